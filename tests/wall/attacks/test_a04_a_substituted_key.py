"""A04: the operator puts a key of hers in place of the coach's, before they compare or after."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.room.node_client import Browser
from tests.room.served_room import Day

Lie = Callable[[str, bytes], bytes]


@pytest.fixture(scope="module")
def ilse(day: Day) -> Iterator[Browser]:
    """A coach who has keys."""
    with day.house.browser("ilse") as ilse:
        ilse("enrol")
        yield ilse


@pytest.fixture(scope="module")
def room(day: Day, ilse: Browser) -> str:
    """Of Mairi and Ilse; nothing has been compared, agreed or written."""
    room: str = day.mairi("invite", person=ilse.person, kind="clean")
    return room


def in_place_of(person: str, made: dict[str, Any]) -> Lie:
    """Answers in which somebody has other keys, rightly signed by themselves."""
    other = {name: made[name] for name in ("document", "signature")}

    def lie(path: str, body: bytes) -> bytes:
        told = json.loads(body)
        for one in told.get("members", ()):
            if one["person"] == person:
                one["identity"] = other
        return json.dumps(told).encode()

    return lie


def test_without_a_lie_both_read_the_same_words(day: Day, ilse: Browser, room: str) -> None:
    assert day.mairi("words", room=room) == ilse("words", room=room)


def test_before_the_first_note_the_words_differ(day: Day, ilse: Browser, room: str) -> None:
    swapped = in_place_of(ilse.person, ilse("impostor", person=ilse.person))
    with day.house.tap.lying(swapped):
        read = day.mairi("words", room=room)
    assert read != ilse("words", room=room)


def test_nothing_is_agreed_before_the_words_were_compared(day: Day, room: str) -> None:
    """What a contract says would be sealed to whoever stands between."""
    assert day.mairi.trouble("propose", room=room) == "not-compared"


def test_nobody_writes_before_the_words_were_compared(day: Day, room: str) -> None:
    told = day.mairi.trouble("write", room=room, text="Is this you?")
    assert (told, day.house.rows("SELECT count(*) FROM room_epoch e JOIN room_room r"
                                 " ON r.id = e.room_id WHERE r.key = ?", room)) == (
        "not-compared", [(0,)],
    )  # fmt: skip


def test_who_found_that_they_differ_writes_nothing(day: Day, ilse: Browser, room: str) -> None:
    swapped = in_place_of(ilse.person, ilse("impostor", person=ilse.person))
    with day.house.same(day.mairi, "mairi") as mairi, day.house.tap.lying(swapped):
        mairi("differ", room=room)
        told = mairi.trouble("write", room=room, text="Is this you?")
    assert told == "not-compared"


@pytest.fixture
def swapped(day: Day) -> Iterator[None]:
    """The operator has written another key of Tomasz into her database."""
    made = day.tomasz("impostor", person=day.tomasz.person)
    with day.house.spoilt("room_identity"):
        day.house.rows(
            "UPDATE room_identity SET document = ?, signature = ? WHERE person_id ="
            " (SELECT id FROM people_person WHERE key = ?)",
            made["document"], made["signature"], day.tomasz.person,
        )  # fmt: skip
        yield


@pytest.mark.usefixtures("swapped")
@pytest.mark.parametrize("does", ["look", "write", "words", "pin", "turn"])
def test_a_compared_key_that_changed_is_a_hard_stop(day: Day, does: str) -> None:
    words = {"text": "Are you there?"} if does == "write" else {}
    assert day.mairi.trouble(does, room=day.room, **words) == "changed-peer"


@pytest.mark.usefixtures("swapped")
def test_who_is_shown_other_keys_as_their_own_is_told(day: Day) -> None:
    assert day.tomasz.trouble("look", room=day.room) == "changed-self"


def test_nothing_reached_the_operators_key(day: Day) -> None:
    """Everything that lies in the room opens for Mairi still."""
    assert [one["text"] for one in day.mairi("look", room=day.room)["notes"]] == list(day.said)


def test_a_document_that_is_not_signed_by_its_keys_is_refused(day: Day) -> None:
    forged = day.mairi("impostor", person=day.tomasz.person)
    forged["document"] = forged["document"].replace("2026-W40", "2026-W41")
    with day.house.tap.lying(in_place_of(day.tomasz.person, forged)):
        assert day.mairi.trouble("look", room=day.room) == "forged"


def test_the_document_of_another_person_is_refused(day: Day) -> None:
    other = day.mairi("impostor", person="someoneelse")
    with day.house.tap.lying(in_place_of(day.tomasz.person, other)):
        assert day.mairi.trouble("look", room=day.room) == "moved"


def test_an_epoch_that_the_operator_made_is_told_and_nothing_is_sealed_to_it(day: Day) -> None:
    """She knows its secret: whatever was sealed to it she would read."""
    made = json.loads(day.mairi("impostor", person=day.tomasz.person)["document"])
    with day.house.spoilt("room_epoch", "room_wrap", "room_note"):
        day.house.rows("UPDATE room_epoch SET recipient = ?", made["recipient"])
        with day.house.same(day.mairi, "mairi") as mairi:
            warnings = mairi("look", room=day.room)["warnings"]
            written = mairi("write", room=day.room, text="To whom?")["epoch"]
    kinds = {one["kind"] for one in warnings if one["kind"].startswith("epoch")}
    assert (kinds, written) == ({"epoch-forged", "epoch-fork"}, 2)


def test_nothing_is_sealed_to_an_epoch_that_comes_without_a_key(day: Day) -> None:
    """There is nothing in it that could be verified, and its recipient is hers."""
    made = json.loads(day.mairi("impostor", person=day.tomasz.person)["document"])

    def lie(path: str, body: bytes) -> bytes:
        told = json.loads(body)
        if told.get("epochs"):
            another = {"number": 2, "recipient": made["recipient"], "wrap": None}
            told["epochs"].append(told["epochs"][0] | another)
        return json.dumps(told).encode()

    with day.house.same(day.mairi, "mairi") as mairi, day.house.tap.lying(lie):
        assert mairi.trouble("write", room=day.room, text="To whom?") == "number"
