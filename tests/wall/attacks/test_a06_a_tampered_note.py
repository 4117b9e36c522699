"""A06: the operator changes rows of notes: none of it is shown, and each change has its name."""

import base64
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.room.node_client import Browser
from tests.room.served_room import Day

ROW = "UPDATE room_note SET {} WHERE key = ?"


@pytest.fixture
def reader(day: Day) -> Iterator[Browser]:
    """Tomasz, in a browser that forgets what the test does. Whatever it spoils is mended."""
    tables = ("room_note", "room_wrap", "room_epoch", "room_member")
    with day.house.spoilt(*tables), day.house.same(day.tomasz, "tomasz") as one:
        yield one


@pytest.fixture
def notes(day: Day) -> list[str]:
    """The keys of Mairi's first, of Tomasz's and of Mairi's second note."""
    return [one["key"] for one in day.mairi("look", room=day.room)["notes"]]


def refused(day: Day, reader: Browser) -> tuple[list[str], dict[str, str]]:
    """What is shown, and why the rest is not."""
    told = reader("look", room=day.room)
    shown = [one["text"] for one in told["notes"]]
    return shown, {one["key"]: one["trouble"] for one in told["refused"]}


def without(day: Day, *places: int) -> list[str]:
    return [text for place, text in enumerate(day.said) if place not in places]


def file_of(day: Day, key: str) -> bytes:
    return bytes(day.house.rows("SELECT file FROM room_note WHERE key = ?", key)[0][0])


def middle_flipped(file: bytes) -> bytes:
    at = len(file) // 2
    return file[:at] + bytes([file[at] ^ 1]) + file[at + 1 :]


def last_flipped(file: bytes) -> bytes:
    return file[:-1] + bytes([file[-1] ^ 128])


CUTS: list[Callable[[bytes], bytes]] = [
    middle_flipped, last_flipped, lambda file: file[:-1], lambda file: file[: len(file) // 2],
    lambda file: file + b"\0",
]  # fmt: skip


@pytest.mark.parametrize("spoils", CUTS, ids=["flipped", "end", "a byte", "half", "longer"])
def test_a_note_that_is_not_whole_is_not_shown(
    day: Day, reader: Browser, notes: list[str], spoils: Callable[[bytes], bytes]
) -> None:
    file = spoils(file_of(day, notes[0]))
    day.house.rows(ROW.format("file = ?"), file, notes[0])
    assert refused(day, reader) == (without(day, 0), {notes[0]: "cut"})


def written(day: Day, note: dict[str, Any], *, author: int, counter: int) -> None:
    """The operator puts a file of her own among the rows, as if it had come."""
    file = base64.urlsafe_b64decode(note["file"] + "=" * (-len(note["file"]) % 4))
    day.house.rows(
        "INSERT INTO room_note (room_id, place, key, author_id, device, counter, epoch, week, size,"
        " file) SELECT id, 99, ?, ?, ?, ?, 1, '2026-W47', ?, ? FROM room_room WHERE key = ?",
        note["key"], author, note["device"], counter, len(file), file, day.room,
    )  # fmt: skip


def member(day: Day, role: str) -> int:
    found = day.house.rows(
        "SELECT m.id FROM room_member m JOIN room_room r ON r.id = m.room_id"
        " WHERE r.key = ? AND m.role = ?", day.room, role,
    )  # fmt: skip
    return int(found[0][0])


def recipient(day: Day) -> str:
    """What the operator knows: the public key of the room's epoch."""
    rows = day.house.rows(
        "SELECT recipient FROM room_epoch e JOIN room_room r ON r.id = e.room_id"
        " WHERE r.key = ? AND e.number = 1", day.room,
    )  # fmt: skip
    return str(rows[0][0])


def test_a_note_by_keys_of_the_operator_is_not_shown(day: Day, reader: Browser) -> None:
    """It opens, as anything does that is sealed to the epoch; Mairi's signature is missing."""
    changes = {"room": day.room, "author": day.mairi.person}
    note = day.mairi("sealed", forged=True, changes=changes, recipient=recipient(day))
    written(day, note, author=member(day, "coachee"), counter=1)
    assert refused(day, reader) == (list(day.said), {note["key"]: "forged"})


@pytest.mark.parametrize(
    "changes",
    [{"key": "another"}, {"counter": 9}, {"epoch": 2}, {"room": "another"}],
    ids=["key", "number", "epoch", "room"],
)
def test_a_true_note_in_a_false_place_is_not_shown(
    day: Day, reader: Browser, changes: dict[str, Any]
) -> None:
    """Mairi's own device has signed it, for somewhere else than where the operator shows it."""
    with day.house.same(day.mairi, "mairi") as mairi:
        told = {"room": day.room, "key": "elsewhere", "counter": 5} | changes
        note = mairi("sealed", changes=told, recipient=recipient(day))
    written(day, note | {"key": "elsewhere"}, author=member(day, "coachee"), counter=5)
    assert refused(day, reader) == (list(day.said), {"elsewhere": "moved"})


def test_two_notes_that_changed_places_are_not_shown(
    day: Day, reader: Browser, notes: list[str]
) -> None:
    first, third = file_of(day, notes[0]), file_of(day, notes[2])
    day.house.rows(ROW.format("file = ?"), third, notes[0])
    day.house.rows(ROW.format("file = ?"), first, notes[2])
    assert refused(day, reader) == (without(day, 0, 2), {notes[0]: "moved", notes[2]: "moved"})


def test_a_note_under_the_name_of_the_other_is_not_shown(
    day: Day, reader: Browser, notes: list[str]
) -> None:
    day.house.rows(ROW.format("author_id = ?"), member(day, "coach"), notes[0])
    assert refused(day, reader) == (without(day, 0), {notes[0]: "moved"})


def test_a_note_on_another_device_is_not_shown(day: Day, reader: Browser, notes: list[str]) -> None:
    day.house.rows(ROW.format("device = 'another'"), notes[0])
    assert refused(day, reader) == (without(day, 0), {notes[0]: "moved"})


def test_the_order_of_rows_is_not_the_order_of_notes(
    day: Day, reader: Browser, notes: list[str]
) -> None:
    day.house.rows(ROW.format("place = 50"), notes[0])
    assert refused(day, reader) == (list(day.said), {})


def test_a_note_that_comes_twice_is_shown_once(day: Day, reader: Browser) -> None:
    def twice(path: str, body: bytes) -> bytes:
        told = json.loads(body)
        if re.search(r"/notes/\?after=0$", path):
            told["notes"] += told["notes"][:1]
        return json.dumps(told).encode()

    with day.house.tap.lying(twice):
        told = reader("look", room=day.room)
    shown, kinds = [one["text"] for one in told["notes"]], [one["kind"] for one in told["warnings"]]
    assert (shown, kinds) == (list(day.said), ["replay"])


def test_a_note_of_an_epoch_that_is_over_is_not_shown_as_new(
    day: Day, reader: Browser, notes: list[str]
) -> None:
    """Who held the first key and holds no other could otherwise still write."""
    with day.house.same(day.mairi, "mairi") as mairi:
        mairi("turn", room=day.room)
    day.house.rows(ROW.format("epoch = 2"), notes[0])
    assert refused(day, reader) == (without(day, 0), {notes[0]: "old-epoch"})


def test_a_wrap_of_another_epoch_opens_nothing(day: Day, reader: Browser) -> None:
    with day.house.same(day.mairi, "mairi") as mairi:
        mairi("turn", room=day.room)
    day.house.rows(
        "UPDATE room_wrap SET file = (SELECT one.file FROM room_wrap one JOIN room_epoch e ON"
        " e.id = one.epoch_id WHERE e.number = 1 AND one.member_id = room_wrap.member_id)"
    )
    told = reader("look", room=day.room)
    warned = [(one["kind"], one["counter"]) for one in told["warnings"]]
    assert (warned, list(reader("keys", room=day.room))) == ([("epoch-forged", 2)], ["1"])
