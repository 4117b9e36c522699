"""Keeping, moving, missing and releasing a promise."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.floor.promising import WORDS, in_days, promised
from touchline.floor.models import Promise
from touchline.floor.models.promise_ending import PromiseOver
from touchline.floor.rules.promises import State
from touchline.wall import corridor
from touchline.wall.crossings import PromiseEnded
from touchline.wall.references import Reference
from touchline.witness.models import Line

CARD = Reference("test_card", "card", "The card of Monday", "/somewhere/")
TOMORROW = NOW + timedelta(days=1)


@pytest.fixture
def promise(cast: Cast) -> Promise:
    """Mairi to Dana, by today."""
    return promised(cast.mairi, cast.dana, about=CARD)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[PromiseEnded]:
    """What the room of the card hears."""
    heard: list[PromiseEnded] = []
    listeners = {(PromiseEnded, "test_card"): lambda ended, _by, _at: heard.append(ended)}
    monkeypatch.setattr(corridor, "_listeners", listeners)
    return heard


def said(act: str) -> int:
    return Line.objects.filter(act=f"floor.promise.{act}").count()


def keep(promise: Promise, *, at: datetime = NOW) -> None:
    promise.keep(by=promise.owner, at=at)


def move(promise: Promise, days: int = 3, *, at: datetime = NOW, why: str = "Ill") -> None:
    promise.renegotiate(day=in_days(days), reason=why, by=promise.owner, at=at)


def test_kept_by_its_day(promise: Promise) -> None:
    keep(promise)
    assert promise.state_on(TODAY) is State.KEPT


def test_kept_after_its_day_is_late(promise: Promise) -> None:
    keep(promise, at=TOMORROW)
    assert promise.state_on(in_days(1)) is State.LATE


@pytest.mark.parametrize("verb", ["keep", "miss", "release"])
def test_said_twice_it_is_said_once(promise: Promise, told: list[Any], verb: str) -> None:
    for _ in range(2):
        getattr(promise, verb)(by=promise.owner, at=NOW)
    assert len(told) == 1


@pytest.mark.parametrize(
    ("verb", "becomes"), [("keep", "kept"), ("miss", "missed"), ("release", "released")]
)
def test_the_room_of_what_it_was_about_is_told(
    promise: Promise, told: list[PromiseEnded], verb: str, becomes: str
) -> None:
    getattr(promise, verb)(by=promise.owner, at=NOW)
    assert told == [PromiseEnded(promise.key, CARD, becomes, TODAY)]


def test_a_mistaken_kept_is_taken_back_on_the_same_day(promise: Promise) -> None:
    keep(promise)
    promise.take_back(by=promise.owner, at=NOW)
    assert promise.state_on(TODAY) is State.DUE_TODAY


def test_the_room_is_told_that_it_is_open_again(promise: Promise, told: list[PromiseEnded]) -> None:
    keep(promise)
    promise.take_back(by=promise.owner, at=NOW)
    assert told[-1].state == "open"


def test_it_stays_kept_on_the_next_day(promise: Promise) -> None:
    keep(promise)
    with pytest.raises(PromiseOver):
        promise.take_back(by=promise.owner, at=TOMORROW)


def test_a_day_is_moved_with_a_reason(promise: Promise) -> None:
    move(promise)
    found = Promise.objects.dated().get()
    assert (found.due, found.renegotiation.reason) == (in_days(3), "Ill")


def test_the_new_day_counts(promise: Promise) -> None:
    move(promise)
    keep(promise, at=TOMORROW)
    assert promise.state_on(in_days(1)) is State.KEPT


def test_the_same_new_day_twice_is_one(promise: Promise) -> None:
    move(promise)
    move(promise)
    assert said("moved") == 1


def test_a_day_is_moved_once(promise: Promise) -> None:
    move(promise)
    with pytest.raises(PromiseOver):
        move(promise, 5)


def test_a_day_that_is_over_is_not_moved(promise: Promise) -> None:
    with pytest.raises(PromiseOver):
        move(promise, at=TOMORROW)


def test_the_day_is_over_when_it_is_in_the_zone_of_the_organisation(promise: Promise) -> None:
    move(promise, at=datetime.combine(TODAY, NOW.timetz()).replace(hour=23, minute=59))
    assert said("moved") == 1


def test_what_was_missed_can_be_done_after_all(promise: Promise) -> None:
    promise.miss(by=promise.owner, at=NOW, words="I forgot")
    keep(promise, at=TOMORROW)
    assert promise.state_on(in_days(1)) is State.LATE


@pytest.mark.parametrize(
    ("first", "then"),
    [("keep", "miss"), ("keep", "release"), ("release", "keep"), ("release", "miss"),
     ("miss", "release")],
)  # fmt: skip
def test_what_has_ended_does_not_end_otherwise(promise: Promise, first: str, then: str) -> None:
    getattr(promise, first)(by=promise.owner, at=NOW)
    with pytest.raises(PromiseOver):
        getattr(promise, then)(by=promise.owner, at=NOW)


def test_the_log_says_what_was_done_and_no_word(promise: Promise) -> None:
    keep(promise)
    line = Line.objects.get(act="floor.promise.kept")
    assert (line.actor, line.kind, line.key) == (promise.owner.key, "promise", promise.key)
    assert not Line.objects.filter(key__contains=WORDS[:10]).exists()
