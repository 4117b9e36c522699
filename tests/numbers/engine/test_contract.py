"""PostgreSQL and Spark give the answers that DuckDB gives, to every question there is."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from tests.numbers.engine.comparing import differences
from tests.numbers.engine.world import LEITH, PERSONS, SELECTIONS, WINTER
from touchline.numbers import (
    MEASURES,
    Address,
    Selection,
    Snapshot,
    breakdown,
    conformance,
    deals,
    patterns,
    scoreboard,
    scoreboards_by,
    targets,
    trend,
    trends,
)
from touchline.numbers.engine.cluster import Cluster
from touchline.numbers.owners import owners_of_deals

Question = Callable[[Snapshot], Any]


def pages(snapshot: Snapshot, measure: str) -> list[Any]:
    """All deals of a measure, three a page."""
    return [deals(snapshot, measure, limit=3, offset=offset) for offset in range(0, 15, 3)]


def parts(snapshot: Snapshot) -> list[Any]:
    """Measures by kind and by stage."""
    found = [breakdown(snapshot, key, by="kind") for key in ("pipeline_created", "activities")]
    return [
        *found,
        *(breakdown(snapshot, key, by="stage") for key in ("days_in_stage", "win_rate")),
    ]


QUESTIONS: dict[str, Question] = {
    **{
        f"scoreboard of {name}": partial(scoreboard, selection=one)
        for name, one in SELECTIONS.items()
    },
    "each seller": partial(scoreboards_by, by="seller"),
    "each team": partial(scoreboards_by, by="team"),
    "each week of a quarter": partial(scoreboards_by, selection=WINTER, by="week"),
    "each month": partial(scoreboards_by, by="month"),
    "each quarter of persons": partial(scoreboards_by, selection=PERSONS, by="quarter"),
    "one trend": partial(trend, key="attainment", selection=LEITH, grain="month"),
    "all trends": partial(trends, selection=LEITH, grain="month"),
    "quotas": partial(targets, selection=WINTER),
    "parts": parts,
    "people": Snapshot.people,
    "owners of deals": owners_of_deals,
    "conformance": conformance,
    "conformance of a team": partial(conformance, selection=LEITH),
    "patterns": lambda snapshot: patterns(snapshot, "mairi"),
}
LISTS: dict[str, Question] = {
    f"deals of {one.key}": partial(pages, measure=one.key) for one in MEASURES if one.lists_deals
}
# Spark takes seconds a page.
HARDEST = ("deals of win_rate", "deals of pushed_close_dates", "deals of qualified_pipeline")


def compare(question: Question, snapshot: Snapshot, other: Address) -> list[str]:
    return differences(question(snapshot), question(snapshot.on(other)))


@pytest.mark.parametrize("name", QUESTIONS)
def test_an_engine_answers_as_duckdb_does(world: Snapshot, other: Address, name: str) -> None:
    assert compare(QUESTIONS[name], world, other) == []


@pytest.mark.parametrize("name", HARDEST)
def test_an_engine_lists_the_deals_in_duckdbs_order(
    world: Snapshot, other: Address, name: str
) -> None:
    assert compare(LISTS[name], world, other) == []


@pytest.mark.postgres
@pytest.mark.parametrize("name", LISTS)
def test_postgresql_lists_the_deals_of_every_measure(
    world: Snapshot, cluster: Cluster, name: str
) -> None:
    assert compare(LISTS[name], world, Address("postgres", cluster.url)) == []


@pytest.mark.parametrize("name", ["scoreboard of everything", "each seller", "people"])
def test_empty_tables_are_no_trouble(empty: Snapshot, other: Address, name: str) -> None:
    assert compare(QUESTIONS[name], empty, other) == []


def test_an_engine_begins_anew_with_every_question(world: Snapshot, other: Address) -> None:
    """What one question was about does not linger in the next."""
    asked = world.on(other)
    scoreboard(asked, Selection(sellers=("mairi",), first=WINTER.first, last=WINTER.first))
    late = Selection(sellers=("ida", "Zoe"), last=WINTER.last)
    assert differences(scoreboard(world, late), scoreboard(asked, late)) == []
