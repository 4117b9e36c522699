"""The log as a table: it grows, and that is all it does."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from tests.cast import NOW
from tests.witness import operator
from touchline.witness.actor import SYSTEM
from touchline.witness.chain import GENESIS
from touchline.witness.models import Line, Unchangeable, note, verify

pytestmark = pytest.mark.django_db


def note_three() -> None:
    for minute, act in enumerate(("one.said", "two.said", "three.said")):
        note(act=act, by=SYSTEM, kind="thing", key="k", at=NOW + timedelta(minutes=minute))


def test_the_first_line_has_the_number_one() -> None:
    note_three()
    assert [line.number for line in Line.objects.all()] == [1, 2, 3]


def test_a_line_keeps_who_did_what_to_which_record_and_when() -> None:
    line = note(act="one.said", by=SYSTEM, kind="thing", key="k", at=NOW)
    kept = Line.objects.get(number=line.number)
    assert (kept.actor, kept.act, kept.kind, kept.key, kept.at) == (
        "system", "one.said", "thing", "k", NOW,
    )  # fmt: skip


def test_a_log_left_alone_is_whole() -> None:
    note_three()
    last = Line.objects.get(number=3)
    assert verify() == (3, last.hash, None)


def test_an_empty_log_is_whole_and_ends_in_the_beginning() -> None:
    assert verify() == (0, GENESIS, None)


def test_an_action_that_is_rolled_back_leaves_no_line() -> None:
    def act() -> None:
        with transaction.atomic():
            note(act="one.said", by=SYSTEM, kind="thing", key="k", at=NOW)
            raise LookupError

    with pytest.raises(LookupError):
        act()
    assert not Line.objects.exists()


def test_the_number_of_a_rolled_back_line_is_used_by_the_next() -> None:
    with transaction.atomic():
        note(act="one.said", by=SYSTEM, kind="thing", key="k", at=NOW)
        transaction.set_rollback(True)
    note_three()
    assert verify()[2] is None


def test_lines_cannot_be_updated() -> None:
    note_three()
    with pytest.raises(Unchangeable):
        Line.objects.filter(number=1).update(key="other")


def test_lines_cannot_be_deleted() -> None:
    note_three()
    with pytest.raises(Unchangeable):
        Line.objects.all().delete()


def test_a_line_that_is_saved_again_is_refused() -> None:
    note_three()
    line = Line.objects.get(number=1)
    line.key = "other"
    with pytest.raises(DatabaseError, match="only ever added to"), transaction.atomic():
        line.save()


def test_a_line_that_is_deleted_by_itself_is_refused() -> None:
    note_three()
    line = Line.objects.get(number=3)
    with pytest.raises(DatabaseError, match="only ever added to"), transaction.atomic():
        line.delete()


def test_lines_cannot_be_updated_in_bulk() -> None:
    note_three()
    line = Line.objects.get(number=1)
    line.key = "other"
    with pytest.raises(Unchangeable):
        Line.objects.bulk_update([line], ["key"])


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE witness_line SET key = 'other' WHERE number = 1",
        "DELETE FROM witness_line WHERE number = 3",
        "DELETE FROM witness_line",
        "REPLACE INTO witness_line SELECT * FROM witness_line WHERE number = 3",
        "INSERT INTO witness_line SELECT * FROM witness_line WHERE number = 3"
        " ON CONFLICT (number) DO UPDATE SET key = 'other'",
    ],
)
def test_the_database_refuses_a_statement_that_changes_the_log(statement: str) -> None:
    note_three()
    if statement.startswith("REPLACE") and connection.vendor != "sqlite":
        pytest.skip("REPLACE is a word of SQLite.")
    with pytest.raises(DatabaseError, match="only ever added to"), transaction.atomic():
        operator.runs(statement)


def test_a_refused_statement_leaves_the_log_as_it_was() -> None:
    note_three()
    with pytest.raises(DatabaseError), transaction.atomic():
        operator.runs("DELETE FROM witness_line")
    assert verify()[0] == 3
