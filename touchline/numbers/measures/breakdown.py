"""One measure, split by the kind of a deal or by the stage it is in."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

from touchline.numbers.errors import MeasureError
from touchline.numbers.measures.measure import Measure
from touchline.numbers.measures.registry import measure
from touchline.numbers.measures.scoreboard import EVERYTHING, board
from touchline.numbers.measures.tallies import count
from touchline.numbers.measures.tally import Tally
from touchline.numbers.schema import KINDS
from touchline.numbers.snapshots import Snapshot
from touchline.numbers.terms import Figure, Selection

Part = Literal["kind", "stage"]


@lru_cache(maxsize=256)
def breakdown(
    snapshot: Snapshot, key: str, selection: Selection = EVERYTHING, by: Part = "kind"
) -> Mapping[str, Figure]:
    """A figure for each kind of deal (of activity), or each stage, in its usual order.

    Kinds of deals and steps of the process are listed without a case too. Raises MeasureError if
    there is no such measure, or its cases have no such part.
    """
    return breakdowns(snapshot, (key,), selection, by)[key]


@lru_cache(maxsize=256)
def breakdowns(
    snapshot: Snapshot, keys: tuple[str, ...], selection: Selection = EVERYTHING, by: Part = "kind"
) -> Mapping[str, Mapping[str, Figure]]:
    """Several measures taken apart in one question: key → part → figure, as `breakdown` gives it.

    Raises MeasureError as `breakdown` does.
    """
    measures = [_split_by(measure(key), by) for key in keys]
    tallies = count(snapshot, measures, selection, split=by)
    return MappingProxyType(
        {
            one.key: _parts(
                snapshot, one, [row for row in tallies if row.key == one.key], selection, by
            )
            for one in measures
        }
    )


def _split_by(one: Measure, by: Part) -> Measure:
    if one.kind == "ratio" or (by == "stage" and one.fact == "activities"):
        raise MeasureError(f"{one.label!r} cannot be split by {by}.")
    if by == "kind" and one.fact == "stays":
        raise MeasureError(f"{one.label!r} cannot be split by {by}; ask by stage.")
    return one


def _parts(
    snapshot: Snapshot, one: Measure, tallies: list[Tally], selection: Selection, by: Part
) -> Mapping[str, Figure]:
    usual = _usual(snapshot, one.fact, by)
    found = {tally.member for tally in tallies}
    parts = {}
    for part in (*usual, *sorted(found - set(usual))):
        own = [tally for tally in tallies if tally.member == part]
        [parts[part]] = board(snapshot, own, selection, measures=[one]).measures
    return MappingProxyType(parts)


def _usual(snapshot: Snapshot, fact: str, by: Part) -> tuple[str, ...]:
    if by == "kind":
        return () if fact == "activities" else KINDS
    stages = snapshot.process.steps if fact == "stays" else snapshot.process.stages
    return tuple(stage.name for stage in stages)
