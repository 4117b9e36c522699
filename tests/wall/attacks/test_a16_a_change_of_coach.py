"""A16: the old coach after a change, and the new one with what was before: 404, and undecryptable.

The rows of a change are written as a change of coach leaves them; the keys are made in browsers.
"""

import base64
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.room.node_client import Browser
from tests.room.served_room import Day

AFTER = "Storm petrel: a new beginning."


@dataclass
class Changed:
    """Mairi's room after Ilse came for Tomasz, and the keys of epochs that Tomasz had held."""

    mairi: Browser
    ilse: Browser
    tomasz: Browser
    held: list[str]


@pytest.fixture(scope="module")
def changed(day: Day) -> Iterator[Changed]:
    house, room = day.house, day.room
    held = list(day.tomasz("keys", room=room).values())
    tables = [
        f"room_{name}"
        for name in ("member", "contract", "signature", "epoch", "wrap", "note", "identity", "slot")
    ]
    with (
        house.spoilt(*tables),
        house.same(day.mairi, "mairi") as mairi,
        house.browser("ilse", store="after") as ilse,
    ):
        if ilse.me["identity"] is None:
            ilse("enrol")
        else:  # somebody else's test made keys for her: she begins anew
            ilse("ask", method="delete", path="me/identity/")
            ilse("enrol")
        inside = "room_id = (SELECT id FROM room_room WHERE key = ?)"
        house.rows(
            f"UPDATE room_member SET until_epoch = 1 WHERE role = 'coach' AND {inside}",  # noqa: S608
            room,
        )
        house.rows(
            "INSERT INTO room_member (room_id, person_id, role, from_epoch) SELECT r.id, p.id,"
            " 'coach', 2 FROM room_room r, people_person p WHERE r.key = ? AND p.key = ?",
            room, ilse.person,
        )  # fmt: skip
        for one in (mairi, ilse):
            one("refresh")
            one("pin", room=room)
        mairi("propose", room=room)
        ilse("sign", room=room)
        mairi("turn", room=room)
        mairi("write", room=room, text=AFTER)
        yield Changed(mairi, ilse, day.tomasz, held)


ADDRESSES = ["", "notes/", "contracts/", "contracts/2/sign/", "epochs/", "end/"]


@pytest.mark.parametrize("rest", ADDRESSES)
@pytest.mark.parametrize("method", ["get", "post", "put", "delete"])
def test_for_the_old_coach_no_such_room_is_there(
    day: Day, changed: Changed, method: str, rest: str
) -> None:
    told = changed.tomasz.trouble("ask", method=method, path=f"rooms/{day.room}/{rest}", body={})
    assert told == "not-there"


def test_the_old_coach_is_not_told_of_it_either(day: Day, changed: Changed) -> None:
    assert day.room not in [one["key"] for one in changed.tomasz("refresh")["rooms"]]


def files(day: Day, epoch: int, *, wraps: bool) -> list[str]:
    """What was sealed in an epoch, as a thief of the database would hand it to a former coach."""
    notes = day.house.rows(
        "SELECT file FROM room_note n JOIN room_room r ON r.id = n.room_id"
        " WHERE r.key = ? AND n.epoch = ?", day.room, epoch,
    )  # fmt: skip
    sealed = day.house.rows(
        "SELECT w.file FROM room_wrap w JOIN room_epoch e ON e.id = w.epoch_id"
        " JOIN room_room r ON r.id = e.room_id WHERE r.key = ? AND e.number = ?", day.room, epoch,
    )  # fmt: skip
    told = [base64.urlsafe_b64encode(bytes(file)).decode().rstrip("=") for (file,) in notes]
    return told + [file for (file,) in sealed if wraps]


def test_with_the_rows_of_the_database_the_old_coach_opens_nothing_new(
    day: Day, changed: Changed
) -> None:
    assert changed.tomasz("crack", files=files(day, 2, wraps=True), held=changed.held) == 0


def test_what_the_old_coach_had_before_is_still_open_to_them(day: Day, changed: Changed) -> None:
    """Nobody can take back what was read; and so the test above could fail."""
    assert changed.tomasz("crack", files=files(day, 1, wraps=False), held=changed.held) == 3


def test_the_new_coach_is_shown_nothing_of_before(day: Day, changed: Changed) -> None:
    told = changed.ilse("look", room=day.room)
    assert ([one["text"] for one in told["notes"]], told["refused"]) == ([AFTER], [])


def test_the_new_coach_is_given_no_key_of_before(day: Day, changed: Changed) -> None:
    told = changed.ilse("ask", method="get", path=f"rooms/{day.room}/")
    assert [one["number"] for one in told["epochs"]] == [2]


def test_with_the_rows_of_the_database_the_new_coach_opens_nothing_old(
    day: Day, changed: Changed
) -> None:
    held = list(changed.ilse("keys", room=day.room).values())
    assert changed.ilse("crack", files=files(day, 1, wraps=True), held=held) == 0


def test_whose_room_it_is_reads_all_of_it(day: Day, changed: Changed) -> None:
    texts = [one["text"] for one in changed.mairi("look", room=day.room)["notes"]]
    assert texts == [*day.said, AFTER]
