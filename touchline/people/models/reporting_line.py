"""Who reports to whom, from which day on, and how a wrong line is taken back."""

from __future__ import annotations

from datetime import date, datetime

from django.db import models

from touchline.kit.remembering import remembered
from touchline.people.models.person import Person
from touchline.people.rules import tree
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note


class ReportingLineQuerySet(models.QuerySet["ReportingLine"]):
    def standing(self) -> ReportingLineQuerySet:
        """Lines that were not taken back."""
        return self.filter(correction=None)

    def draw(
        self, person: Person, manager: Person | None, *, since: date, by: Actor, at: datetime
    ) -> ReportingLine:
        """From `since` on, `person` reports to `manager` (None: to nobody here).

        A line of the same day is taken back first. Raises `tree.Circle` if `manager` reports to
        `person`, directly or not, then or on a later day: nothing is changed then.
        """
        with in_turn():
            for same_day in self.standing().filter(person=person, since=since):
                same_day.correct(by=by, at=at)
            line = self.create(person=person, manager=manager, since=since)
            _refuse_circles(person, since=since)
            note(act="people.line.drawn", by=by, kind="person", key=person.key, at=at)
        return line


class ReportingLine(models.Model):
    """Holds from `since` until the person's next standing line; so there is no end to keep in step.

    The reporting line decides who may be a `clean` coach and whose numbers a manager sees, so every
    change is a new row and a line in the witness log.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="lines")
    manager = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, related_name="lines_below"
    )
    since = models.DateField()

    objects = ReportingLineQuerySet.as_manager()

    class Meta:
        ordering = ["since", "pk"]

    def __str__(self) -> str:
        return f"{self.person} reports to {self.manager} since {self.since}"

    def take_back(self, *, by: Actor, at: datetime) -> None:
        """Undo: the line never held, and the one before it holds again.

        Raises `tree.Circle` if that one would close a circle by now: nothing is changed then.
        """
        with in_turn():
            self.correct(by=by, at=at)
            _refuse_circles(self.person, since=self.since)

    def correct(self, *, by: Actor, at: datetime) -> None:
        """Write that the line never held. What holds instead is for the caller to look at."""
        with in_turn():
            Correction.objects.get_or_create(line=self, defaults={"at": at})
            note(act="people.line.taken_back", by=by, kind="person", key=self.person.key, at=at)


class Correction(models.Model):
    """A line was wrong. The row stays, so that anyone can see what was believed and when."""

    line = models.OneToOneField(ReportingLine, on_delete=models.CASCADE, related_name="correction")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"taken back: {self.line}"


def drawn_unless_a_circle(
    person: Person, manager: Person, *, since: date, by: Actor, at: datetime
) -> bool:
    """Draw a line; False, and nothing changed, if it would put someone above themselves."""
    try:
        ReportingLine.objects.draw(person, manager, since=since, by=by, at=at)
    except tree.Circle:
        return False
    return True


def managers_on(*, day: date) -> dict[int, int | None]:
    """Person → manager on a day, by primary keys; whoever has no line is left out. One query."""
    lines = ReportingLine.objects.standing().filter(since__lte=day).order_by("since", "pk")
    return dict(lines.values_list("person_id", "manager_id"))


@remembered
def reports_on(manager: int, *, day: date) -> tuple[int, ...]:
    """Who reports to a person directly on a day, by primary keys. Two queries.

    Only the lines of those who ever did are read, however many people there are. As one query
    with another inside of it the database would read all lines.
    """
    standing = ReportingLine.objects.standing().filter(since__lte=day)
    ever = set(standing.filter(manager_id=manager).values_list("person_id", flat=True))
    lines = standing.filter(person_id__in=ever)
    latest = dict(lines.order_by("since", "pk").values_list("person_id", "manager_id"))
    return tuple(who for who, boss in latest.items() if boss == manager)


def _refuse_circles(person: Person, *, since: date) -> None:
    """A line that begins later may close a circle: each day on which one begins counts."""
    later = ReportingLine.objects.standing().filter(since__gt=since)
    for day in (since, *later.order_by("since").values_list("since", flat=True).distinct()):
        managers = managers_on(day=day)
        tree.refuse_circle(person.pk, managers.get(person.pk), parents=managers)
