"""Counts cases by member and period in one statement for all measures, and brings them home."""

from collections.abc import Callable, Sequence

from touchline.numbers.engine.opening import engine_of
from touchline.numbers.engine.protocol import NO_LIMIT, NO_STEP, Asked
from touchline.numbers.measures.counting import Shape, Split, statement_of
from touchline.numbers.measures.everybody import everybody, is_small, of_sellers
from touchline.numbers.measures.measure import Measure
from touchline.numbers.measures.periods import EVER_FIRST, EVER_LAST, Period
from touchline.numbers.measures.registry import MEASURES
from touchline.numbers.measures.tally import Tally
from touchline.numbers.snapshots import Snapshot
from touchline.numbers.terms import CrmPerson, Selection


def count(
    snapshot: Snapshot,
    measures: Sequence[Measure],
    selection: Selection,
    *,
    split: Split = "whole",
    periods: Sequence[Period] = (),
) -> list[Tally]:
    """The tallies of these measures; without `periods` in the days of the selection as one.

    Added up from everybody's if there are few enough of them, else asked for on their own.
    """
    asked = tuple(periods) or (span(selection),)
    if split not in ("whole", "seller", "team") or not is_small(snapshot, asked):
        sellers = chosen_sellers(snapshot, selection)
        return ask(snapshot, measures, asked, split=split, sellers=sellers)
    found = everybody(snapshot, asked, _of_everybody)
    return of_sellers(
        found, chosen_sellers(snapshot, selection), measures, _member_of(snapshot, split)
    )


def ask(
    snapshot: Snapshot,
    measures: Sequence[Measure],
    periods: tuple[Period, ...],
    *,
    split: Split = "whole",
    sellers: Sequence[str] | None = None,
) -> list[Tally]:
    """The engine's own answer about these sellers, or all deals if None."""
    engine = engine_of(snapshot)
    asked = Asked(periods, sellers or (), stages_of(snapshot))
    shape = Shape(split, one_period=len(periods) == 1, restricted=sellers is not None)
    statement = statement_of(tuple(one.key for one in measures), shape, engine.dialect)
    return [Tally(*row) for row in engine.rows(statement, asked)]


def _of_everybody(snapshot: Snapshot, periods: tuple[Period, ...]) -> list[Tally]:
    return ask(snapshot, MEASURES, periods, split="seller")


def _member_of(snapshot: Snapshot, split: Split) -> Callable[[str], str]:
    """Seller → for whom they are counted."""
    if split == "seller":
        return str
    if split == "whole":
        return lambda _seller: ""
    teams = {person.person_key: person.team for person in snapshot.people()}
    return lambda seller: teams.get(seller, "")


def stages_of(snapshot: Snapshot) -> tuple[tuple[str, str, int, bool, int], ...]:
    """What each stage in the data means, as rows: its name, the step that it is, that step's place
    from 1, whether it qualifies, and the days it is expected to take.
    """
    process = snapshot.process
    told = {
        stage.name: (stage.name, place, stage.name == process.qualified, stage.days or NO_LIMIT)
        for place, stage in enumerate(process.steps, 1)
    }
    said = process.means or {name: name for name in told}
    ends = (stage.name for stage in process.stages if stage.ends)
    return (
        *((name, *told[step]) for name, step in said.items() if step in told),
        *((name, name, NO_STEP, False, NO_LIMIT) for name in ends),
    )


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
