"""A question of the bank that somebody wants to find again."""

from __future__ import annotations

from django.db import models

from touchline.people.models import Person


class FavouriteQuerySet(models.QuerySet["Favourite"]):
    def of(self, person: Person) -> frozenset[str]:
        """The keys of a person's questions, as the bank names them."""
        return frozenset(self.filter(person=person).values_list("question", flat=True))

    def mark(self, person: Person, question: str) -> None:
        """Twice is once. No line in the witness log: it is a taste and moves nothing."""
        self.get_or_create(person=person, question=question)

    def unmark(self, person: Person, question: str) -> None:
        self.filter(person=person, question=question).delete()


class Favourite(models.Model):
    """`question` is the id of the question in the bank."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="favourite_questions")
    question = models.SlugField(max_length=80)

    objects = FavouriteQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "question"], name="a_favourite_once")
        ]

    def __str__(self) -> str:
        return f"{self.question} of {self.person}"
