"""A question about a figure, and the administrator's one answer to it."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from touchline.kit.ids import new_key
from touchline.people.models import Person
from touchline.wall.crossings import FigureQuestioned, QuestionAnswered, QuestionsAbout
from touchline.wall.references import Reference
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note


class FigureQuestionQuerySet(models.QuerySet["FigureQuestion"]):
    def open(self) -> FigureQuestionQuerySet:
        return self.filter(answer=None)

    def asked_by(self, person: Person) -> FigureQuestionQuerySet:
        return self.filter(asker_key=person.key)

    def newest_first(self) -> FigureQuestionQuerySet:
        return self.select_related("answer").order_by("-asked_at", "-pk")


class FigureQuestion(models.Model):
    """What someone doubts. `about` is a reference: the figure's page lies in another room."""

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    about = models.JSONField()
    about_kind = models.CharField(max_length=40)
    about_key = models.CharField(max_length=120)
    team_key = models.CharField(max_length=20)
    words = models.TextField()
    asked_by = models.CharField(max_length=120)
    asker_key = models.CharField(max_length=20)
    asked_at = models.DateTimeField()

    objects = FigureQuestionQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["about_kind", "about_key", "team_key"])]

    def __str__(self) -> str:
        return self.reference.label

    @property
    def reference(self) -> Reference:
        return Reference.from_json(self.about)

    def answer_with(self, *, words: str, by: Person, at: datetime) -> Answer:
        """Answer it, or better an answer given before; the first writer is not overwritten unseen:
        the page shows the answer that stands beside the field.
        """
        with in_turn():
            answer, _ = Answer.objects.update_or_create(
                question=self, defaults={"words": words, "answered_by": by.name, "at": at}
            )
            note(act="office.question.answered", by=by, kind="question", key=self.key, at=at)
        return answer


class Answer(models.Model):
    question = models.OneToOneField(FigureQuestion, on_delete=models.CASCADE, related_name="answer")
    words = models.TextField()
    answered_by = models.CharField(max_length=120)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"answer to {self.question}"


def take_question(crossing: FigureQuestioned, by: Actor, at: datetime) -> None:
    """Receive a question from the floor."""
    FigureQuestion.objects.create(
        about=crossing.about.as_json(),
        about_kind=crossing.about.kind,
        about_key=crossing.about.key,
        team_key=crossing.team_key,
        words=crossing.words,
        asked_by=crossing.asked_by,
        asker_key=by.key,
        asked_at=at,
    )


def answered(question: QuestionsAbout, by: Actor) -> tuple[QuestionAnswered, ...]:
    """The twenty latest questions about a figure of a team. The floor asks inside its reach."""
    found = FigureQuestion.objects.newest_first().filter(
        about_kind=question.kind, about_key=question.key, team_key=question.team_key
    )[:20]
    return tuple(
        QuestionAnswered(
            words=one.words,
            asked_by=one.asked_by,
            asked_at=one.asked_at,
            answer=one.answer.words if hasattr(one, "answer") else "",
            answered_by=one.answer.answered_by if hasattr(one, "answer") else "",
        )
        for one in found
    )
