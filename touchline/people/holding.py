"""A hold: a law or a dispute stops an erasure. Both sides see it, and it opens nothing."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Final

from touchline.keeping.models import Hold
from touchline.people.models import Person
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note

Holds = Callable[[Person, date], bool]
_TOO: Final[list[Holds]] = []


def holds_too(asks: Holds) -> None:
    """Register what else may stop the erasure of a person, in an `AppConfig.ready`; once each."""
    if asks not in _TOO:
        _TOO.append(asks)


def is_held(person: Person, *, on: date) -> bool:
    """Whether the person, or something that is theirs as well, must not be erased on a day."""
    return hold_on(person) is not None or any(asks(person, on) for asks in _TOO)


def hold_on(person: Person) -> Hold | None:
    """The hold on a person, if there is one."""
    return Hold.objects.filter(person_key=person.key).first()


def hold(person: Person, *, reason: str, by: Actor, at: datetime) -> Hold:
    """Stop the erasure of a person; one that is held already keeps its first reason."""
    with in_turn():
        found, made = Hold.objects.get_or_create(
            person_key=person.key,
            defaults={"reason": reason.strip(), "by_key": by.key, "since": at},
        )
        if made:
            note(act="people.person.held", by=by, kind="person", key=person.key, at=at)
    return found


def release(person: Person, *, by: Actor, at: datetime) -> bool:
    """End the hold; whether there was one."""
    with in_turn():
        gone, _tables = Hold.objects.filter(person_key=person.key).delete()
        if gone:
            note(act="people.person.released", by=by, kind="person", key=person.key, at=at)
    return bool(gone)
