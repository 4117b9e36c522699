"""Lines that have a week and no moment: a chain of their own, which is held as the other one is."""

from datetime import UTC, datetime, timedelta

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction

from tests.cast import NOW
from tests.witness import operator
from touchline.witness.actor import SYSTEM
from touchline.witness.models import Line, WeekLine, note, verify
from touchline.witness.weekly import dated_by_week, week_began


def act(name: str, at: datetime = NOW) -> None:
    note(act=name, by=SYSTEM, kind="room", key="k", at=at)


@pytest.mark.parametrize(
    ("moment", "monday"),
    [
        (datetime(2026, 11, 23, 0, 0, tzinfo=UTC), datetime(2026, 11, 23, tzinfo=UTC)),
        (datetime(2026, 11, 22, 23, 59, 59, tzinfo=UTC), datetime(2026, 11, 16, tzinfo=UTC)),
        (datetime(2027, 1, 3, 12, 0, tzinfo=UTC), datetime(2026, 12, 28, tzinfo=UTC)),
    ],
)
def test_a_week_begins_on_monday(moment: datetime, monday: datetime) -> None:
    assert week_began(moment) == monday


@pytest.mark.parametrize(("name", "by_week"), [("room.opened", True), ("roomy.opened", False)])
def test_what_begins_with_the_name_of_the_room_has_a_week(name: str, by_week: bool) -> None:
    assert dated_by_week(name) is by_week


@pytest.mark.django_db
def test_every_moment_of_a_week_is_written_down_as_the_same() -> None:
    for hours in range(0, 72, 7):
        act("room.slot.added", week_began(NOW) + timedelta(hours=hours))
    assert {line.at for line in WeekLine.objects.all()} == {week_began(NOW)}


@pytest.mark.django_db
def test_it_stands_between_no_lines_that_have_a_moment() -> None:
    """Else their moments would be its bounds."""
    for name in ("people.one", "room.opened", "people.two"):
        act(name)
    assert [(line.number, line.act) for line in Line.objects.all()] == [
        (1, "people.one"), (2, "people.two"),
    ]  # fmt: skip


@pytest.mark.django_db
def test_their_order_is_kept_and_verified() -> None:
    for name in ("room.opened", "room.contract.proposed", "room.ended"):
        act(name)
    assert (verify(WeekLine)[0], verify(WeekLine)[2]) == (3, None)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE witness_weekline SET act = 'room.ended' WHERE number = 2",
        "DELETE FROM witness_weekline WHERE number = 2",
        "REPLACE INTO witness_weekline SELECT * FROM witness_weekline WHERE number = 2",
    ],
)
def test_the_database_refuses_to_change_them(statement: str) -> None:
    for name in ("room.opened", "room.slot.added", "room.slot.removed"):
        act(name)
    if statement.startswith("REPLACE") and connection.vendor != "sqlite":
        pytest.skip("REPLACE is a word of SQLite.")
    with pytest.raises(DatabaseError, match="only ever added to"), transaction.atomic():
        operator.runs(statement)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE witness_weekline SET actor = 'nobody' WHERE number = 2",
        "DELETE FROM witness_weekline WHERE number = 2",
    ],
)
def test_one_that_was_changed_all_the_same_is_found(statement: str) -> None:
    for name in ("room.opened", "room.slot.added", "room.slot.removed"):
        act(name)
    operator.takes_the_triggers_off("witness_weekline")
    operator.runs(statement)
    broken = verify(WeekLine)[2]
    assert broken is not None
    assert broken.number == 2


def test_the_two_tables_have_the_same_columns() -> None:
    found = [
        {field.name for field in apps.get_model("witness", name)._meta.fields}
        for name in ("Line", "WeekLine")
    ]
    assert found[0] == found[1]
