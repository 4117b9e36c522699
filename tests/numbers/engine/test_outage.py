"""A server that goes away: said clearly, nothing half, and asked again when it is back."""

import threading

import psycopg
import pytest

from touchline.numbers import (
    Address,
    EngineGone,
    NumbersError,
    Snapshot,
    scoreboard,
)
from touchline.numbers.engine.loading import schema_of
from touchline.numbers.engine.opening import engine_of

pytestmark = pytest.mark.postgres

LONG = "SELECT count(*) FROM generate_series(1, 10000000000)"
OURS = "FROM pg_stat_activity WHERE application_name = 'touchline' AND pid <> pg_backend_pid()"


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
