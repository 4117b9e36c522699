"""Reviews of the cast, as tests of the API begin with them."""

from datetime import timedelta

from tests.cast import NOW, TODAY, Cast
from touchline.floor.models import Review
from touchline.people.models import Person, Team

MONDAY = TODAY - timedelta(days=TODAY.weekday())


def a_review(cast: Cast, person: Person | None = None, *, team: Team | None = None) -> Review:
    """Tomorrow at half past nine: Mairi with Dana, if nobody else is named."""
    return Review.objects.create(
        led_by=cast.dana, person=None if team else person or cast.mairi, team=team, week=MONDAY,
        starts_at=NOW + timedelta(days=1), minutes=45 if team else 20, zone="Europe/London",
    )  # fmt: skip
