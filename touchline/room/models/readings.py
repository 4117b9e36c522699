"""Readings of the mirror that their owner kept: sealed here by their keys, kept by the desk."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from touchline.people.models import Person
from touchline.room.models.identity import Identity
from touchline.room.models.scrubbing import scrub_after_commit
from touchline.room.rules.identity import SUITE
from touchline.room.rules.refusals import NoIdentity, NotThere, Taken, Unreadable
from touchline.room.rules.sent import NewReading
from touchline.wall.corridor import ask, hand_over
from touchline.wall.reading_crossings import (
    CLEAR,
    KeptReading,
    NotSealed,
    ReadingSealed,
    ReadingsKept,
    ReadingThrownAway,
)
from touchline.witness.models import in_turn


def readings_of(person: Person) -> tuple[KeptReading, ...]:
    """All that a person kept, without the words."""
    return tuple(
        one for one in ask(ReadingsKept(key=""), by=person) if isinstance(one, KeptReading)
    )


def reading_of(person: Person, key: str) -> KeptReading:
    """One of them as a whole. Raises NotThere."""
    for one in ask(ReadingsKept(key=key), by=person) if key else ():
        if isinstance(one, KeptReading):
            return one
    raise NotThere


def sealed_readings(person: Person) -> Iterator[KeptReading]:
    """Those that are sealed, each as a whole, one after the other."""
    for one in readings_of(person):
        if one.suite != CLEAR:
            yield reading_of(person, one.key)


def seal_reading(person: Person, key: str, new: NewReading, *, at: datetime) -> None:
    """What is sealed is kept and what was clear is gone from the files too, or neither.

    Raises NotThere, NoIdentity, Taken (another browser was first), Unreadable (other voices).
    """
    with in_turn():
        if reading_of(person, key).suite != CLEAR:
            raise Taken
        if Identity.objects.of(person) is None:
            raise NoIdentity
        sealed = ReadingSealed(
            key=key, suite=SUITE, figures=new.figures, own=new.own, words=new.words
        )
        try:
            hand_over(sealed, by=person, at=at)
        except NotSealed:
            raise Unreadable from None
        scrub_after_commit()


def throw_away(person: Person, key: str, *, at: datetime) -> None:
    """For good, with everyone's words. Raises NotThere."""
    with in_turn():
        reading_of(person, key)
        hand_over(ReadingThrownAway(key=key), by=person, at=at)
        scrub_after_commit()
