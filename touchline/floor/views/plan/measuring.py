"""Which measures a priority may be known by, what they are called, and what they came to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from touchline.floor.models import PriorityMeasure
from touchline.floor.models.learning import Measured
from touchline.floor.models.typed_measure import PREFIX, TypedMeasure
from touchline.floor.models.typed_reading import courses_of
from touchline.floor.rules.plan_words import Aim
from touchline.floor.rules.quarters import Quarter, so_far
from touchline.floor.rules.weeks import monday_of
from touchline.floor.views.asking import crm_teams
from touchline.kit.remembering import remembered
from touchline.numbers import (
    MEASURES,
    Figure,
    Measure,
    Point,
    Selection,
    Snapshot,
    scoreboard,
    trends,
)
from touchline.people.models import Organisation, Team


@dataclass(frozen=True)
class Choosable:
    """A measure as a team may choose it; `unit` is share, days, money or a word.

    `weekly` says whether a target for each week makes sense, `at_most` that less of it is better.
    """

    key: str
    label: str
    unit: str
    sentence: str
    weekly: bool
    at_most: bool


def measures_to_choose(team: Team) -> tuple[Choosable, ...]:
    """Everything a priority of the team may be known by, in the order of the scoreboard."""
    typed = (one for one in _typed(team) if not hasattr(one, "dropped"))
    return (*map(_of_the_numbers, MEASURES), *map(_of_the_team, typed))


def by_key(team: Team) -> Mapping[str, Choosable]:
    """The same, to be looked up, with its own measures that it counts no longer."""
    every = (*map(_of_the_numbers, MEASURES), *map(_of_the_team, _typed(team)))
    return {one.key: one for one in every}


@remembered
def _typed(team: Team) -> tuple[TypedMeasure, ...]:
    """Every measure the team ever named, dropped or not. One query."""
    rows = TypedMeasure.objects.filter(team=team).select_related("dropped")
    return tuple(rows.order_by("named_at", "pk"))


@dataclass(frozen=True)
class Target:
    """A measure of a priority with its words: what a page says of it."""

    key: str
    label: str
    sentence: str
    target: float
    unit: str  # as `amount` takes it: a currency code for money
    at_most: bool

    @property
    def digits(self) -> int | None:
        """A share in whole percent is written so; None leaves it to the unit."""
        return 0 if self.unit == "share" and not round(self.target * 1000) % 10 else None


def target_of(measure: PriorityMeasure | Aim, known: Mapping[str, Choosable]) -> Target:
    """The target of a measure; one that is gone keeps its key as its name."""
    found = known.get(measure.measure)
    if found is None:
        name = measure.measure.removeprefix(PREFIX)
        return Target(measure.measure, name, "", measure.target, "", at_most=False)
    unit = Organisation.the().currency if found.unit == "money" else found.unit
    sentence, at_most = found.sentence, found.at_most
    return Target(found.key, found.label, sentence, measure.target, unit, at_most=at_most)


def counted(
    snapshot: Snapshot | None, team: Team, quarter: Quarter, *, today: date
) -> tuple[Figure, ...]:
    """What every measure came to in a quarter until today; those without a value are left out."""
    if quarter.first > today:
        return ()
    days = so_far(quarter, today=today)
    selection = Selection(teams=crm_teams(team, on=today), first=days.first, last=days.last)
    known = snapshot is not None and selection.teams
    figures = scoreboard(snapshot, selection).measures if snapshot and known else ()
    typed = courses_of(team, since=monday_of(days.first))
    weeks: Mapping[str, Sequence[Point]] = {}
    if snapshot and known and any(one.crm for one in typed):
        weeks = trends(snapshot, selection, "week")
    own = (one.figure(days.first, days.last, weeks.get(one.crm, ())) for one in typed)
    return tuple(one for one in (*figures, *own) if one.value is not None)


def measured(figures: Iterable[Figure], key: str) -> Measured:
    """One of them, as it is kept when a quarter is closed; nothing if it could not be counted."""
    found = next((one for one in figures if one.key == key), None)
    return Measured(found.value, found.unit, found.cases) if found else Measured()


def _of_the_team(measure: TypedMeasure) -> Choosable:
    told = _("Typed each week by the team.")
    return Choosable(measure.measure, measure.label, measure.unit, told, weekly=True, at_most=False)


def _of_the_numbers(measure: Measure) -> Choosable:
    return Choosable(
        key=measure.key,
        label=_(measure.label),
        unit=measure.unit,
        sentence=_(measure.sentence),
        weekly=measure.group == "leading" and measure.kind != "ratio",
        at_most=measure.better == "lower" or measure.unit == "days",
    )
