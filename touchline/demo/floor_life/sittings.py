"""The weeks of reviews: who meets when, what became of each, and which card belongs to it."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from touchline.demo.company.seasons import is_working_day
from touchline.demo.floor_life.days import LONDON, Days, moment, shifted
from touchline.demo.floor_life.words import moves as words
from touchline.floor.models import Review, Rhythm
from touchline.floor.models.held import begin, end
from touchline.floor.models.review_moves import cancel, move
from touchline.floor.models.review_planning import plan
from touchline.people.models import Person, Team

RECENT = 6
"""So many weeks are there at once; a job writes those before."""
LEITH: dict[str, dict[int, str]] = {
    "mairi": {2: "moved", 12: "leave", 13: "leave"},
    "callum": {3: "cancelled", 5: "unprepared", 8: "together", 15: "unprepared", 18: "leave"},
    "second": {4: "leave", 9: "moved", 17: "unheld"},
    "third": {6: "unprepared", 9: "unheld", 14: "together", 20: "leave"},
    "fourth": {7: "leave", 16: "leave", 17: "leave"},
    "fifth": {1: "unprepared", 2: "together", 4: "unprepared", 7: "together", 11: "unprepared",
              13: "leave", 16: "unprepared", 19: "together", 22: "unprepared"},
}  # fmt: skip
"""Weeks ago → what was not as usual then."""
WEEKS = 26


@dataclass(frozen=True)
class Sitting:
    """A review of the past, how many weeks ago it was planned, and what became of it."""

    review: Review
    week: int
    fate: str


def meet(
    leader: Person, starts: datetime, *, person: Person | None = None, team: Team | None = None,
    weeks: int, minutes: int, zone: str, days: Days,
) -> Rhythm:  # fmt: skip
    """Agree to meet each week at the time of day at which `starts` lies; the first so long ago."""
    local = starts.astimezone(LONDON if zone == LONDON.key else starts.tzinfo)
    since = days.back(weeks)
    return Rhythm.objects.agree(
        leader, person=person, team=team, weekday=local.weekday(),
        time=time(local.hour, local.minute), zone=zone, minutes=minutes,
        since=since, by=leader, at=moment(shifted(since, -3), 15),
    )  # fmt: skip


def past(rhythm: Rhythm, *, first: int, last: int, days: Days) -> list[Review]:
    """Its reviews from `first` weeks ago down to `last`, made as they were then; newest first.

    What begins later than now is left to the pages, which plan what lies ahead.
    """
    for week in range(first, last - 2, -2):
        monday = days.back(week)
        plan([rhythm], today=monday, at=min(moment(monday, 0), days.at))
    made = Review.objects.filter(person=rhythm.person, team=rhythm.team, starts_at__lte=days.at)
    within = made.filter(week__range=(days.back(first), days.back(last)))
    return list(within.whole().order_by("-week"))


def sit(review: Review, fate: str, *, days: Days, now: datetime | None = None) -> bool:
    """Let it take its course; whether it was held. `now` is when one began that still goes on."""
    leader, starts = review.led_by, review.starts_at
    before = moment(shifted(starts.date(), -1), 16, 20)
    if not is_working_day(starts.date()) or fate == "leave":
        said = words.ON_LEAVE if fate == "leave" else words.CLOSED
        cancel(review, reason=said, by=review.person or leader, at=before)
        return False
    if fate.startswith("cancelled"):
        cancel(review, reason=_said(words.SANDER_CANCELLED, fate) or words.CANCELLED,
               by=leader, at=starts - timedelta(minutes=75))  # fmt: skip
        return False
    if fate.startswith("moved"):
        to = datetime.combine(shifted(starts.date(), 1), starts.timetz())
        reason = _said((*words.MOVED, *words.SANDER_MOVED), fate) or words.MOVED[0]
        move(review, to=to, reason=reason, form=f"demo{review.pk}"[:20], by=leader, at=before)
        review.starts_at = starts = to
    if fate == "unheld":
        return False
    begin(review, leader=leader, by=leader, at=now or starts + timedelta(minutes=review.pk % 4))
    if now is None:
        took = review.minutes - 3 + (review.pk * 7) % 8
        end(review, by=leader, at=min(days.last, starts + timedelta(minutes=took)))
    return True


def _said(reasons: tuple[str, ...], fate: str) -> str:
    """`moved:2` is the third of the reasons; without a number there is none."""
    number = fate.partition(":")[2]
    return reasons[int(number)] if number else ""
