"""A18: a seller deletes the passkey and forgets the passphrase: the recovery key opens."""

import re
from collections.abc import Iterator

import pytest

from tests.room.node_client import Browser
from tests.room.served_room import Day

PRF = {"prf": "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8", "id": "Y3JlZGVudGlhbA"}
LOST = {"prf": "A" * 43, "id": "Y3JlZGVudGlhbA"}


@pytest.fixture(scope="module")
def recovery(day: Day) -> str:
    """Made with as much work as the product's own; then Mairi adds a passkey beside it."""
    return day.unlocking["mairi"]["recovery"]


@pytest.fixture
def new_laptop(day: Day) -> Iterator[Browser]:
    """Mairi in a browser that has kept nothing, with a passkey among her ways."""
    with day.house.spoilt("room_slot"):
        day.mairi("add", kind="passkey", opener=PRF)
        with day.house.browser("mairi", store="laptop") as one:
            yield one


def slot(one: Browser, kind: str) -> str:
    return next(str(each["key"]) for each in one("refresh")["slots"] if each["kind"] == kind)


def read(day: Day, one: Browser) -> list[str]:
    one("pin", room=day.room)
    return [note["text"] for note in one("look", room=day.room)["notes"]]


def test_the_passkey_opens_while_it_is_there(day: Day, new_laptop: Browser) -> None:
    new_laptop("unlock", kind="passkey", **PRF)
    assert read(day, new_laptop) == list(day.said)


def test_the_recovery_key_opens_everything(day: Day, new_laptop: Browser, recovery: str) -> None:
    """The passkey is lost, the passphrase forgotten; here are only the 26 letters on paper."""
    assert new_laptop.trouble("unlock", kind="passkey", **LOST) == "wrong-passkey"
    assert new_laptop.trouble("unlock", kind="passphrase", passphrase="I forgot") == "not-a-word"
    new_laptop("unlock", kind="recovery", recovery=recovery)
    assert read(day, new_laptop) == list(day.said)


def test_it_opens_however_it_is_typed(day: Day, new_laptop: Browser, recovery: str) -> None:
    typed = " ".join(re.findall(".{1,4}", recovery)).lower().replace("0", "o").replace("1", "l")
    new_laptop("unlock", kind="recovery", recovery=typed)
    assert read(day, new_laptop) == list(day.said)


def test_whom_one_compared_in_another_browser_is_known_here(
    day: Day, new_laptop: Browser, recovery: str
) -> None:
    day.mairi("known")
    new_laptop("refresh")
    new_laptop("unlock", kind="recovery", recovery=recovery)
    assert [one["text"] for one in new_laptop("look", room=day.room)["notes"]] == list(day.said)


def test_after_it_a_new_way_takes_the_place_of_those_that_were_lost(
    day: Day, new_laptop: Browser, recovery: str
) -> None:
    new_laptop("unlock", kind="recovery", recovery=recovery)
    new_laptop("add", kind="passkey", opener=LOST)
    new_laptop("remove", key=slot(new_laptop, "passphrase"))
    new_laptop("lock")
    new_laptop("unlock", kind="passkey", **LOST)
    assert read(day, new_laptop) == list(day.said)


def test_the_recovery_key_cannot_be_taken_away(day: Day, new_laptop: Browser) -> None:
    told = new_laptop.trouble("remove", key=slot(new_laptop, "recovery"))
    assert told == "last-ones"


def test_one_wrong_letter_is_told_before_anything_is_tried(
    new_laptop: Browser, recovery: str
) -> None:
    wrong = ("A" if recovery[0] != "A" else "B") + recovery[1:]
    assert new_laptop.trouble("unlock", kind="recovery", recovery=wrong) == "recovery-mistyped"
