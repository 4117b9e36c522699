"""Everybody's tallies at once: in a small company one question answers for each team and person.

A statement of all measures costs the engine about as much for one seller as for two hundred: most
of it is planning. So whoever opens the first page of a morning has all of them counted, seller by
seller, and every other page of these days adds up what is known.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from threading import Lock
from types import MappingProxyType

from touchline.numbers.measures.measure import Measure
from touchline.numbers.measures.periods import Period
from touchline.numbers.measures.tally import Tally
from touchline.numbers.snapshots import Snapshot

Periods = tuple[Period, ...]
Ask = Callable[[Snapshot, Periods], Iterable[Tally]]

ENOUGH = 12_000
"""Sellers times periods that are counted at once: 230 sellers over the weeks of a year."""


def is_small(snapshot: Snapshot, periods: Periods) -> bool:
    """Whether everybody's tallies in these periods are few enough to be kept."""
    return len(snapshot.people()) * len(periods) <= ENOUGH


def everybody(snapshot: Snapshot, periods: Periods, ask: Ask) -> Mapping[str, tuple[Tally, ...]]:
    """Seller → their tallies of all measures; "" for deals of nobody. Asked by `ask` only once."""
    with _turn(snapshot, periods):  # who wants the same meanwhile waits instead of asking again
        return _counted(snapshot, periods, ask)


def of_sellers(
    found: Mapping[str, tuple[Tally, ...]],
    sellers: Iterable[str] | None,
    measures: Iterable[Measure],
    member: Callable[[str], str],
) -> list[Tally]:
    """The tallies of these measures and sellers (None: all), added up to the members asked for."""
    keys = {one.key for one in measures}
    chosen = found if sellers is None else [one for one in sellers if one in found]
    wanted = (
        (member(seller), tally) for seller in chosen for tally in found[seller] if tally.key in keys
    )
    return list(_added(wanted))


def _added(wanted: Iterable[tuple[str, Tally]]) -> Iterator[Tally]:
    same = attrgetter("member", "key", "first", "currency", "days")
    named = sorted((tally.of(member) for member, tally in wanted), key=same)
    for _, group in groupby(named, same):
        first, *others = group
        yield sum(others, start=first)


@lru_cache(maxsize=8)
def _counted(snapshot: Snapshot, periods: Periods, ask: Ask) -> Mapping[str, tuple[Tally, ...]]:
    found: dict[str, list[Tally]] = {}
    for tally in ask(snapshot, periods):
        found.setdefault(tally.member, []).append(tally)
    return MappingProxyType({seller: tuple(tallies) for seller, tallies in found.items()})


@lru_cache(maxsize=64)
def _turn(snapshot: Snapshot, periods: Periods) -> Lock:
    return Lock()
