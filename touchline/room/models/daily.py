"""Every day: rooms whose two came to stand in one line are marked; offers that are over go."""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from touchline.jobs.recurring import daily
from touchline.kit import clock
from touchline.kit.weeks import week_of
from touchline.people.models import Organisation
from touchline.room.models.ending import Pause
from touchline.room.models.offer import Offer
from touchline.room.models.room import Room
from touchline.room.rules.standing import State
from touchline.witness.actor import SYSTEM
from touchline.witness.models import in_turn, note


@daily("room.pause", says=_("Pausing rooms whose two came to stand in one reporting line"))
def pause(payload: dict[str, Any], at: datetime) -> None:
    """Once a day; twice is as good. What counts is asked at each access: this only remembers it."""
    pause_all(at=at)


@daily("room.offers", says=_("Forgetting proposals of a weekly quarter that are over"))
def forget_offers(payload: dict[str, Any], at: datetime) -> None:
    """Once a day; twice is as good."""
    Offer.objects.forget(on=clock.day_of(at, Organisation.the().zone))


def pause_all(*, at: datetime) -> int:
    """Remember which rooms are paused from today on, or no longer; how many that changed for."""
    today = clock.day_of(at, Organisation.the().zone)
    changed = 0
    for room in Room.objects.going_on().filter(kind=Room.Kind.CLEAN).whole():
        paused = room.standing(on=today).state is State.PAUSED
        changed += _remember(room, paused=paused, week=week_of(today), at=at)
    return changed


def _remember(room: Room, *, paused: bool, week: str, at: datetime) -> bool:
    """Whether it is new."""
    with in_turn():
        lasting = room.pauses.lasting().first()
        if paused == (lasting is not None):
            return False
        if lasting is None:
            Pause.objects.create(room=room, from_week=week)
        else:
            lasting.until_week = week
            lasting.save(update_fields=["until_week"])
        act = "room.paused" if paused else "room.resumed"
        note(act=act, by=SYSTEM, kind="room", key=room.key, at=at)
    return True
