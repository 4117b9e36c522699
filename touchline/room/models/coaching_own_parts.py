"""What is kept around rooms in clear: a coach's page, offers of a weekly quarter, a calendar."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db.models import Q

from touchline.keeping.parts import Life, keep_tables
from touchline.keeping.persons import Erased, PersonPart, keep_of_person
from touchline.room.models.calendar_feed import CalendarFeed
from touchline.room.models.offer import Offer
from touchline.room.models.profile import Profile

_TABLES = ("profile", "offer", "offeranswer", "calendarfeed", "wish")


def register() -> None:
    """Called once, when Django is ready."""
    keep_tables(**{f"room__{name}": Life.CONTENT for name in _TABLES})
    for part in _PARTS:
        keep_of_person(part)


def _export_profile(person_key: str) -> Iterable[Mapping[str, Any]]:
    for one in Profile.objects.filter(person__key=person_key):
        yield one.told()


def _erase_profile(person_key: str, at: datetime) -> Erased:
    return Erased(gone=Profile.objects.filter(person__key=person_key).delete()[0])


def _export_offers(person_key: str) -> Iterable[Mapping[str, Any]]:
    """Those one had, with what one said; of those one made, what one was told."""
    for one in Offer.objects.filter(seller__key=person_key).whole():
        answer = getattr(one, "answer", None)
        yield one.told() | {"made": one.made_week, "by": one.manager.name}
        if answer is not None:
            yield {"key": one.key, "said": answer.what, "weekday": answer.weekday,
                   "at": answer.at, "week": answer.week}  # fmt: skip
    for one in Offer.objects.filter(manager__key=person_key).whole():
        yield one.told() | {"made": one.made_week, "to": one.seller.name}


def _erase_offers(person_key: str, at: datetime) -> Erased:
    """With whoever made it or had it: an offer is of the two."""
    of_theirs = Q(seller__key=person_key) | Q(manager__key=person_key)
    _all, by_table = Offer.objects.filter(of_theirs).delete()
    return Erased(gone=by_table.get("room.Offer", 0))


def _export_calendar(person_key: str) -> Iterable[Mapping[str, Any]]:
    for one in CalendarFeed.objects.filter(person__key=person_key):
        yield one.told()


def _erase_calendar(person_key: str, at: datetime) -> Erased:
    return Erased(gone=CalendarFeed.objects.filter(person__key=person_key).delete()[0])


_PARTS = (
    PersonPart(
        key="room.profile", record="room_profile", label="Your page as a coach",
        export=_export_profile, erase=_erase_profile, tables=("room.profile",),
    ),
    PersonPart(
        key="room.offers", record="room_offers", label="A weekly quarter of an hour, proposed",
        export=_export_offers, erase=_erase_offers, tables=("room.offer", "room.offeranswer"),
    ),
    PersonPart(
        key="room.calendar", record="room_calendar", label="Your weekly event for a calendar",
        export=_export_calendar, erase=_erase_calendar, tables=("room.calendarfeed",),
    ),
)  # fmt: skip
