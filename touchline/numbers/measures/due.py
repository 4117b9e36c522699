"""What is expected to close in some days: the amounts of the open deals due then."""

from dataclasses import replace
from functools import cache, lru_cache

from touchline.numbers.measures.figures import figure
from touchline.numbers.measures.measure import Measure
from touchline.numbers.measures.registry import measure
from touchline.numbers.measures.scoreboard import EVERYTHING
from touchline.numbers.measures.tallies import count
from touchline.numbers.snapshots import Snapshot
from touchline.numbers.terms import Figure, Selection


@lru_cache(maxsize=512)
def due(snapshot: Snapshot, selection: Selection = EVERYTHING) -> Figure:
    """The sum that coverage holds against a quota, on its own: it needs no quota."""
    tallies = count(snapshot, [measure("coverage")], selection)
    return figure(_due(), tallies, snapshot=snapshot)


@cache
def _due() -> Measure:
    return replace(
        measure("coverage"),
        key="due",
        label="Expected to close",
        unit="money",
        sentence="The amounts of the open deals that are expected to close in these days.",
        kind="sum",
        needs="",
    )
