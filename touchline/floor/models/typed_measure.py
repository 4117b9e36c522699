"""A measure that a team counts by hand, week by week, until the CRM can."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from django.db import models

from touchline.kit.ids import new_key
from touchline.numbers import MEASURES
from touchline.people.models import Person, Team
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note

MOST = 3
PREFIX = "typed."


class TooMany(ValueError):
    """The team has three measures of its own: to name another, one has to be dropped."""


class TypedMeasureQuerySet(models.QuerySet["TypedMeasure"]):
    def standing(self) -> TypedMeasureQuerySet:
        return self.filter(dropped=None)

    def of(self, team: Team) -> TypedMeasureQuerySet:
        """Those that stand, in the order in which they were named."""
        return self.standing().filter(team=team).select_related("match").order_by("named_at", "pk")

    def name_one(
        self, team: Team, *, label: str, unit: str, per: str, key: str, by: Actor, at: datetime
    ) -> TypedMeasure:
        """Add a measure. The same key again gives the same one. Raises TooMany at three."""
        with in_turn():
            found = self.filter(key=key).first()
            if found is not None:
                return found
            if self.of(team).count() >= MOST:
                raise TooMany
            made = self.create(team=team, key=key, label=label, unit=unit, per=per, named_at=at)
            note(act="floor.measure.named", by=by, kind="typed_measure", key=made.key, at=at)
        return made


class TypedMeasure(models.Model):
    """Up to three a team. What is typed for a person counts in the team's total of the week."""

    class Per(models.TextChoices):
        PERSON = "person"
        TEAM = "team"

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    label = models.CharField(max_length=60)
    unit = models.CharField(max_length=20, blank=True)
    per = models.CharField(max_length=6, choices=Per, default=Per.PERSON)
    named_at = models.DateTimeField()

    objects = TypedMeasureQuerySet.as_manager()

    def __str__(self) -> str:
        return self.label

    @property
    def measure(self) -> str:
        """What a priority calls it."""
        return PREFIX + self.key

    @property
    def matched(self) -> TypedMatch | None:
        """The CRM's own measure that has taken its place, if there is one."""
        found: TypedMatch | None = getattr(self, "match", None)
        return found

    def type_in(
        self, value: Decimal, *, week: date, person: Person | None, by: Actor, at: datetime
    ) -> None:
        """Write the value of a week (its Monday), over what was typed for it before."""
        with in_turn():
            _row, new = TypedValue.objects.update_or_create(
                measure=self, person=person, week=week, defaults={"value": value, "typed_at": at}
            )
            act = "floor.measure.typed" if new else "floor.measure.retyped"
            note(act=act, by=by, kind="typed_measure", key=self.key, at=at)

    def empty(self, *, week: date, person: Person | None, by: Actor, at: datetime) -> None:
        """A week that was typed by mistake says nothing again; emptied twice is emptied once."""
        with in_turn():
            gone, _each = TypedValue.objects.filter(measure=self, person=person, week=week).delete()
            if gone:
                note(act="floor.measure.emptied", by=by, kind="typed_measure", key=self.key, at=at)

    def match_with(self, crm: str, *, since: date, by: Actor, at: datetime) -> None:
        """From a Monday on the CRM's measure is shown; the typed weeks before it stay."""
        with in_turn():
            TypedMatch.objects.update_or_create(
                measure=self, defaults={"crm": crm, "since": since, "at": at}
            )
            note(act="floor.measure.matched", by=by, kind="typed_measure", key=self.key, at=at)

    def drop(self, *, by: Actor, at: datetime) -> None:
        """Count it no longer; what was typed is kept."""
        with in_turn():
            _row, new = TypedDrop.objects.get_or_create(measure=self, defaults={"at": at})
            if new:
                note(act="floor.measure.dropped", by=by, kind="typed_measure", key=self.key, at=at)


class TypedDrop(models.Model):
    """The team counts a measure no longer."""

    measure = models.OneToOneField(TypedMeasure, on_delete=models.CASCADE, related_name="dropped")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.measure} was dropped"


class TypedMatch(models.Model):
    """The CRM counts it from a Monday on: `crm` is the key of one of its measures."""

    measure = models.OneToOneField(TypedMeasure, on_delete=models.CASCADE, related_name="match")
    crm = models.CharField(max_length=40)
    since = models.DateField()
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.measure} is {self.crm} since {self.since}"

    @property
    def label(self) -> str:
        """What the CRM's measure is called; its key if there is no such measure any more."""
        known = {one.key: one.label for one in MEASURES}
        return known.get(self.crm, self.crm)


class TypedValue(models.Model):
    """What was typed for a week (its Monday): by a seller for themselves, or for the team."""

    measure = models.ForeignKey(TypedMeasure, on_delete=models.CASCADE, related_name="values")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, related_name="+")
    week = models.DateField()
    value = models.DecimalField(max_digits=16, decimal_places=2)
    typed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["measure", "person", "week"], name="one_value_a_week"),
            models.UniqueConstraint(
                fields=["measure", "week"],
                condition=models.Q(person=None),
                name="one_value_of_a_team_a_week",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.measure}, week of {self.week}: {self.value}"
