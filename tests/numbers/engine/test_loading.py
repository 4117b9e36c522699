# ruff: noqa: S608 - tests write the names
"""Loading into PostgreSQL: once, as a whole, and no more of it than is needed."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest

from tests.numbers.engine.world import rich
from touchline.numbers import Address, NumbersError, Snapshot, close_engines, scoreboard
from touchline.numbers.engine.loading import KEPT, open_loaded, schema_of
from touchline.numbers.engine.opening import engine_of
from touchline.numbers.snapshots import Snapshots

pytestmark = pytest.mark.postgres
ROWS = "SELECT count(*) FROM opportunities"


def schemas(server: Address) -> list[str]:
    with psycopg.connect(server.url) as connection:
        rows = connection.execute(
            "SELECT nspname FROM pg_namespace WHERE starts_with(nspname, 'touchline') ORDER BY 1"
        ).fetchall()
    return [name for (name,) in rows]


def test_the_schema_bears_the_name_of_the_snapshot(world: Snapshot, server: Address) -> None:
    engine_of(world.on(server)).rows(ROWS)
    assert schemas(server) == [f"touchline_{world.name}"]


def test_who_asks_again_finds_it_loaded(world: Snapshot, server: Address) -> None:
    engine_of(world.on(server)).rows(ROWS)
    with psycopg.connect(server.url) as connection:
        connection.execute(f'DELETE FROM "{schema_of(world)}".opportunities'.encode())
    close_engines()
    assert engine_of(world.on(server)).rows(ROWS) == [(0,)]


def test_several_who_ask_at_once_load_it_once(world: Snapshot, server: Address) -> None:
    def ask(_: int) -> list[tuple[int]]:
        try:
            return engine_of(world.on(server)).rows(ROWS)
        finally:
            close_engines()

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(ask, range(4)))
    assert (answers, schemas(server)) == ([[(14,)]] * 4, [schema_of(world)])


def test_a_load_that_dies_leaves_nothing(world: Snapshot, server: Address, tmp_path: Path) -> None:
    broken = tmp_path / world.name
    broken.mkdir()
    for path in world.path.iterdir():
        if path.name != "activities.parquet":  # the last of the tables
            (broken / path.name).write_bytes(path.read_bytes())
    (broken / "activities.parquet").write_bytes(b"half a file")
    with pytest.raises(Exception, match="activities"):
        engine_of(replace(world.on(server), path=broken)).rows(ROWS)
    assert schemas(server) == []


def test_a_session_cannot_change_what_is_loaded(world: Snapshot, server: Address) -> None:
    with pytest.raises(NumbersError, match="read-only transaction"):
        engine_of(world.on(server)).rows("DELETE FROM opportunities RETURNING 1")


def test_a_schema_of_somebody_else_is_left_alone(world: Snapshot, server: Address) -> None:
    with psycopg.connect(server.url) as connection:
        connection.execute(f'CREATE SCHEMA "{schema_of(world)}"'.encode())
    with pytest.raises(NumbersError, match="that Touchline did not make"):
        engine_of(world.on(server)).rows(ROWS)


def test_what_an_earlier_release_loaded_is_loaded_again(world: Snapshot, server: Address) -> None:
    engine_of(world.on(server)).rows(ROWS)
    close_engines()
    with psycopg.connect(server.url) as connection:
        old = "Touchline loaded this and drops it again: another shape"
        connection.execute(f"COMMENT ON SCHEMA \"{schema_of(world)}\" IS '{old}'".encode())
        connection.execute(f'DROP TABLE "{schema_of(world)}".opportunities'.encode())
    assert engine_of(world.on(server)).rows(ROWS) == [(14,)]


def test_only_the_newest_stay_loaded(world: Snapshot, server: Address) -> None:
    names = [f"2026-11-2{n}T10-00-00Z-abcdef" for n in range(KEPT + 2)]
    with psycopg.connect(server.url, autocommit=True) as connection:
        for name in names:
            open_loaded(connection, replace(world, name=name))
    assert schemas(server) == [f"touchline_{name}" for name in names[-KEPT:]]


def test_an_older_one_that_is_being_read_stays(world: Snapshot, server: Address) -> None:
    names = [f"2026-11-2{n}T10-00-00Z-abcdef" for n in range(KEPT + 1)]
    with psycopg.connect(server.url, autocommit=True) as connection:
        open_loaded(connection, replace(world, name=names[0]))
        with psycopg.connect(server.url) as reader:
            reader.execute(f'SELECT count(*) FROM "touchline_{names[0]}".people'.encode())
            for name in names[1:]:
                open_loaded(connection, replace(world, name=name))
    assert f"touchline_{names[0]}" in schemas(server)


def test_a_snapshot_of_an_earlier_release_is_loaded_with_what_it_lacks(
    server: Address, tmp_path: Path
) -> None:
    import duckdb

    told = rich(tmp_path)
    path = told.path / "activities.parquet"
    with duckdb.connect() as connection:
        connection.execute(f"CREATE TABLE a AS SELECT * EXCLUDE (happened_on) FROM '{path}'")
        connection.execute(f"COPY a TO '{path}'")
    assert scoreboard(told.on(server))["activities"] == scoreboard(told)["activities"]


def test_the_snapshots_folder_is_read_and_no_more(server: Address, tmp_path: Path) -> None:
    told = rich(tmp_path)
    before = {path: path.stat().st_mtime_ns for path in told.path.parent.rglob("*")}
    scoreboard(told.on(server))
    current = Snapshots(told.path.parent).current()
    after = {path: path.stat().st_mtime_ns for path in told.path.parent.rglob("*")}
    assert (before, current) == (after, told)
