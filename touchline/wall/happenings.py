"""What has happened in a room, told to whoever listens above it: keys, a day, a state, no words.

A crossing tells a room; a happening is for what leaves the house at a person's own wish. A listener
runs in the teller's transaction and only writes down what is to be done.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from touchline.kit import clock
from touchline.people.models import Organisation

HAPPENINGS: Final = ("promise.made", "promise.ended", "review.held", "card.submitted")


@dataclass(frozen=True)
class Happening:
    """`kind` is one of HAPPENINGS, `key` names the promise, review or card.

    `on` is the organisation's day; `state` what a promise came to, empty otherwise.
    """

    kind: str
    key: str
    on: date
    state: str = ""


Listener = Callable[[Happening, datetime], None]
_listeners: Final[list[Listener]] = []


def listen(listener: Listener) -> None:
    """Hear of everything from now on; called in an `AppConfig.ready`. Twice is once."""
    if listener not in _listeners:
        _listeners.append(listener)


def tell(kind: str, key: str, *, at: datetime, state: str = "") -> None:
    """Tell every listener, in the caller's transaction. Raises ValueError for an unknown kind."""
    if kind not in HAPPENINGS:
        raise ValueError(f"{kind} is none of HAPPENINGS.")
    happening = Happening(kind, key, clock.day_of(at, Organisation.the().zone), state)
    for listener in _listeners:
        listener(happening, at)
