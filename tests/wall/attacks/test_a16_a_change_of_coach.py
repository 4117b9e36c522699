"""A16: the old coach after a change, and the new one with what was before: 404, and undecryptable.

The old one may be in league with whoever runs the server.
"""

import base64
import json
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.room.node_client import Browser
from tests.room.served_room import Day, end_all_with

AFTER = "Storm petrel: a new beginning."


@dataclass
class Changed:
    """Mairi's room after Ilse came for Tomasz, and the keys of epochs that Tomasz had held."""

    mairi: Browser
    ilse: Browser
    tomasz: Browser
    held: list[str]


TABLES = tuple(
    f"room_{name}"
    for name in (
        "ending",
        "member",
        "contract",
        "signature",
        "epoch",
        "wrap",
        "note",
        "identity",
        "slot",
    )
)


def agree(room: str, mairi: Browser, ilse: Browser) -> None:
    """The two compare their words, and sign."""
    for one in (mairi, ilse):
        one("refresh")
        one("pin", room=room)
    mairi("propose", room=room)
    ilse("sign", room=room)


@pytest.fixture(scope="module")
def changed(day: Day) -> Iterator[Changed]:
    house, room = day.house, day.room
    held = list(day.tomasz("keys", room=room).values())
    with (
        house.spoilt(*TABLES),
        house.same(day.mairi, "mairi") as mairi,
        house.browser("ilse", store="after") as ilse,
    ):
        if ilse.me["identity"] is not None:  # somebody else's test made keys for her
            ilse("anew")
        ilse("enrol")
        end_all_with(mairi, ilse.person)
        mairi("change", room=room, person=ilse.person)
        agree(room, mairi, ilse)
        mairi("write", room=room, text=AFTER)
        yield Changed(mairi, ilse, day.tomasz, held)


ADDRESSES = ["", "notes/", "contracts/", "contracts/2/sign/", "epochs/", "coach/", "end/"]


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


def test_the_new_coach_is_told_neither_who_was_there_nor_what_was_agreed(
    day: Day, changed: Changed
) -> None:
    told = changed.ilse("ask", method="get", path=f"rooms/{day.room}/")
    who = [one["person"] for one in told["members"]]
    numbers = [one["number"] for one in told["contracts"]]
    assert (who, numbers) == ([changed.mairi.person, changed.ilse.person], [2])


def test_the_new_coach_is_given_nothing_of_before_to_take_along(day: Day, changed: Changed) -> None:
    told = changed.ilse("ask", method="get", path="me/export/")
    assert day.tomasz.person not in str(told["rooms"])


@pytest.fixture
def own_epoch(day: Day, changed: Changed) -> Iterator[Browser]:
    """The old coach has made an epoch; the operator lists it, and Mairi looks."""
    mairi, tomasz = day.mairi.person, day.tomasz.person
    with day.house.spoilt(*TABLES):
        made = day.tomasz(
            "epoch", room=day.room, number=3, documents=[changed.mairi("mine"), day.tomasz("mine")]
        )
        day.house.rows(
            "INSERT INTO room_epoch (room_id, number, recipient, by_id, signature)"
            " SELECT m.room_id, 3, ?, m.id, ? FROM room_member m JOIN people_person p"
            " ON p.id = m.person_id JOIN room_room r ON r.id = m.room_id"
            " WHERE r.key = ? AND p.key = ?",
            made["recipient"], made["signature"], day.room, tomasz,
        )  # fmt: skip
        day.house.rows(
            "INSERT INTO room_wrap (epoch_id, member_id, file) SELECT e.id, m.id, ?"
            " FROM room_epoch e JOIN room_member m ON m.room_id = e.room_id"
            " JOIN people_person p ON p.id = m.person_id JOIN room_room r ON r.id = e.room_id"
            " WHERE r.key = ? AND e.number = 3 AND p.key = ?",
            made["wraps"][mairi], day.room, mairi,
        )  # fmt: skip
        with day.house.same(changed.mairi, "mairi") as one:
            yield one


def test_an_epoch_that_the_old_coach_made_afterwards_is_told(day: Day, own_epoch: Browser) -> None:
    assert own_epoch("look", room=day.room)["warnings"] == [{"kind": "epoch-forged", "counter": 3}]


def test_and_nothing_is_sealed_to_it(day: Day, own_epoch: Browser) -> None:
    assert own_epoch("write", room=day.room, text="To whom?")["epoch"] == 4


@pytest.mark.parametrize("until", [None, 3])
def test_a_server_that_denies_the_change_is_a_hard_stop(
    day: Day, changed: Changed, until: int | None
) -> None:
    def lie(path: str, body: bytes) -> bytes:
        told = json.loads(body)
        for one in told.get("members", ()):
            if one["person"] == day.tomasz.person:
                one["until_epoch"] = until
        return json.dumps(told).encode()

    with day.house.tap.lying(lie):
        assert changed.mairi.trouble("look", room=day.room) == "rollback"
