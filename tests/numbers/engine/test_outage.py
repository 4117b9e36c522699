"""A server that goes away: said clearly, nothing half, and asked again when it is back."""

import threading
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest

from tests.numbers.exports import AT
from touchline.numbers import (
    Address,
    EngineGone,
    NumbersError,
    Selection,
    Snapshot,
    Snapshots,
    current_snapshot,
    deals,
    scoreboard,
    scoreboards_by,
    trends,
)
from touchline.numbers.engine.cluster import Cluster, start_cluster
from touchline.numbers.engine.loading import schema_of
from touchline.numbers.engine.opening import engine_of
from touchline.numbers.measures import everybody

pytestmark = pytest.mark.postgres

LONG = "SELECT count(*) FROM generate_series(1, 10000000000)"
MOMENT = Selection(last=datetime(2026, 2, 28, tzinfo=UTC).date())
OURS = "FROM pg_stat_activity WHERE application_name = 'touchline' AND pid <> pg_backend_pid()"
NOTE = "As of 2026-11-21 10:00 UTC: the warehouse cannot be reached."


def cut_in_the_middle(server: Address) -> None:
    """Wait until our question is being answered, then end its backend."""
    with psycopg.connect(server.url, autocommit=True) as connection:
        ended = 0
        while not ended:
            found = connection.execute(
                f"SELECT count(pg_terminate_backend(pid)) {OURS} "
                "AND state = 'active' AND query LIKE '%generate_series%'".encode()
            ).fetchone()
            ended = found[0] if found else 0


def test_a_backend_that_dies_in_mid_question_is_said(world: Snapshot, server: Address) -> None:
    engine = engine_of(world.on(server))
    engine.rows("SELECT 1")
    killer = threading.Thread(target=cut_in_the_middle, args=[server])
    killer.start()
    with pytest.raises(EngineGone, match="cannot be reached"):
        engine.rows(LONG)
    killer.join()


def test_the_next_question_finds_its_way_back(world: Snapshot, server: Address) -> None:
    engine = engine_of(world.on(server))
    engine.rows("SELECT 1")
    with psycopg.connect(server.url) as connection:
        connection.execute(f"SELECT pg_terminate_backend(pid) {OURS}".encode())
    assert engine.rows("SELECT count(*) FROM people") == [(6,)]


def test_a_question_that_takes_too_long_is_given_up(world: Snapshot, server: Address) -> None:
    hasty = Address("postgres", server.url, seconds=1)
    with pytest.raises(EngineGone, match="did not answer within 1 seconds"):
        engine_of(world.on(hasty)).rows(LONG)


def test_a_server_that_is_not_there_is_named_without_its_password(world: Snapshot) -> None:
    nowhere = Address("postgres", "postgresql://counter:secret@localhost:1/crm")
    with pytest.raises(EngineGone) as gone:
        scoreboard(world.on(nowhere))
    said = str(gone.value)
    assert ("The PostgreSQL server localhost cannot" in said, "secret" in said) == (True, False)


def test_an_address_that_is_none_is_said_without_quoting_it(world: Snapshot) -> None:
    with pytest.raises(NumbersError) as wrong:
        scoreboard(world.on(Address("postgres", "password=se cret host")))
    said = str(wrong.value)
    assert ("cannot be read" in said, "cret" in said) == (True, False)


def test_a_server_that_is_away_is_not_tried_again_at_once(
    world: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = world.on(Address("postgres", "host=localhost port=2 dbname=crm"))
    with pytest.raises(EngineGone) as first:
        scoreboard(nowhere)
    monkeypatch.setattr(psycopg, "connect", None)
    with pytest.raises(EngineGone) as second:
        scoreboard(nowhere)
    assert str(first.value) == str(second.value)


def test_tables_that_were_dropped_meanwhile_are_loaded_again(
    world: Snapshot, server: Address
) -> None:
    engine = engine_of(world.on(server))
    engine.rows("SELECT 1")
    with psycopg.connect(server.url) as connection:
        connection.execute(f'DROP SCHEMA "{schema_of(world)}" CASCADE'.encode())
    with pytest.raises(EngineGone, match="no longer has"):
        engine.rows("SELECT count(*) FROM people")
    assert engine.rows("SELECT count(*) FROM people") == [(6,)]


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
    cluster.end()
    return forgotten(snapshot)


def forgotten(snapshot: Snapshot) -> Snapshot:
    """Nothing of it is left in memory: as another process would find it."""
    from touchline.numbers import close_engines
    from touchline.numbers.measures import scoreboard as boards
    from touchline.numbers.measures import trend as course
    from touchline.numbers.measures import trends as courses

    for cached in (boards.scoreboard, boards.scoreboards_by, course.trend, courses.trends):
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
