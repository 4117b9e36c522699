"""A coach's page, offers of a weekly quarter, and a calendar, as browsers send them."""

from typing import Any

from tests.cast import NOW, TODAY, Cast
from touchline.people.models import Person
from touchline.room.models import CalendarFeed, Offer, Profile
from touchline.room.rules.profile import NewProfile
from touchline.room.rules.times import Quarter

TUESDAY = Quarter(weekday=2, at="09:30", minutes=15, begins="2026-W13")
PROPOSED = {"weekday": 2, "at": "09:30", "minutes": 15, "from": "2026-W13"}


def profile_sent(**instead: Any) -> dict[str, Any]:
    said: dict[str, Any] = {
        "skills": ["discovery", "own:Tenders"], "languages": ["English", "Polski"],
        "about": "I sold valves for ten years.", "hours": ["2-morning"], "places": 4, "takes": 1,
        "exchange": 0,
    }  # fmt: skip
    return said | instead


def in_exchange(person: Person) -> None:
    """They offer to coach others without being a coach."""
    said: dict[str, Any] = profile_sent(exchange=1)
    Profile.objects.say(person, NewProfile(**said), at=NOW)


def an_offer(cast: Cast) -> Offer:
    """Dana proposes Tuesdays to her team; this is the one to Mairi."""
    Offer.objects.make(cast.dana, TUESDAY, on=TODAY, at=NOW)
    return Offer.objects.get(seller=cast.mairi)


def a_calendar(cast: Cast) -> str:
    """The words of Mairi’s address."""
    return CalendarFeed.objects.make(cast.mairi, TUESDAY, title="Focus", ends="", at=NOW)
