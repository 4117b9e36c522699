"""One demo for each home, and what a second one is told."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from touchline.demo.running.only_one import only_one
from touchline.running.trouble import CannotRun

AT = datetime(2026, 11, 20, 20, 14, tzinfo=UTC)


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    return tmp_path / "home" / "demo.lock"


def told(lock: Path) -> str:
    """What a second demo is told."""
    with pytest.raises(CannotRun) as refusal, only_one(lock, at=AT):
        pass
    return str(refusal.value)


def test_a_second_one_is_told_where_the_first_runs(lock: Path) -> None:
    with only_one(lock, at=AT) as note:
        note("http://localhost:8003")
        since = f"{AT.astimezone():%H:%M}"
        assert f"already runs at http://localhost:8003 (started {since})" in told(lock)


def test_a_second_one_is_told_when_the_first_has_no_address_yet(lock: Path) -> None:
    with only_one(lock, at=AT):
        assert "is just being started" in told(lock)


def test_a_note_that_cannot_be_read_yet_is_no_trouble(lock: Path) -> None:
    with only_one(lock, at=AT):
        lock.write_text("{")
        assert "look again in a moment" in told(lock)


def test_the_next_one_may_run_when_the_first_has_ended(lock: Path) -> None:
    with only_one(lock, at=AT) as note:
        note("http://localhost:8003")
    with only_one(lock, at=AT) as note:
        note("http://localhost:8004")
    assert re.findall(r"localhost:\d+", lock.read_text()) == ["localhost:8004"]
