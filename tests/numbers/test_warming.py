"""What is asked before the first page is: once a snapshot and day, whatever is there."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from touchline.numbers import MeasureError, Snapshot, Snapshots
from touchline.numbers.engine.address import DUCKDB
from touchline.numbers.warming import Asked, ask_if_new

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
TOMORROW = NOW + timedelta(days=1)


class Questions:
    """Keeps of which snapshots something was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, snapshot: Snapshot) -> None:
        self.asked.append(snapshot.name)


@pytest.fixture
def questions() -> Questions:
    return Questions()


def look(folder: Path, questions: Questions, *, before: Asked = None, at: datetime = NOW) -> Asked:
    return ask_if_new(folder, DUCKDB, before, at=at, then=questions)


def test_before_any_import_nothing_is_asked(tmp_path: Path, questions: Questions) -> None:
    look(tmp_path / "snapshots", questions)
    assert questions.asked == []


def test_the_current_snapshot_is_asked(imported_sales: Path, questions: Questions) -> None:
    look(imported_sales, questions)
    current = Snapshots(imported_sales).current()
    assert current is not None
    assert questions.asked == [current.name]


def test_what_was_asked_today_is_not_asked_again(
    imported_sales: Path, questions: Questions
) -> None:
    before = look(imported_sales, questions)
    look(imported_sales, questions, before=before)
    assert len(questions.asked) == 1


def test_on_a_new_day_it_is_asked_again(imported_sales: Path, questions: Questions) -> None:
    before = look(imported_sales, questions)
    look(imported_sales, questions, before=before, at=TOMORROW)
    assert len(questions.asked) == 2


def test_after_another_import_it_is_asked_again(imported_sales: Path, questions: Questions) -> None:
    look(imported_sales, questions, before=("an earlier one", NOW.date()))
    assert len(questions.asked) == 1


@pytest.mark.parametrize("trouble", [MeasureError, RuntimeError])
def test_what_cannot_be_counted_does_not_end_it(
    imported_sales: Path, trouble: type[Exception]
) -> None:
    def refuse(snapshot: Snapshot) -> None:
        raise trouble(snapshot.name)

    assert ask_if_new(imported_sales, DUCKDB, None, at=NOW, then=refuse) is not None


def test_a_customers_own_tables_are_not_asked_for_every_team(
    imported_sales: Path, questions: Questions
) -> None:
    theirs = replace(DUCKDB, views="theirs")
    ask_if_new(imported_sales, theirs, None, at=NOW, then=questions)
    assert questions.asked == []
