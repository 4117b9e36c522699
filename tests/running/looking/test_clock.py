"""The clock held against what was written, and the zones that are known."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from tests.cast import NOW
from touchline.running.checks import State
from touchline.running.looking import clock


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TOUCHLINE_HOME", str(tmp_path))
    return tmp_path


def written(home: Path, *, later: timedelta) -> None:
    """The database was written at so much later than now."""
    (home / "touchline.sqlite3").touch()
    moment = (NOW + later).timestamp()
    os.utime(home / "touchline.sqlite3", (moment, moment))


def test_an_empty_home_says_nothing_against_the_clock(home: Path) -> None:
    assert clock.not_set_back(NOW).state is State.GOOD


def test_what_was_written_before_is_good(home: Path) -> None:
    written(home, later=-timedelta(hours=1))
    assert clock.not_set_back(NOW).state is State.GOOD


def test_what_was_written_tomorrow_says_that_it_was_set_back(home: Path) -> None:
    written(home, later=timedelta(days=1))
    assert "timedatectl" in clock.not_set_back(NOW).mend


def test_zones_are_known_here() -> None:
    assert clock.zones_there(NOW).state is State.GOOD
