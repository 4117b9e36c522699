"""One's own journal: a room with oneself alone, and no other way of keeping."""

from datetime import date, datetime

from touchline.kit.weeks import week_of
from touchline.people.models import Person
from touchline.room.models.member import Member
from touchline.room.models.room import KIND, Room
from touchline.room.rules.refusals import Taken
from touchline.witness.models import in_turn, note


def journal_of(person: Person) -> Room | None:
    """The one that a person keeps now. Nobody else ever reaches it."""
    return Room.objects.of(person).going_on().filter(kind=Room.Kind.OWN).first()


def open_journal(person: Person, *, key: str, on: date, at: datetime) -> Room:
    """Raises Taken if there is one, or something else has this key."""
    with in_turn():
        if Room.objects.filter(key=key).exists() or journal_of(person) is not None:
            raise Taken
        room = Room.objects.create(key=key, kind=Room.Kind.OWN, opened_week=week_of(on))
        Member.objects.admit(room, person, role=Member.Role.COACHEE)
        note(act="room.journal.opened", by=person, kind=KIND, key=key, at=at)
    return room
