"""A17: a colleague comes to a laptop that was left open: it is locked, and nothing lies in clear.

The clock is handed in. What a window shows, the back button and the caches of a real browser are in
tests/browser/room.
"""

from collections.abc import Iterator

import pytest

from tests.room.node_client import Browser
from tests.room.served_room import Day
from tests.room.thief import traces

DRAFT = "Skua: not for anyone's eyes yet."


@pytest.fixture
def laptop(day: Day) -> Iterator[Browser]:
    """Mairi's, in the middle of a sentence, with everything open."""
    with day.house.same(day.mairi, "mairi") as one:
        one("look", room=day.room)
        one("draft", room=day.room, text=DRAFT)
        yield one


def test_it_is_open_while_somebody_is_there(day: Day, laptop: Browser) -> None:
    assert laptop("pass", minutes=14) is True


def test_after_fifteen_minutes_it_is_locked(laptop: Browser) -> None:
    assert laptop("pass", minutes=15) is False


@pytest.mark.parametrize("does", ["look", "write", "drafted", "keys", "export", "secret", "turn"])
def test_a_colleague_gets_nothing_out_of_it(day: Day, laptop: Browser, does: str) -> None:
    laptop("pass", minutes=15)
    asked = {"text": "x"} if does == "write" else {}
    told = laptop.trouble(
        does, room=day.room, recovery=day.unlocking["tomasz"]["recovery"], **asked
    )
    assert told == "locked"


def test_nothing_lies_in_clear_in_what_the_browser_keeps(day: Day, laptop: Browser) -> None:
    laptop("pass", minutes=15)
    secrets = [words for own in day.unlocking.values() for words in own.values()]
    assert traces([*day.said, DRAFT, *secrets], laptop.store) == set()


def test_the_way_of_another_person_does_not_open_it(day: Day, laptop: Browser) -> None:
    laptop("pass", minutes=15)
    theirs = day.unlocking["tomasz"]["recovery"]
    assert laptop.trouble("unlock", kind="recovery", recovery=theirs) == "wrong-recovery"


def test_who_comes_back_finds_their_sentence(day: Day, laptop: Browser) -> None:
    laptop("pass", minutes=15)
    laptop("unlock", kind="recovery", recovery=day.unlocking["mairi"]["recovery"])
    assert laptop("drafted", room=day.room) == DRAFT
