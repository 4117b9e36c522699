"""Whoever has left: thirty days in which they are given their rooms, sealed as they lie there.

They do not sign in again. Their sessions ended with the deactivation, which is the record that the
days are counted from; what undoes it undoes this.
"""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import gettext as _

from touchline.kit import clock
from touchline.people.models import Deactivation, Organisation, Person
from touchline.room.models.identity import Identity
from touchline.room.models.slot import Slot
from touchline.room.rules.keeping import keys_go_on
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note


class NotALeaver(Exception):
    """Why somebody is not given a parcel, in words; nothing was done."""


def last_day_of(person: Person) -> date | None:
    """The day on which the keys go of somebody who has left; None while they are here."""
    record = Deactivation.objects.filter(person=person).first()
    if record is None:
        return None
    return keys_go_on(clock.day_of(record.at, Organisation.the().zone))


def leavers(*, on: date) -> list[tuple[Person, date]]:
    """Who has left and may be given a parcel, if they ever made keys; with the day it is over.

    Whether they did, only asking for one tells: the list says no more than the register does.
    """
    zone = Organisation.the().zone
    records = Deactivation.objects.select_related("person").order_by("person__name", "pk")
    found = [(one.person, keys_go_on(clock.day_of(one.at, zone))) for one in records]
    return [(person, ends) for person, ends in found if ends > on]


def give_parcel(person: Person, *, by: Actor, on: date, at: datetime) -> date:
    """Note that somebody who has left is given their sealed parcel; until when they may be.

    Raises NotALeaver for who is still here and takes their rooms along in the room itself, and for
    whose keys have gone: nothing would open it.
    """
    ends = last_day_of(person)
    own = Identity.objects.current().filter(person=person)
    if ends is None:
        raise NotALeaver(_("They have not left. They take their rooms along in the room itself."))
    if not Slot.objects.filter(identity__in=own).exists():
        why = _("Their thirty days are over.") if on >= ends else _("They never made keys.")
        nothing = _("There is nothing that would open a parcel of theirs.")
        raise NotALeaver(f"{why} {nothing}")
    with in_turn():
        note(act="room.parcel.given", by=by, kind="person", key=person.key, at=at)
    return ends
