"""Whatever is selected, PostgreSQL and DuckDB say the same."""

from datetime import date
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.numbers.engine.comparing import differences
from tests.numbers.engine.world import PEOPLE
from touchline.numbers import Address, Selection, Snapshot, deals, scoreboard, scoreboards_by
from touchline.numbers.engine.cluster import Cluster
from touchline.numbers.terms import By

pytestmark = [pytest.mark.postgres, pytest.mark.slow]

DAYS = st.none() | st.dates(date(2025, 12, 1), date(2026, 7, 31))
SELLERS = st.lists(st.sampled_from([one["person_key"] for one in PEOPLE]), unique=True, max_size=3)
TEAMS = st.lists(st.sampled_from(["Leith", "leith", "Ærø", "nowhere"]), unique=True, max_size=2)
SELECTIONS = st.builds(
    Selection,
    teams=st.none() | TEAMS.map(tuple),
    sellers=st.none() | SELLERS.map(tuple),
    first=DAYS,
    last=DAYS,
)


@pytest.fixture(scope="module")
def loaded(world: Snapshot, cluster: Cluster) -> Snapshot:
    return world.on(Address("postgres", cluster.url))


@settings(max_examples=60)
@given(selection=SELECTIONS)
def test_any_selection_has_the_same_scoreboard(
    world: Snapshot, loaded: Snapshot, selection: Selection
) -> None:
    assert differences(scoreboard(world, selection), scoreboard(loaded, selection)) == []


@settings(max_examples=30)
@given(selection=SELECTIONS, by=st.sampled_from(get_args(By)))
def test_any_selection_splits_the_same_way(
    world: Snapshot, loaded: Snapshot, selection: Selection, by: By
) -> None:
    one, other = (scoreboards_by(asked, selection, by=by) for asked in (world, loaded))
    assert differences(one, other) == []


@settings(max_examples=30)
@given(selection=SELECTIONS, limit=st.integers(0, 5), offset=st.integers(0, 16))
def test_any_page_of_deals_is_the_same(
    world: Snapshot, loaded: Snapshot, selection: Selection, limit: int, offset: int
) -> None:
    one, other = (deals(asked, "deals_open", selection, limit, offset) for asked in (world, loaded))
    assert differences(one, other) == []
