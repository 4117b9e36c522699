"""What is added up from everybody's tallies is what the engine says when it is asked alone."""

from datetime import date
from threading import Barrier, Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.numbers.engine.test_random_selections import SELECTIONS
from tests.numbers.engine.world import rich
from touchline.numbers import MEASURES, Selection, Snapshot
from touchline.numbers.measures import everybody, tallies
from touchline.numbers.measures.counting import Split
from touchline.numbers.measures.measure import Measure
from touchline.numbers.measures.periods import periods
from touchline.numbers.measures.tally import Tally

WEEKS = tuple(periods(date(2026, 1, 5), date(2026, 3, 29), "week"))
MEMBERS: tuple[Split, ...] = ("whole", "seller", "team")
MEASURED = st.lists(st.sampled_from(MEASURES), unique_by=lambda one: one.key, max_size=4)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    return rich(tmp_path_factory.mktemp("rich"))


def alone(
    snapshot: Snapshot, measures: list[Measure], selection: Selection, split: Split, weekly: bool
) -> list[Tally]:
    sellers = tallies.chosen_sellers(snapshot, selection)
    asked = WEEKS if weekly else (tallies.span(selection),)
    return tallies.ask(snapshot, measures, asked, split=split, sellers=sellers)


@settings(max_examples=30, deadline=None)
@given(
    measures=MEASURED, selection=SELECTIONS, split=st.sampled_from(MEMBERS),
    weekly=st.booleans(),
)  # fmt: skip
def test_whatever_is_counted_the_sums_are_those_of_the_engine(
    world: Snapshot, measures: list[Measure], selection: Selection, split: Split, weekly: bool
) -> None:
    measures = measures or list(MEASURES)
    found = tallies.count(
        world, measures, selection, split=split, periods=WEEKS if weekly else ()
    )  # fmt: skip
    said = alone(world, measures, selection, split, weekly)
    assert sorted(map(repr, found)) == sorted(map(repr, said))


def test_a_large_company_is_asked_about_one_by_one(
    world: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(everybody, "ENOUGH", len(world.people()) - 1)
    assert not everybody.is_small(world, WEEKS[:1])


def test_two_who_ask_at_the_same_moment_ask_once(world: Snapshot) -> None:
    asked, ready = [], Barrier(2)

    def ask(snapshot: Snapshot, _periods: everybody.Periods) -> list[Tally]:
        asked.append(snapshot.name)
        return []

    def both() -> None:
        ready.wait()
        everybody.everybody(world, WEEKS[:2], ask)

    threads = [Thread(target=both) for _ in range(2)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert asked == [world.name]


def test_other_days_have_an_answer_of_their_own(world: Snapshot) -> None:
    winter, spring = (
        Selection(first=date(2026, first, 1), last=date(2026, first + 2, 28)) for first in (1, 4)
    )
    asked = (alone(world, list(MEASURES), one, "whole", False) for one in (winter, spring, winter))
    first, other, again = (sorted(map(repr, tallies)) for tallies in asked)
    assert (first == again, first == other) == (True, False)
