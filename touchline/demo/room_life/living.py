"""Lets the rooms be lived in: keys for who is in them, then each room from its first week on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from touchline.demo.cast import CAST
from touchline.demo.floor_life.days import Days, moment
from touchline.demo.room_life.book import Book
from touchline.demo.room_life.entries import COACHEE, agreed_at, entries
from touchline.demo.room_life.keys import Keys, enrol
from touchline.demo.room_life.papers import Paper, hand_out
from touchline.demo.room_life.words.callum import CALLUM
from touchline.demo.room_life.words.femke import FEMKE
from touchline.demo.room_life.words.mairi import MAIRI
from touchline.demo.room_life.words.told import Story
from touchline.kit.remembering import remembering
from touchline.people.models import Person
from touchline.room.models import Room
from touchline.room.rules.weeks import week_of
from touchline.witness.models import in_turn

STORIES: Final[tuple[Story, ...]] = (MAIRI, FEMKE, CALLUM)


def live_in_rooms(home: Path, *, today: date, at: datetime) -> None:
    """All rooms, once. What opens them is handed out in `home`."""
    if Room.objects.exists():
        return
    days = Days(today, at)
    with in_turn(), remembering():  # nobody joins, leaves or moves meanwhile
        people = enrol_all(days)
        for story in STORIES:
            play(story, people, days=days)
    hand_out(home, (
        Paper(who, keys.passphrase, keys.recovery, keys.aloud) for who, keys in people.items()
    ))  # fmt: skip


def enrol_all(days: Days) -> dict[str, Keys]:
    """Keys of everyone who is in a room, the coachees first; made before their first one."""
    emails = {one.key: one.email for one in CAST}
    found: dict[str, Keys] = {}
    for who, weeks in _since().items():
        on = days.back(weeks)
        person = Person.objects.get(email=emails[who])
        found[who] = enrol(person, week=week_of(on), at=moment(on, 9, 20))
    return found


def _since() -> dict[str, int]:
    """Member of the cast → the week of their first room, so many before this one."""
    told = [(story.coachee, story.stretches[0].since) for story in STORIES]
    told += [(one.coach, one.since) for story in STORIES for one in story.stretches]
    found: dict[str, int] = {}
    for who, weeks in told:
        found[who] = max(weeks, found.get(who, 0))
    return found


def play(story: Story, people: Mapping[str, Keys], *, days: Days) -> None:
    """One room from its first week until now."""
    coachee, book = people[story.coachee], None
    for stretch in story.stretches:
        coach, agreed = people[stretch.coach], agreed_at(stretch, days=days)
        asked = agreed - timedelta(hours=2)
        if book is None:
            book = Book.opened(coachee, coach, kind=story.kind, at=asked)
        else:
            book.change_coach(coach, at=asked)
        book.agree(stretch.goals, at=agreed)
        for one in entries(stretch, days=days):
            author = coachee if one.who == COACHEE else coach
            book.write(one.key, author, kind=one.kind, body=one.body, at=one.at)
