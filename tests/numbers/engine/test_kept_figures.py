"""Figures are kept for when a server goes away: they say their age, and nothing about a person."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.numbers.exports import AT
from touchline.numbers import (
    Address,
    EngineGone,
    Selection,
    Snapshot,
    Snapshots,
    breakdowns,
    current_snapshot,
    deals,
    due,
    scoreboard,
    scoreboards_by,
    trends,
)
from touchline.numbers.engine.cluster import Cluster, start_cluster
from touchline.numbers.engine.loading import schema_of
from touchline.numbers.engine.opening import engine_of
from touchline.numbers.measures import everybody

pytestmark = pytest.mark.postgres

MOMENT = Selection(last=datetime(2026, 2, 28, tzinfo=UTC).date())
KEYS = ("deals_created", "pipeline_created", "activities")
NOTE = "As of 2026-11-21 10:00 UTC: the warehouse cannot be reached."


@pytest.fixture(scope="module")
def gone(world: Snapshot, tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """A snapshot whose server answered a few questions, and then ended."""
    cluster, kept = start_cluster(), tmp_path_factory.mktemp("outage") / "kept"
    snapshot = world.on(Address("postgres", cluster.url, kept=kept))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(everybody, "ENOUGH", 0)
        scoreboard(snapshot, MOMENT)
        scoreboards_by(snapshot, MOMENT, by="team")
        scoreboards_by(snapshot, MOMENT, by="month")
        trends(snapshot, MOMENT, grain="month")
        due(snapshot, MOMENT)
        breakdowns(snapshot, KEYS, MOMENT)
    cluster.end()
    return forgotten(snapshot)


def forgotten(snapshot: Snapshot) -> Snapshot:
    """Nothing of it is left in memory: as another process would find it."""
    from touchline.numbers import close_engines
    from touchline.numbers.measures import breakdown as parts
    from touchline.numbers.measures import due as expected
    from touchline.numbers.measures import scoreboard as boards
    from touchline.numbers.measures import trend as course
    from touchline.numbers.measures import trends as courses

    asked = (boards.scoreboard, boards.scoreboards_by, course.trend, courses.trends)
    for cached in (*asked, expected.due, parts.breakdowns):
        cached.cache_clear()
    close_engines()
    return snapshot.on(snapshot.engine)


def test_the_scoreboard_that_was_kept_says_its_age(gone: Snapshot) -> None:
    assert scoreboard(gone, MOMENT).note == NOTE


def test_each_figure_that_was_kept_says_its_age(gone: Snapshot) -> None:
    assert {one.note.endswith(NOTE) for one in scoreboard(gone, MOMENT).measures} == {True}


def test_what_was_kept_is_what_was_counted(gone: Snapshot, world: Snapshot) -> None:
    kept, counted = scoreboard(gone, MOMENT), scoreboard(world, MOMENT)
    assert [one.value for one in kept.measures] == [one.value for one in counted.measures]


def test_scoreboards_of_many_are_kept(gone: Snapshot, world: Snapshot) -> None:
    for by in ("team", "month"):
        kept, counted = scoreboards_by(gone, MOMENT, by=by), scoreboards_by(world, MOMENT, by=by)
        assert list(kept) == list(counted)


def test_trends_are_kept(gone: Snapshot, world: Snapshot) -> None:
    kept, counted = (trends(one, MOMENT, grain="month")["deals_won"] for one in (gone, world))
    assert [point.figure.value for point in kept] == [point.figure.value for point in counted]


def test_what_is_due_is_kept_and_says_its_age(gone: Snapshot, world: Snapshot) -> None:
    kept = due(gone, MOMENT)
    assert (kept.value, kept.note.endswith(NOTE)) == (due(world, MOMENT).value, True)


def test_measures_taken_apart_are_kept_in_their_order(gone: Snapshot, world: Snapshot) -> None:
    kept, counted = (
        [
            (key, part, figure.value)
            for key, parts in found.items()
            for part, figure in parts.items()
        ]
        for found in (breakdowns(gone, KEYS, MOMENT), breakdowns(world, KEYS, MOMENT))
    )
    assert kept == counted


def test_each_part_says_its_age(gone: Snapshot) -> None:
    found = breakdowns(gone, KEYS, MOMENT)["deals_created"].values()
    assert {figure.note.endswith(NOTE) for figure in found} == {True}


def test_other_measures_taken_apart_cannot_be_answered(gone: Snapshot) -> None:
    with pytest.raises(EngineGone):
        breakdowns(gone, KEYS[:1], MOMENT)


def test_what_nobody_asked_before_cannot_be_answered(gone: Snapshot) -> None:
    with pytest.raises(EngineGone):
        scoreboard(gone, Selection(teams=("Leith",)))


def test_deals_are_never_kept(gone: Snapshot) -> None:
    with pytest.raises(EngineGone):
        deals(gone, "deals_won", MOMENT)


def test_no_name_of_a_person_or_deal_lies_in_the_folder(gone: Snapshot) -> None:
    assert gone.engine.kept is not None
    text = "".join(path.read_text(encoding="utf-8") for path in gone.engine.kept.iterdir())
    assert text
    assert [word for word in ("Mairi", "Morag", "Vondelwater", "A-1") if word in text] == []


def test_own_tables_that_went_away_are_known_by_what_they_said(
    world: Snapshot, short_lived: Cluster, kept: Path, tmp_path: Path
) -> None:
    engine_of(world.on(Address("postgres", short_lived.url))).rows("SELECT 1")
    address = Address("postgres", short_lived.url, views=schema_of(world), kept=kept)
    nothing = Snapshots(tmp_path / "none")
    before = current_snapshot(nothing, address, at=AT)
    assert before is not None
    scoreboard(before, MOMENT)
    short_lived.end()
    forgotten(before)
    after = current_snapshot(nothing, address, at=AT.replace(day=22))
    assert after is not None
    assert (after.published_at, scoreboard(after, MOMENT).note) == (AT, NOTE)


def test_own_tables_that_were_never_reached_stop_the_question(tmp_path: Path, kept: Path) -> None:
    nowhere = Address("postgres", "host=localhost port=1", views="crm", kept=kept)
    with pytest.raises(EngineGone):
        current_snapshot(Snapshots(tmp_path), nowhere, at=AT)
