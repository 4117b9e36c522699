"""Reviews and cards of the cast, as tests begin with them."""

from datetime import date, datetime, time, timedelta
from typing import Any

from tests.cast import NOW, TODAY, Cast
from touchline.floor.models import Card, CardLine, ParkedLine, Review, Rhythm
from touchline.floor.models.held import begin, end
from touchline.floor.models.review_planning import plan
from touchline.floor.rules.weeks import monday_of
from touchline.people.models import Person, Team

TOMORROW = datetime(2026, 3, 19, 9, 0, tzinfo=NOW.tzinfo)
CHALLENGE = "They like it, and nobody there decides"
STEP = "Ask Morag who signs"


def a_rhythm(leader: Person, whom: Person | Team, **said: Any) -> Rhythm:
    """Thursdays at nine in London, from the day of the cast on."""
    side = {"team": whom} if isinstance(whom, Team) else {"person": whom}
    usual: dict[str, Any] = {
        "weekday": 3, "time": time(9), "zone": "Europe/London", "minutes": 20, "since": TODAY,
    }  # fmt: skip
    return Rhythm.objects.agree(leader, **side, **(usual | said), by=leader, at=NOW)


def reviews_of(rhythm: Rhythm) -> list[Review]:
    """Those of the coming two weeks, by time."""
    plan([rhythm], today=TODAY, at=NOW)
    return list(Review.objects.filter(person=rhythm.person, team=rhythm.team))


def a_review(leader: Person, whom: Person | Team) -> Review:
    """Tomorrow at nine."""
    return reviews_of(a_rhythm(leader, whom))[0]


def a_past_review(leader: Person, person: Person, *, weeks: int = 1) -> Review:
    """Thursday nine o’clock, so many weeks before tomorrow’s; nothing was said of it yet."""
    at = TOMORROW - timedelta(weeks=weeks)
    week = monday_of(at.date())
    return Review.objects.create(
        led_by=leader, person=person, week=week, starts_at=at, minutes=20, zone="Europe/London"
    )


def held(review: Review, *, at: datetime = NOW) -> Review:
    """Begun and ended in one breath by who leads it."""
    begin(review, leader=review.led_by, by=review.led_by, at=at)
    end(review, by=review.led_by, at=at)
    return review


def a_line(review: Review, person: Person, *, place: int = 1, **said: Any) -> CardLine:
    """A line on a card that is still a draft."""
    card = Card.objects.the(review, person)
    words: dict[str, Any] = {"challenge": CHALLENGE, "step": STEP}
    return CardLine.objects.create(card=card, place=place, **(words | said))


def a_submitted_line(review: Review, person: Person, **said: Any) -> CardLine:
    """One that the manager reads."""
    line = a_line(review, person, **said)
    line.card.submit(by=person, at=NOW)
    return line


def line_of_mairi(cast: Cast) -> CardLine:
    """On tomorrow’s card, submitted."""
    return a_submitted_line(a_review(cast.dana, cast.mairi), cast.mairi, help="door")


def a_parked_line(person: Person, words: str = "Fife wants a price by Friday") -> ParkedLine:
    """Waits for the person’s next review."""
    return ParkedLine.objects.park(person, words, on=TODAY, at=NOW)


def on(day: date, hour: int = 9) -> datetime:
    """A moment of a day, in UTC."""
    return datetime.combine(day, time(hour), tzinfo=NOW.tzinfo)
