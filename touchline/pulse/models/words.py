"""Free words of ballots: read first by a custodian, who takes out names, then by everyone."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Final

from django.db import models

from touchline.kit.ids import new_key
from touchline.kit.sealing import own_secrets, seal, unseal
from touchline.people.models import Person
from touchline.pulse.models.group import Group
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note

PURPOSE: Final = b"pulse words"


class SaidQuerySet(models.QuerySet["Said"]):
    def take(self, group: Group, words: Iterable[str]) -> None:
        """Put words aside for the custodian. Their random keys are their order: no ballot's."""
        secrets = own_secrets()
        self.bulk_create(
            Said(group=group, sealed=seal(one, purpose=PURPOSE, secrets=secrets))
            for one in sorted(words)
        )

    def waiting(self) -> SaidQuerySet:
        return self.filter(screened_on=None).order_by("key")

    def shown(self) -> SaidQuerySet:
        """What a custodian let through, in an order that says nothing."""
        return self.exclude(screened_on=None).exclude(words="").order_by("key")


class Said(models.Model):
    """`sealed` until it is screened, then `words`; empty words: the custodian held it back.

    `screened_on` is a day, not a moment.
    """

    key = models.CharField(primary_key=True, max_length=20, default=new_key, editable=False)
    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="said")
    sealed = models.TextField(blank=True)
    words = models.CharField(max_length=700, blank=True)
    screened_on = models.DateField(null=True)

    objects = SaidQuerySet.as_manager()

    def __str__(self) -> str:
        return f"words in {self.group}"

    def opened(self) -> str:
        """As they were written, for the custodian."""
        return unseal(self.sealed, purpose=PURPOSE, secrets=own_secrets()) if self.sealed else ""

    def let_through(self, *, words: str, on: date, by: Actor, at: datetime) -> None:
        """Show them, as the custodian left them; empty: held back. What was written goes."""
        with in_turn():
            self.words, self.sealed, self.screened_on = words, "", on
            self.save(update_fields=["words", "sealed", "screened_on"])
            note(act="pulse.words.screened", by=by, kind="group", key=self.group.key, at=at)


class CustodianQuerySet(models.QuerySet["Custodian"]):
    def standing(self) -> CustodianQuerySet:
        return self.filter(until=None).select_related("person")

    def appoint(self, person: Person, *, by: Actor, at: datetime) -> Custodian:
        """One at a time: whoever was it before is it no more."""
        with in_turn():
            day = at.date()
            self.standing().exclude(person=person).update(until=day)
            made, new = self.get_or_create(person=person, until=None, defaults={"since": day})
            if new:
                note(act="pulse.custodian.named", by=by, kind="person", key=person.key, at=at)
        return made


class Custodian(models.Model):
    """Who reads free words before everyone, and takes out names: a works council, for one."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="custodies")
    since = models.DateField()
    until = models.DateField(null=True)

    objects = CustodianQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.person} since {self.since}"


def is_custodian(person: Person) -> bool:
    """Whether this person screens words now."""
    return Custodian.objects.standing().filter(person=person).exists()
