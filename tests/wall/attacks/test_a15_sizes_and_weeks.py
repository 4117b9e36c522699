"""A15: a thief of the database guesses how much was said, and when: there are steps and weeks."""

import re
from collections.abc import Iterator
from datetime import datetime, time

import pytest
from django.apps import apps
from django.db import models

from tests.room.served_room import Day

SHORT = (1, 10, 100, 400)  # characters that look alike
LENGTHS = (*SHORT, 1000, 2000, 2001, 3000, 4000)
FLOOR = 2560
SCRIPTS = {"umlauts": "ü", "Chinese": "語", "emoji": "🙂", "new lines": "a\n"}
# A hold is an administrator's deed, told to both with its days: it says nothing of the two.
DATED = {"RoomHold.since", "RoomHold.until", "Share.until"}
"""Days that somebody chose beforehand: they say nothing of when anybody was there."""
NAMED = ("room_room", "room_slot", "room_note")
WEEK = re.compile(r"(\d{4}-W\d\d)?")


def padme(length: int) -> int:
    """The step that a length is filled up to (Nikitin and others, 2019)."""
    if length <= FLOOR:
        return FLOOR
    exponent = length.bit_length() - 1
    step: int = 2 ** (exponent - exponent.bit_length())
    return -(-length // step) * step


@pytest.fixture(scope="module")
def sizes(day: Day) -> Iterator[dict[int | str, int]]:
    """What notes take in the database as Mairi's browser seals them: by length, and of scripts."""
    texts: dict[int | str, str] = {length: "m" * length for length in LENGTHS}
    texts |= {name: (letters * 400)[:399] + "." for name, letters in SCRIPTS.items()}
    with day.house.spoilt("room_note"), day.house.same(day.mairi, "mairi") as mairi:
        keys = {
            name: mairi("write", room=day.room, text=text)["key"] for name, text in texts.items()
        }
        found = dict(day.house.rows("SELECT key, length(file) FROM room_note"))
        yield {name: found[key] for name, key in keys.items()}


def test_notes_of_a_few_words_and_of_many_have_one_size(sizes: dict[int | str, int]) -> None:
    assert len({sizes[length] for length in SHORT}) == 1


def test_so_have_four_hundred_of_any_script(sizes: dict[int | str, int]) -> None:
    assert {sizes[name] for name in SCRIPTS} == {sizes[1]}


def test_every_size_is_one_of_the_steps(sizes: dict[int | str, int]) -> None:
    """What age adds is the same for all of them, since none is longer than one of its pieces."""
    added = sizes[SHORT[0]] - FLOOR
    inside = {size - added for size in sizes.values()}
    assert {size for size in inside if padme(size) != size} == set()


def test_steps_are_not_so_wide_that_a_room_is_full_at_once(sizes: dict[int | str, int]) -> None:
    assert max(sizes.values()) < 4000 * 1.2 + FLOOR


def lengths(day: Day, question: str) -> set[int]:
    return {length for (length,) in day.house.rows(question)}


def test_ways_to_unlock_of_one_kind_have_one_size(day: Day) -> None:
    """A long passphrase does not look longer."""
    found = lengths(day, "SELECT length(file) FROM room_slot WHERE kind = 'passphrase'")
    assert len(found) == 1


def test_sealed_keys_of_epochs_have_one_size(day: Day) -> None:
    assert len(lengths(day, "SELECT length(file) FROM room_wrap")) == 1


def fields() -> "list[models.Field[object, object]]":
    tables = apps.get_app_config("room").get_models(include_auto_created=True)
    return [
        field
        for table in tables
        for field in table._meta.get_fields()
        if isinstance(field, models.Field)
    ]


def test_no_table_of_the_room_has_a_day_or_a_time() -> None:
    timed = (models.DateField, models.TimeField, models.DurationField)
    found = {str(field).removeprefix("room.") for field in fields() if isinstance(field, timed)}
    assert found - DATED == set()


def test_what_is_called_a_week_is_a_week(day: Day) -> None:
    weeks = [field for field in fields() if "week" in field.name]
    told = {
        value
        for field in weeks
        for (value,) in day.house.rows(
            f"SELECT DISTINCT {field.column} FROM {field.model._meta.db_table}"  # noqa: S608
        )
    }
    assert [value for value in told if not WEEK.fullmatch(value)] == []


def test_nothing_in_a_row_looks_like_a_moment(day: Day) -> None:
    """Neither in a text nor as seconds since 1970, also where nobody meant it to be one."""
    moment = re.compile(r"\d{4}-\d\d-\d\d|\d\d:\d\d|\b1[789]\d{8}\b|\b1[789]\d{11}\b")
    tables = {field.model._meta.db_table for field in fields()} - {"room_roomhold"}
    rows = [row for table in tables for row in day.house.rows(f"SELECT * FROM {table}")]  # noqa: S608
    told = [value for row in rows for value in row if isinstance(value, str | int)]
    assert [value for value in told if moment.search(str(value))] == []


def test_the_log_has_a_week_of_the_room_and_nothing_finer(day: Day) -> None:
    """In a chain of its own: between lines that have moments it would lie between two moments."""
    table = "SELECT DISTINCT at FROM witness_weekline"
    told = {datetime.fromisoformat(at) for (at,) in day.house.rows(table)}
    assert [at for at in told if (at.weekday(), at.time()) != (0, time())] == []


def test_no_line_with_a_moment_names_a_room_or_its_keys(day: Day) -> None:
    named = {value for table in NAMED for (value,) in day.house.rows(f"SELECT key FROM {table}")}  # noqa: S608
    keys = {key for (key,) in day.house.rows("SELECT key FROM witness_line")}
    assert (len(named) >= 5, keys & named) == (True, set())


def test_writing_leaves_no_line_in_the_log(day: Day) -> None:
    """How many there are would say how often somebody wrote."""
    acts = {act for (act,) in day.house.rows("SELECT act FROM witness_weekline")}
    assert [act for act in acts if "note" in act and act.startswith("room")] == []
