"""What goes by itself: rooms a year after they were last written in, keys 30 days after leaving."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from touchline.jobs.recurring import daily
from touchline.kit import clock
from touchline.people.holding import is_held
from touchline.people.models import Deactivation, Organisation, Person
from touchline.room.models.epoch import Wrap
from touchline.room.models.going import ends
from touchline.room.models.holding import held
from touchline.room.models.room import Room
from touchline.room.models.scrubbing import scrub, scrub_after_commit
from touchline.room.models.slot import Slot
from touchline.room.rules.keeping import keys_go_on
from touchline.witness.actor import SYSTEM
from touchline.witness.models import in_turn, note


@daily("room.forget", says=_("Forgetting rooms that nobody wrote in for a year, and leavers' keys"))
def forget(payload: dict[str, Any], at: datetime) -> None:
    """Once a day; twice is as good. The log is cut also after what was deleted by hand."""
    forget_all(at=at)
    scrub()


def forget_all(*, at: datetime) -> tuple[int, int]:
    """How many rooms went, and of how many leavers the keys did."""
    today = clock.day_of(at, Organisation.the().zone)
    rooms = [_forget_room(pk, on=today) for pk in _over(on=today)]
    leavers = [_forget_keys(one, on=today, at=at) for one in _left_long_ago(on=today)]
    return sum(rooms), sum(leavers)


def _over(*, on: date) -> list[int]:
    """Rooms, by primary key, that have come to their end and are not held."""
    return [pk for pk, day in ends(Room.objects.all(), on=on) if day <= on]


def _forget_room(pk: int, *, on: date) -> bool:
    """A room with everything in it; nothing is noted, the contract's rule is the record."""
    with in_turn():
        room = Room.objects.exclude(held(on=on)).filter(pk=pk).first()
        if room is None:
            return False  # held in the meantime
        room.delete()
        scrub_after_commit()
    return True


def _left_long_ago(*, on: date) -> Iterator[Person]:
    """Who left thirty days ago or more, and has keys here."""
    zone = Organisation.the().zone
    has_keys = Q(person__room_identities__slots__isnull=False)
    has_keys |= Q(person__rooms_in__wraps__isnull=False)
    for record in Deactivation.objects.filter(has_keys).distinct().select_related("person"):
        if keys_go_on(clock.day_of(record.at, zone)) <= on:
            yield record.person


def _forget_keys(person: Person, *, on: date, at: datetime) -> bool:
    """What opens the rooms for this person; what they wrote stays for the other, sealed."""
    with in_turn():
        if is_held(person, on=on):
            return False
        if not Deactivation.objects.filter(person=person).exists():
            return False  # they came back in the meantime
        Wrap.objects.filter(member__person=person).delete()
        Slot.objects.filter(identity__person=person).delete()
        note(act="room.keys.gone", by=SYSTEM, kind="person", key=person.key, at=at)
        scrub_after_commit()
    return True
