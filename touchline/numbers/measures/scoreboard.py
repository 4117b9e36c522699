"""All measures at once: for a whole selection, or for each of its sellers, teams or periods."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import TypeVar

from touchline.numbers.measures.covering import with_days_covered, with_period_covered
from touchline.numbers.measures.figures import figure
from touchline.numbers.measures.measure import Measure
from touchline.numbers.measures.periods import Length, Period, periods
from touchline.numbers.measures.quotas import quota_of
from touchline.numbers.measures.registry import MEASURES, measure
from touchline.numbers.measures.tallies import chosen, count, span
from touchline.numbers.measures.tally import Tally
from touchline.numbers.measures.targets import ratio
from touchline.numbers.snapshots import Snapshot
from touchline.numbers.terms import By, Figure, Member, Scoreboard, Selection

EVERYTHING = Selection()
Key = TypeVar("Key")


@lru_cache(maxsize=512)
def scoreboard(snapshot: Snapshot, selection: Selection = EVERYTHING) -> Scoreboard:
    """Every measure over the days of the selection."""
    return board(snapshot, count(snapshot, MEASURES, selection), selection)


@lru_cache(maxsize=256)
def targets(snapshot: Snapshot, selection: Selection = EVERYTHING) -> Mapping[str, Figure]:
    """Only what is held against a quota, by key: asked for other days than the rest."""
    held = [one for one in MEASURES if one.kind == "ratio"]
    tallies = count(snapshot, [*held, measure("won_value")], selection)
    found = board(snapshot, tallies, selection, measures=held)
    return MappingProxyType({figure.key: figure for figure in found.measures})


@lru_cache(maxsize=64)
def scoreboards_by(
    snapshot: Snapshot,
    selection: Selection = EVERYTHING,
    by: By = "seller",
    year_begins: int = 1,
) -> Mapping[Member, Scoreboard]:
    """A scoreboard for each member, from one query.

    `seller` gives the keys of all people in the selection, `team` the names of their teams, both
    in alphabetical order and even without a deal, and "" for deals of nobody if there are any.
    `week`, `month` and `quarter` give first days; periods are whole, so that they compare: the
    first and the last one may reach beyond the selection. Quarters are those of a fiscal year that
    begins in the month `year_begins`, 1–12.
    """
    boards: dict[Member, Scoreboard] = {}
    if by == "seller" or by == "team":  # noqa: PLR1714 - mypy narrows this, not a tuple
        tallies = count(snapshot, MEASURES, selection, split=by)
        by_member = _grouped(tallies, lambda tally: tally.member)
        for name in sorted({*by_member, *_members(snapshot, selection, by)}):
            boards[name] = board(snapshot, by_member[name], selection, member=name, by=by)
        return MappingProxyType(boards)
    asked = whole_periods(snapshot, selection, by, year_begins=year_begins)
    by_period = _grouped(
        count(snapshot, MEASURES, selection, periods=asked) if asked else (),
        lambda tally: tally.first,
    )
    for period in asked:
        boards[period.first] = board(snapshot, by_period[period.first], selection, period=period)
    return MappingProxyType(boards)


def whole_periods(
    snapshot: Snapshot, selection: Selection, length: Length, *, year_begins: int = 1
) -> tuple[Period, ...]:
    """The whole periods that touch the selection, or the days of the data where it is open."""
    first = selection.first or snapshot.first_day
    last = selection.last or snapshot.last_day
    if not (first and last):
        return ()
    return tuple(periods(first, last, length, year_begins=year_begins))


def _members(snapshot: Snapshot, selection: Selection, by: By) -> set[str]:
    people = chosen(snapshot, selection)
    if by == "team":
        return {person.team for person in people if person.team}
    return {person.person_key for person in people}


def _grouped(tallies: Iterable[Tally], key: Callable[[Tally], Key]) -> Mapping[Key, list[Tally]]:
    groups: defaultdict[Key, list[Tally]] = defaultdict(list)
    for tally in tallies:
        groups[key(tally)].append(tally)
    return groups


def board(
    snapshot: Snapshot,
    tallies: Sequence[Tally],
    selection: Selection,
    *,
    measures: Sequence[Measure] = MEASURES,
    period: Period | None = None,
    member: str = "",
    by: str = "",
) -> Scoreboard:
    """The figures of these measures from the tallies of one member in one period.

    Without `period` it is the days of the selection, or of the data where that does not say.
    """
    by_key = _grouped(tallies, lambda tally: tally.key)
    days = period or _days(snapshot, selection)

    def figure_of(one: Measure) -> Figure:
        if one.kind != "ratio":
            return figure(one, by_key[one.key], snapshot=snapshot)
        quota = quota_of(snapshot, selection, days, member=member, by=by)
        return ratio(one, by_key[one.key], by_key["won_value"], quota, snapshot=snapshot)

    def covered(one: Measure) -> Figure:
        if period is not None:
            return with_period_covered(one, figure_of(one), snapshot, period)
        return with_days_covered(one, figure_of(one), snapshot, selection)

    figures = (covered(one) for one in measures)
    return Scoreboard(tuple(figures), as_of=snapshot.published_at)


def _days(snapshot: Snapshot, selection: Selection) -> Period:
    open_ended = span(selection)
    return Period(
        selection.first or snapshot.first_day or open_ended.first,
        selection.last or snapshot.last_day or open_ended.last,
    )
