"""PostgreSQL and Spark give the answers that DuckDB gives, to every question there is."""

from collections.abc import Callable
from functools import partial
from typing import Any, get_args

import pytest

from tests.numbers.engine.comparing import differences
from tests.numbers.engine.world import LEITH, PERSONS, SELECTIONS, WINTER
from touchline.numbers import (
    MEASURES,
    Address,
    Process,
    Selection,
    Snapshot,
    Stage,
    Way,
    breakdown,
    breakdowns,
    conformance,
    deals,
    deals_named,
    due,
    following,
    leavers,
    open_by_stage,
    paths_of,
    patterns,
    scoreboard,
    scoreboards_by,
    targets,
    trend,
    trends,
)
from touchline.numbers.engine.cluster import Cluster
from touchline.numbers.engine.opening import engine_of
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


IN_OWN_WORDS = Process(
    (Stage("First talk", 1, days=1), Stage("Offer", 2)),
    means={"Lead": "First talk", "Qualified": "First talk", "Proposal": "Offer"},
    qualified="Offer",
)


def left(snapshot: Snapshot) -> list[Any]:
    """The deals that leave a process of a team's own, in each way."""
    own, ways = following(snapshot, IN_OWN_WORDS), get_args(Way)
    return [leavers(own, way, stage.name) for way in ways for stage in own.process.steps]


def paths(snapshot: Snapshot) -> list[Any]:
    """Every deal by its key, one that is not there, and the way each took."""
    every = engine_of(snapshot).rows("SELECT opportunity_key FROM opportunities")
    keys = ("no 'such' deal", *sorted(key for [key] in every))
    return [dict(sorted(found(snapshot, keys).items())) for found in (deals_named, paths_of)]


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
    "what is due": partial(due, selection=WINTER),
    "parts": parts,
    "parts of several": lambda snapshot: breakdowns(
        snapshot, ("deals_created", "pipeline_created", "activities")
    ),
    "people": Snapshot.people,
    "owners of deals": owners_of_deals,
    "conformance": conformance,
    "conformance of a team": partial(conformance, selection=LEITH),
    "conformance in a team's own words": lambda one: conformance(following(one, IN_OWN_WORDS)),
    "deals that leave the process": left,
    "open deals by stage": open_by_stage,
    "paths of deals": paths,
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
