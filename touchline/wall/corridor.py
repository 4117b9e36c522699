"""The corridor: carries crossings between rooms that never import each other."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from django.core.checks import CheckMessage, Error

from touchline.wall.crossings import ASKED, HANDED_OVER, Crossing, PromiseEnded
from touchline.wall.names import witness_name
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note

Receiver = Callable[[Any, Actor, datetime], None]
Answerer = Callable[[Any, Actor], tuple[Crossing, ...]]
_receivers: dict[type[Crossing], Receiver] = {}
_answerers: dict[type[Crossing], Answerer] = {}
_listeners: dict[tuple[type[Crossing], str], Receiver] = {}


class NobodyThere(LookupError):
    """No room has registered for this crossing."""


def receive(crossing: type[Crossing], receiver: Receiver) -> None:
    """A room takes a crossing; called in its `AppConfig.ready`. One receiver for each."""
    _take_place(_receivers, crossing, receiver)


def answer(question: type[Crossing], answerer: Answerer) -> None:
    """A room answers a question; called in its `AppConfig.ready`. One answerer for each."""
    _take_place(_answerers, question, answerer)


def listen(crossing: type[Crossing], about: str, receiver: Receiver) -> None:
    """A room wants to be told what became of its own things, by the kind of their references."""
    if _listeners.get((crossing, about), receiver) is not receiver:
        raise ValueError(f"Another room already hears {crossing.__name__} about {about}.")
    _listeners[crossing, about] = receiver


def report(crossing: PromiseEnded, *, by: Actor, at: datetime) -> None:
    """Tell the room of what a crossing is about, in the caller's transaction; none may be there."""
    receiver = _listeners.get((type(crossing), crossing.about.kind))
    if receiver is None:
        return
    with in_turn():
        receiver(crossing, by, at)
        name = witness_name(type(crossing))
        note(act=f"wall.{name}", by=by, kind="crossing", key=name, at=at)


def hand_over(crossing: Crossing, *, by: Actor, at: datetime) -> None:
    """Give a crossing to its room, in the caller's transaction: both sides are written, or neither.

    The witness log gets a line that says what kind of thing passed and who sent it, nothing of it.
    """
    receiver = _receivers.get(type(crossing))
    if receiver is None:
        raise NobodyThere(type(crossing).__name__)
    with in_turn():
        receiver(crossing, by, at)
        name = witness_name(type(crossing))
        note(act=f"wall.{name}", by=by, kind="crossing", key=name, at=at)


def ask(question: Crossing, *, by: Actor) -> tuple[Crossing, ...]:
    """What the room on the other side answers: frozen dataclasses, never records."""
    answerer = _answerers.get(type(question))
    if answerer is None:
        raise NobodyThere(type(question).__name__)
    return answerer(question, by)


def unreceived(app_configs: object = None, **_: object) -> Iterable[CheckMessage]:
    """System check: a crossing without a room on the other side would lose what people say."""
    missing = [one for one in HANDED_OVER if one not in _receivers]
    missing += [one for one in ASKED if one not in _answerers]
    return [
        Error(
            f"Nobody receives {one.__name__}.",
            hint="Register a receiver in the AppConfig.ready of the room it goes to.",
            id="wall.E001",
        )
        for one in missing
    ]


def _take_place(places: dict[type[Crossing], Any], crossing: type[Crossing], who: object) -> None:
    if places.get(crossing, who) is not who:
        raise ValueError(f"{crossing.__name__} already has a room on the other side.")
    places[crossing] = who
