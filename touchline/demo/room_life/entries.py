"""A story as the notes that tell it, each with its moment: what a session leads to, and when."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

from touchline.demo.company.seasons import on_or_before
from touchline.demo.floor_life.days import Days, moment
from touchline.demo.room_life.chance import new_key
from touchline.demo.room_life.words.told import Aside, Case, Session, Stretch, Time
from touchline.kit.weeks import week_of

COACHEE: Final = "coachee"
COACH: Final = "coach"


@dataclass(frozen=True)
class Entry:
    """A note to be: `body` is of texts and whole numbers, as its `kind` asks."""

    key: str
    who: str
    kind: str
    body: Mapping[str, Any]
    at: datetime


def agreed_at(stretch: Stretch, *, days: Days) -> datetime:
    """When the two of a stretch agree: on a day of its week, before anything is written."""
    return moment(on_or_before(days.back(stretch.since) + timedelta(days=2)), 12, 10)


def entries(stretch: Stretch, *, days: Days) -> list[Entry]:
    """All notes of the time with one coach, the oldest first."""
    found = [
        *_rhythm(stretch, days=days),
        *_sessions(stretch, days=days),
        *(_aside(one, stretch, days=days) for one in stretch.asides),
        *(entry for one in stretch.cases for entry in _case(one, days=days)),
    ]
    return sorted((one for one in found if one.at <= days.at), key=lambda one: one.at)


def _rhythm(stretch: Stretch, *, days: Days) -> Iterator[Entry]:
    at, time = agreed_at(stretch, days=days), stretch.time
    first = day_of(stretch.sessions[0], time, days=days)
    body = {"weekday": time.weekday + 1, "at": f"{time.hour:02}:{time.minute:02}",
            "minutes": time.minutes, "from": week_of(first)}  # fmt: skip
    proposed = Entry(new_key(), COACHEE, "rhythm", body, at + timedelta(minutes=6))
    yield proposed
    agreed = {"of": proposed.key}
    yield Entry(new_key(), COACH, "agreed", agreed, at + timedelta(minutes=31))


def _sessions(stretch: Stretch, *, days: Days) -> Iterator[Entry]:
    after: Sequence[Session | None] = (*stretch.sessions[1:], None)
    for one, following in zip(stretch.sessions, after, strict=True):
        on = day_of(one, stretch.time, days=days)
        due = day_of(following, stretch.time, days=days) if following else on + timedelta(days=7)
        yield from _session(one, stretch.time, on=on, due=due)


def _session(one: Session, time: Time, *, on: date, due: date) -> Iterator[Entry]:
    """The session, what the coachee goes away with, and what came of it by the next one."""
    over = moment(on, time.hour, time.minute) + timedelta(minutes=one.minutes)
    held = Entry(new_key(), COACHEE, "session", {
        "on": on.isoformat(), "minutes": one.minutes, "skill": one.skill,
        "challenge": one.challenge, "opening": one.opening, "insight": one.insight,
        "words": one.words,
    }, over)  # fmt: skip
    yield held
    commits = {"of": held.key, "text": one.commits, "by": due.isoformat(),
               "stretch": int(one.stretch)}  # fmt: skip
    made = Entry(new_key(), COACHEE, "commitment", commits, over + timedelta(minutes=2))
    yield made
    if one.became:
        came = {"of": made.key, "what": one.became, "text": one.became_words}
        before = moment(due, time.hour, time.minute) - timedelta(minutes=3)
        yield Entry(new_key(), COACHEE, "outcome", came, before)


def day_of(one: Session, time: Time, *, days: Days) -> date:
    """The day of a session: that weekday, or the working day before it."""
    return on_or_before(days.back(one.weeks) + timedelta(days=time.weekday))


def _aside(one: Aside, stretch: Stretch, *, days: Days) -> Entry:
    """In a week of holidays it may come to lie on the day on which the two agree: then after it."""
    day = on_or_before(days.back(one.weeks) + timedelta(days=one.weekday))
    at = moment(day, 19 if one.who == COACHEE else 8, 12 + one.weeks)
    agreed = agreed_at(stretch, days=days) + timedelta(minutes=50 + one.weekday)
    return Entry(new_key(), one.who, "note", {"text": one.text}, max(at, agreed))


def _case(one: Case, *, days: Days) -> Iterator[Entry]:
    at = moment(on_or_before(days.back(one.weeks)), 9, 4)
    asked = Entry(new_key(), COACH, "supervision", {"text": one.text, "to": one.to}, at)
    yield asked
    kind = "supervision-yes" if one.yes else "supervision-no"
    yield Entry(new_key(), COACHEE, kind, {"of": asked.key}, at + timedelta(hours=9))
