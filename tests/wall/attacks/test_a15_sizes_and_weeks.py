"""A15: a thief of the database guesses how much was said, and when: there are steps and weeks."""

import re
from collections.abc import Iterator
from datetime import datetime, time

import pytest
from django.apps import apps
from django.db import models

from tests.room.every_kind import bodies, done, kept
from tests.room.served_room import Day

SHORT = (1, 10, 100, 400)  # characters that look alike
LENGTHS = (*SHORT, 1000, 2000, 2001, 3000, 4000)
FLOOR = 2560
SCRIPTS = {"umlauts": "ü", "Chinese": "語", "emoji": "🙂", "new lines": "a\n"}
# A hold is an administrator's deed, told to both with its days: it says nothing of the two.
DATED = {"RoomHold.since", "RoomHold.until", "Share.until"}
"""Days that somebody chose beforehand: they say nothing of when anybody was there."""
CHOSEN = DATED | {"Offer.at", "OfferAnswer.at", "CalendarFeed.at"}
"""With times of day that somebody proposed, or laid into a calendar of their own."""
SAID = "Storm petrel"
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
def sizes(day: Day) -> dict[int | str, int]:
    """What notes take in the database as Mairi's browser seals them: by length, and of scripts."""
    texts: dict[int | str, str] = {length: "m" * length for length in LENGTHS}
    texts |= {name: (letters * 400)[:399] + "." for name, letters in SCRIPTS.items()}
    with day.house.spoilt("room_note"), day.house.same(day.mairi, "mairi") as mairi:
        keys = {
            name: mairi("write", room=day.room, text=text)["key"] for name, text in texts.items()
        }
        found = dict(day.house.rows("SELECT key, length(file) FROM room_note"))
        return {name: found[key] for name, key in keys.items()}


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


@pytest.fixture(scope="module")
def all_there_is(day: Day, sizes: dict[int | str, int]) -> Iterator[dict[str, int]]:
    """A room with every kind of note and every deed; how large each kind's file is."""
    known = {key for (key,) in day.house.rows("SELECT key FROM room_note")}
    with kept(day, SAID) as (mairi, tomasz):
        rows = day.house.rows("SELECT key, length(file) FROM room_note ORDER BY id")
        new = [length for key, length in rows if key not in known]
        done(day, mairi, tomasz)
        yield dict(zip(bodies(SAID), new, strict=True))


def test_which_kind_a_note_of_a_few_words_is_cannot_be_told_from_its_size(
    all_there_is: dict[str, int], sizes: dict[int | str, int]
) -> None:
    """A session, a commitment, a debrief, a check-out: each is as large as a word."""
    assert {kind for kind, size in all_there_is.items() if size != sizes[1]} == set()


def test_every_kind_that_there_is_was_weighed(day: Day) -> None:
    assert set(day.mairi("kinds")) == set(bodies(SAID))


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


def told(day: Day, field: "models.Field[object, object]") -> set[object]:
    """Every value of a column, as the thief reads it."""
    table = field.model._meta.db_table
    return {
        value
        for (value,) in day.house.rows(f"SELECT DISTINCT {field.column} FROM {table}")  # noqa: S608
    }


def test_what_is_called_a_week_is_a_week(day: Day, all_there_is: dict[str, int]) -> None:
    weeks = {value for field in fields() if "week" in field.name for value in told(day, field)}
    weeks = {value for value in weeks if not isinstance(value, int)}  # a weekday that was proposed
    assert [value for value in weeks if not WEEK.fullmatch(str(value))] == []


def test_nothing_in_a_row_looks_like_a_moment(day: Day, all_there_is: dict[str, int]) -> None:
    """Neither in a text nor as seconds since 1970, also where nobody meant it to be one."""
    moment = re.compile(r"\d{4}-\d\d-\d\d|\d\d:\d\d|\b1[789]\d{8}\b|\b1[789]\d{11}\b")
    looked = [one for one in fields() if str(one).removeprefix("room.") not in CHOSEN]
    values = {value for field in looked for value in told(day, field) if value is not None}
    texts = {str(value) for value in values if isinstance(value, str | int)}
    assert (len(texts) > 50, [one for one in texts if moment.search(one)]) == (True, [])


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
