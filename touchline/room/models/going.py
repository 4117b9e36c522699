"""When a room goes: a year after it was last written in, with four weeks in which both are told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Max

from touchline.room.models.holding import held
from touchline.room.rules.keeping import ends_on, goes_soon, last_week

if TYPE_CHECKING:
    from touchline.room.models.room import RoomQuerySet


def ends(rooms: RoomQuerySet, *, on: date) -> Iterator[tuple[int, date]]:
    """Of these rooms, those that are not held: primary key, and the first day without it."""
    last = rooms.exclude(held(on=on)).annotate(
        noted=Max("notes__week"), agreed=Max("contracts__made_week")
    )
    for pk, *weeks in last.values_list("pk", "opened_week", "ending__week", "noted", "agreed"):
        yield pk, ends_on(last_week(weeks))


def soon(rooms: RoomQuerySet, *, on: date) -> dict[int, str]:
    """Those that go within four weeks: primary key → the first day without it (`2027-03-22`)."""
    return {pk: day.isoformat() for pk, day in ends(rooms, on=on) if goes_soon(day, on=on)}
