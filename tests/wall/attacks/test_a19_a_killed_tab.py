"""A19: the tab is killed at each step of a change of keys: one state opens, and no note is lost."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.long import mostly_long
from tests.room.node_client import Browser, Gone
from tests.room.served_room import Day, end_all_with

TABLES = ("slot", "epoch", "wrap", "note", "identity")
OF_A_CHANGE = (*TABLES, "ending", "member", "contract", "signature")
PRF = {"prf": "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8", "id": "Y3JlZGVudGlhbA"}
WHEN = mostly_long(("before", "after"), always=("after",))
"""The server has heard of it, or has not: what is half done is where it has."""
LAST = "Guillemot: the last thing before the lights went out."
STEPS: list[tuple[str, dict[str, Any], str, str]] = [
    ("add", {"kind": "passkey", "opener": PRF}, "POST", "/me/slots/"),
    ("remove", {}, "DELETE", "/me/slots/"),
    ("turn", {}, "POST", "/epochs/"),
    ("write", {"text": LAST}, "POST", "/notes/"),
]


@pytest.fixture(params=STEPS, ids=[step[0] for step in STEPS])
def step(request: pytest.FixtureRequest) -> tuple[str, dict[str, Any], str, str]:
    told: tuple[str, dict[str, Any], str, str] = request.param
    return told


@pytest.fixture(params=WHEN)
def killed(
    day: Day, step: tuple[str, dict[str, Any], str, str], request: pytest.FixtureRequest
) -> Iterator[Browser]:
    """Mairi's laptop after the tab was gone, opened anew and locked: in the middle of a step."""
    does, asked, method, path = step
    day.mairi("look", room=day.room)
    with day.house.spoilt(*(f"room_{name}" for name in TABLES)):
        with day.house.same(day.mairi, "mairi") as one:
            laptop = one.store.name
            if does == "remove":
                one("add", kind="passkey", opener=PRF)
                asked = {"key": one("refresh")["slots"][-1]["key"]}
            elif does != "add":
                asked = asked | {"room": day.room}
            one("die", when=request.param, method=method, path=path)
            with pytest.raises(Gone):
                one(does, **asked)
        with day.house.browser("mairi", store=laptop) as again:
            yield again


def unlocked(day: Day, one: Browser) -> list[str]:
    """With what is on paper, whatever became of the rest."""
    one("unlock", kind="recovery", recovery=day.unlocking["mairi"]["recovery"])
    told = one("look", room=day.room)
    assert (told["refused"], told["warnings"]) == ([], [])
    return [note["text"] for note in told["notes"] if note["text"] != LAST]


@pytest.mark.long  # what comes next is read after every note that was there
def test_the_recovery_key_opens_and_every_note_is_there(day: Day, killed: Browser) -> None:
    assert unlocked(day, killed) == list(day.said)


@pytest.mark.long  # what comes next is read by the other, too
def test_the_other_reads_everything_too(day: Day, killed: Browser) -> None:
    unlocked(day, killed)
    with day.house.same(day.tomasz, "tomasz") as tomasz:
        texts = [one["text"] for one in tomasz("look", room=day.room)["notes"]]
    assert [text for text in texts if text != LAST] == list(day.said)


def test_what_comes_next_is_written_and_read(day: Day, killed: Browser) -> None:
    there = unlocked(day, killed)
    killed("write", room=day.room, text="And on we go.")
    with day.house.same(day.tomasz, "tomasz") as tomasz:
        told = tomasz("look", room=day.room)
    last = told["notes"][-1]["text"]
    assert (there, last, told["warnings"]) == (list(day.said), "And on we go.", [])


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_note_that_was_on_its_way_arrives_once(day: Day, when: str) -> None:
    day.mairi("look", room=day.room)
    with day.house.spoilt("room_note"):
        with day.house.same(day.mairi, "mairi") as one:
            one("die", when=when, method="POST", path="/notes/")
            with pytest.raises(Gone):
                one("write", room=day.room, text=LAST)
            laptop = one.store.name
        with day.house.browser("mairi", store=laptop) as again:
            unlocked(day, again)
        with day.house.same(day.tomasz, "tomasz") as tomasz:
            told = tomasz("look", room=day.room)
    texts = [one["text"] for one in told["notes"]]
    assert (texts.count(LAST), told["warnings"]) == (1, [])


def test_keys_that_were_never_kept_are_made_again(day: Day) -> None:
    """The tab dies while keys are made: nobody has half of them."""
    with day.house.spoilt("room_identity", "room_slot"):
        with day.house.browser("dana", store="first") as dana:
            dana("die", when="before", method="PUT", path="/me/identity/")
            with pytest.raises(Gone):
                dana("enrol")
        with day.house.browser("dana", store="second") as dana:
            made = dana("enrol")
            dana("lock")
            dana("unlock", kind="recovery", recovery=made["recovery"])
            assert dana("secret")["identity"] == made["identity"]


@pytest.mark.parametrize("when", WHEN)
def test_a_change_of_coach_was_made_or_was_not(day: Day, when: str) -> None:
    with (
        day.house.spoilt(*(f"room_{name}" for name in OF_A_CHANGE)),
        day.house.browser("ilse", store=f"killed {when}") as ilse,
    ):
        if ilse.me["identity"] is not None:  # somebody else's test made keys for her
            ilse("anew")
        ilse("enrol")
        with day.house.same(day.mairi, "mairi") as one:
            end_all_with(one, ilse.person)
            one("die", when=when, method="POST", path="/coach/")
            with pytest.raises(Gone):
                one("change", room=day.room, person=ilse.person)
            laptop = one.store.name
        with day.house.browser("mairi", store=laptop) as again:
            unlocked(day, again)
            if when == "after":
                for one in (again, ilse):
                    one("refresh")
                    one("pin", room=day.room)
                again("propose", room=day.room)
                ilse("sign", room=day.room)
            epoch = again("write", room=day.room, text=LAST)["epoch"]
    assert epoch == (2 if when == "after" else 1)
