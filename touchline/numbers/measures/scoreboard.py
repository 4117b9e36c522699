"""All measures at once: for a whole selection, or for each of its sellers, teams or periods."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import TypeVar

from touchline.numbers.measures.figures import figure
from touchline.numbers.measures.periods import Length, Period, periods
from touchline.numbers.measures.registry import MEASURES
from touchline.numbers.measures.tallies import Tally, chosen, count
from touchline.numbers.snapshots import Snapshot
from touchline.numbers.terms import By, Member, Scoreboard, Selection

EVERYTHING = Selection()
Key = TypeVar("Key")


@lru_cache(maxsize=512)
def scoreboard(snapshot: Snapshot, selection: Selection = EVERYTHING) -> Scoreboard:
    """Every measure over the days of the selection."""
    return _board(snapshot, count(snapshot, MEASURES, selection))


@lru_cache(maxsize=64)
def scoreboards_by(
    snapshot: Snapshot, selection: Selection = EVERYTHING, by: By = "seller"
) -> Mapping[Member, Scoreboard]:
    """A scoreboard for each member, from one query.

    `seller` gives the keys of all people in the selection, `team` the names of their teams, both
    in alphabetical order and even without a deal, and "" for deals of nobody if there are any.
    `week`, `month` and `quarter` give first days; periods are whole, so that they compare: the
    first and the last one may reach beyond the selection.
    """
    boards: dict[Member, Scoreboard] = {}
    if by == "seller" or by == "team":  # noqa: PLR1714 - mypy narrows this, not a tuple
        tallies = count(snapshot, MEASURES, selection, split=by)
        by_member = _grouped(tallies, lambda tally: tally.member)
        for name in sorted({*by_member, *_members(snapshot, selection, by)}):
            boards[name] = _board(snapshot, by_member[name])
        return MappingProxyType(boards)
    asked = whole_periods(snapshot, selection, by)
    by_period = _grouped(
        count(snapshot, MEASURES, selection, periods=asked) if asked else (),
        lambda tally: tally.first,
    )
    for period in asked:
        boards[period.first] = _board(snapshot, by_period[period.first])
    return MappingProxyType(boards)


def whole_periods(snapshot: Snapshot, selection: Selection, length: Length) -> tuple[Period, ...]:
    """The whole periods that touch the selection, or the days of the data where it is open."""
    first = selection.first or snapshot.first_day
    last = selection.last or snapshot.last_day
    return tuple(periods(first, last, length)) if first and last else ()


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


def _board(snapshot: Snapshot, tallies: Sequence[Tally]) -> Scoreboard:
    by_key = _grouped(tallies, lambda tally: tally.key)
    figures = (figure(one, by_key[one.key], rows=snapshot.rows) for one in MEASURES)
    return Scoreboard(tuple(figures), as_of=snapshot.published_at)
