"""Kept readings on their way to the room, where their owner opens them, and back, sealed."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from django.db.models import Prefetch

from touchline.desk.models.reading import Reading
from touchline.desk.models.voice import OtherVoice
from touchline.wall import corridor
from touchline.wall.reading_crossings import (
    KeptReading,
    KeptVoice,
    NotSealed,
    ReadingSealed,
    ReadingsKept,
    ReadingThrownAway,
)
from touchline.witness.actor import Actor
from touchline.witness.weekly import date_by_week

IN_THE_ROOM: Final = (
    "desk.reading.sealed", "desk.reading.thrown_away", "wall.reading_sealed",
    "wall.reading_thrown_away",
)  # fmt: skip
"""Acts whose moment would say when somebody was in the room."""


def register() -> None:
    """Called once, when Django is ready."""
    for act in IN_THE_ROOM:
        date_by_week(act)
    corridor.answer(ReadingsKept, kept)
    corridor.receive(ReadingSealed, take_sealed)
    corridor.receive(ReadingThrownAway, take_away)


def kept(question: ReadingsKept, by: Actor) -> tuple[KeptReading, ...]:
    """One's own, newest conversation first; nobody else's, whatever is asked."""
    voices = OtherVoice.objects.select_related("person", "removal")
    found = Reading.objects.filter(owner__key=by.key).newest_first()
    if question.key:
        found = found.filter(key=question.key)
    else:
        found, voices = found.defer("own"), voices.defer("words")
    named = found.prefetch_related(Prefetch("voices", queryset=voices))
    return tuple(_told(one, whole=bool(question.key)) for one in named)


def _told(reading: Reading, *, whole: bool) -> KeptReading:
    voices = tuple(
        KeptVoice(
            name=voice.person.name if voice.person else "", words=voice.words if whole else "",
            removed=voice.removed,
        )
        for voice in reading.voices.all()
    )  # fmt: skip
    return KeptReading(
        key=reading.key, held_on=reading.held_on, suite=reading.suite, figures=reading.figures,
        own=reading.own if whole else "", voices=voices,
    )  # fmt: skip


def take_sealed(crossing: ReadingSealed, by: Actor, at: datetime) -> None:
    """Raises NotSealed; then nothing has changed."""
    reading = Reading.objects.filter(owner__key=by.key, key=crossing.key).first()
    if reading is None:
        raise NotSealed
    reading.seal(crossing, by=by, at=at)


def take_away(crossing: ReadingThrownAway, by: Actor, at: datetime) -> None:
    """Twice is once."""
    reading = Reading.objects.filter(owner__key=by.key, key=crossing.key).first()
    if reading is not None:
        reading.throw_away(by=by, at=at)
