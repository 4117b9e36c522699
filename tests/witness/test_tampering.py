"""The operator takes the triggers off and changes the log: each way is found, and named."""

from datetime import timedelta

import pytest

from tests.cast import NOW
from tests.witness import operator
from touchline.witness.actor import SYSTEM
from touchline.witness.chain import Break
from touchline.witness.models import note, verify


@pytest.fixture(autouse=True)
def _a_log_of_five_lines_without_its_triggers(db: None) -> None:
    for minute in range(5):
        at = NOW + timedelta(minutes=minute)
        note(act="people.line.drawn", by=SYSTEM, kind="person", key=f"k{minute}", at=at)
    operator.takes_the_triggers_off()


def found() -> Break:
    broken = verify()[2]
    assert broken is not None, "the change was not found"
    return broken


@pytest.mark.parametrize(
    "change", ["actor = 'nobody'", "act = 'people.seat.left'", "kind = 'team'", "key = 'other'"]
)
def test_a_changed_word_is_found_in_its_line(change: str) -> None:
    operator.runs("UPDATE witness_line SET " + change + " WHERE number = 3")  # noqa: S608 - ours
    assert found().number == 3


def test_a_line_moved_to_another_day_is_found() -> None:
    operator.runs("UPDATE witness_line SET at = %s WHERE number = 2", NOW - timedelta(days=1))
    assert found().number == 2


def test_a_line_removed_from_the_middle_is_found() -> None:
    operator.runs("DELETE FROM witness_line WHERE number = 3")
    assert found() == Break(3, "line 3 is missing; 4 follows instead")


def test_a_line_removed_from_the_beginning_is_found() -> None:
    operator.runs("DELETE FROM witness_line WHERE number = 1")
    assert found().number == 1


def test_a_line_removed_and_the_gap_closed_is_found() -> None:
    operator.runs("DELETE FROM witness_line WHERE number = 3")
    operator.runs("UPDATE witness_line SET number = 3 WHERE number = 4")
    operator.runs("UPDATE witness_line SET number = 4 WHERE number = 5")
    assert found() == Break(3, "this line, or the one before it, was changed")


def test_two_lines_that_change_places_are_found() -> None:
    for old, new in ((2, 20), (4, 2), (20, 4)):
        operator.runs("UPDATE witness_line SET number = %s WHERE number = %s", new, old)
    assert found().number == 2


def test_a_line_slipped_in_between_is_found() -> None:
    for old in (5, 4, 3):
        operator.runs("UPDATE witness_line SET number = %s WHERE number = %s", old + 1, old)
    operator.runs(
        "INSERT INTO witness_line (number, at, actor, act, kind, key, hash)"
        " SELECT 3, at, actor, act, kind, 'slipped in', hash FROM witness_line WHERE number = 2"
    )
    assert found().number == 3


def test_a_forged_hash_is_found() -> None:
    operator.runs("UPDATE witness_line SET hash = %s WHERE number = 4", "0" * 64)
    assert found().number == 4


def test_a_log_cut_off_at_its_end_has_another_last_hash() -> None:
    """It is whole in itself, which is why the last hash is to be kept elsewhere."""
    kept_elsewhere = verify()[1]
    operator.runs("DELETE FROM witness_line WHERE number = 5")
    assert verify()[1] != kept_elsewhere
