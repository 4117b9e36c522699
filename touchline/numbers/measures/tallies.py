"""Counts cases by member and period in one statement for all measures, and brings them home."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from touchline.numbers.engine.opening import engine_of
from touchline.numbers.engine.protocol import NO_STEP, Asked
from touchline.numbers.measures.counting import Shape, Split, statement_of
from touchline.numbers.measures.measure import Measure
from touchline.numbers.measures.periods import EVER_FIRST, EVER_LAST, Period
from touchline.numbers.snapshots import Snapshot
from touchline.numbers.terms import CrmPerson, Selection


@dataclass(frozen=True)
class Tally:
    """So many cases of one measure for one member in one period.

    Those of a sum are split by `currency`, with the `total` of the amounts and how many are
    `blank`, and in the organisation's currency the `base` of those that are not `unrated`; those
    of a median by their `days`; those of a share have `hits`.
    """

    key: str
    member: str
    first: date
    currency: str
    days: int
    cases: int
    hits: int
    total: Decimal
    blank: int
    base: Decimal
    unrated: int


def count(
    snapshot: Snapshot,
    measures: Sequence[Measure],
    selection: Selection,
    *,
    split: Split = "whole",
    periods: Sequence[Period] = (),
) -> list[Tally]:
    """The tallies of these measures; without `periods` in the days of the selection as one."""
    sellers = chosen_sellers(snapshot, selection)
    engine = engine_of(snapshot)
    keys = tuple(one.key for one in measures)
    asked = Asked(periods or (span(selection),), sellers or (), stages_of(snapshot))
    shape = Shape(split, one_period=len(asked.periods) == 1, restricted=sellers is not None)
    statement = statement_of(keys, shape, engine.dialect)
    return [Tally(*row) for row in engine.rows(statement, asked)]


def stages_of(snapshot: Snapshot) -> tuple[tuple[str, int, bool], ...]:
    """The stages of the snapshot's process as rows: name, place from 1, whether it qualifies."""
    process = snapshot.process
    steps = tuple(
        (stage.name, place, stage.name == process.qualified)
        for place, stage in enumerate(process.steps, 1)
    )
    return (*steps, *((stage.name, NO_STEP, False) for stage in process.stages if stage.ends))


def span(selection: Selection) -> Period:
    """The days of a selection, from the beginning to the end of time where it does not say."""
    return Period(selection.first or EVER_FIRST, selection.last or EVER_LAST)


def chosen(snapshot: Snapshot, selection: Selection) -> tuple[CrmPerson, ...]:
    """The people a selection is about."""
    return tuple(
        person
        for person in snapshot.people()
        if (selection.teams is None or person.team in selection.teams)
        and (selection.sellers is None or person.person_key in selection.sellers)
    )


def chosen_sellers(snapshot: Snapshot, selection: Selection) -> tuple[str, ...] | None:
    """The keys of the people asked for, or None for every deal, also those of nobody."""
    if selection.teams is None and selection.sellers is None:
        return None
    return tuple(person.person_key for person in chosen(snapshot, selection))
