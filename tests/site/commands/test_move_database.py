"""`touchline move-database`, as an administrator calls it."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.keeping.homes import Home
from tests.keeping.servers import Server
from touchline.jobs.models.worker import SILENCE
from touchline.running.in_use import in_use


@pytest.fixture
def home(lived_in: Home, tmp_path: Path) -> Home:
    return lived_in.copied(tmp_path / "home")


@pytest.mark.postgres
@pytest.mark.slow
def test_it_says_what_to_set_and_that_the_old_one_is_as_it_was(
    home: Home,
    server: Server,
) -> None:
    before = home.database.read_bytes()
    said = home.touchline("move-database", server.empty()).stdout
    assert ("Set DATABASE_URL" in said, home.database.read_bytes() == before) == (True, True)


def test_it_stops_while_the_home_is_served(home: Home, tmp_path: Path) -> None:
    with in_use(home.path):
        done = home.touchline("move-database", "postgres://nowhere.invalid/x")
    assert (done.returncode, done.stderr.startswith("Touchline is running")) == (1, True)


def test_it_stops_while_a_worker_lives_on_another_host(home: Home) -> None:
    # As far ahead as a beat may be: a busy machine takes its time to ask.
    now = (datetime.now(UTC) + SILENCE).strftime("%Y-%m-%d %H:%M:%S")
    with sqlite3.connect(home.database) as live:
        live.execute("INSERT INTO jobs_worker (key, host, pid, since, beat_at)"
                     " VALUES ('k', ?, 1, ?, ?)",
                     ("other", now, now))  # fmt: skip
    live.close()
    done = home.touchline("move-database", "postgres://nowhere.invalid/x")
    assert (done.returncode, done.stderr.startswith("Touchline is running")) == (1, True)


def test_an_address_that_is_none_ends_with_one_line(home: Home) -> None:
    done = home.touchline("move-database", "mysql://somewhere/x")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)


def test_a_server_that_is_not_there_ends_with_one_line(home: Home) -> None:
    done = home.touchline("move-database", "postgres://touchline@localhost:9/x")
    assert (done.returncode, "could not be reached" in done.stderr) == (1, True)
