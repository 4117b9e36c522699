"""What the office keeps about a person: questions they asked, answers they gave, files on the way.

Words of others stay theirs: an answer to someone who was erased stays with its figure, and an
answer that an administrator gave stays when that administrator is erased, without the name.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from touchline.keeping.persons import Erased, PersonPart, keep_of_person
from touchline.office.models.delivery import Delivery
from touchline.office.models.figure_question import Answer, FigureQuestion
from touchline.people.someone_who_left import NAME
from touchline.witness.models import Line


def register() -> None:
    """Called once, when Django is ready."""
    for part in _PARTS:
        keep_of_person(part)


def _asked(person_key: str) -> "QuerySet[FigureQuestion]":
    return FigureQuestion.objects.filter(asker_key=person_key).order_by("pk")


def _export_asked(person_key: str) -> Iterable[Mapping[str, Any]]:
    """One's own words, and the answers as one saw them."""
    for one in _asked(person_key).select_related("answer"):
        answer = getattr(one, "answer", None)
        yield {
            "asked_at": one.asked_at, "about": one.reference.label, "words": one.words,
            "answer": answer.words if answer else "",
            "answered_by": answer.answered_by if answer else "",
        }  # fmt: skip


def _erase_asked(person_key: str, at: datetime) -> Erased:
    """What nobody has answered goes; what was answered keeps the answer alone."""
    answered = _asked(person_key).exclude(answer=None)
    kept = answered.update(
        words=_("What was asked here was erased with the person."), asked_by=NAME, asker_key=""
    )
    _all, by_table = _asked(person_key).delete()
    return Erased(
        gone=by_table.get("office.FigureQuestion", 0), kept=kept,
        why_kept="The answers are others’ words to the whole team. What was asked, and by whom, is"
        " gone; an answer may still say a name." if kept else "",
    )  # fmt: skip


def _given(person_key: str) -> "QuerySet[Answer]":
    """The answers whose last words were theirs: the row has a name, the log knows the key."""
    told = Line.objects.filter(act="office.question.answered", kind="question")
    last = dict(told.order_by("number").values_list("key", "actor"))
    mine = [question for question, actor in last.items() if actor == person_key]
    return Answer.objects.filter(question__key__in=mine).order_by("pk")


def _export_given(person_key: str) -> Iterable[Mapping[str, Any]]:
    """What others asked is theirs; the figure it was about is enough to recognise it."""
    for one in _given(person_key).select_related("question"):
        yield {"at": one.at, "about": one.question.reference.label, "words": one.words}


def _erase_given(person_key: str, at: datetime) -> Erased:
    kept = _given(person_key).update(answered_by=NAME)
    return Erased(
        gone=0, kept=kept,
        why_kept="They explain a figure to a team and say nothing about who wrote them; the name"
        " is gone." if kept else "",
    )  # fmt: skip


def _erase_nothing(person_key: str, at: datetime) -> Erased:
    """Nobody can be found in files that have not been read yet."""
    kept = Delivery.objects.exclude(state=Delivery.State.DONE).count()
    return Erased(
        gone=0, kept=kept,
        why_kept="Files of the CRM on their way in were not looked into. They go seven days after"
        " they came, or when an administrator throws them away." if kept else "",
    )  # fmt: skip


_PARTS = (
    PersonPart(
        key="office.questions", record="figure_questions", label="Questions you asked",
        export=_export_asked, erase=_erase_asked,
        tables=("office.figurequestion", "office.answer"),
    ),
    PersonPart(
        key="office.answers", record="figure_questions", label="Answers you gave",
        export=_export_given, erase=_erase_given, tables=("office.answer",),
    ),
    PersonPart(
        key="office.deliveries", record="imports", label="Files of the CRM on their way in",
        export=lambda _key: (), erase=_erase_nothing, tables=("office.delivery",),
    ),
)  # fmt: skip
