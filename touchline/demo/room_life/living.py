"""Lets the rooms be lived in: keys for who is in them, each room from its first week, journals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from touchline.demo.cast import CAST
from touchline.demo.floor_life.days import Days, moment
from touchline.demo.room_life.book import Book
from touchline.demo.room_life.entries import COACH, COACHEE, Entry, agreed_at, entries
from touchline.demo.room_life.keys import Keys, enrol, new_keys, ways_in
from touchline.demo.room_life.meeting import met_entry
from touchline.demo.room_life.offering import offer_each_other
from touchline.demo.room_life.own_entries import own_entries, total_entry
from touchline.demo.room_life.papers import Paper, hand_out
from touchline.demo.room_life.words.callum import CALLUM
from touchline.demo.room_life.words.femke import FEMKE
from touchline.demo.room_life.words.mairi import MAIRI
from touchline.demo.room_life.words.mairi_own import MAIRI_ALONE
from touchline.demo.room_life.words.told import Story
from touchline.demo.room_life.words.tomasz_own import TOMASZ_ALONE
from touchline.kit.remembering import remembering
from touchline.kit.weeks import week_of
from touchline.people.models import Person
from touchline.room.models import Room
from touchline.witness.models import in_turn

STORIES: Final[tuple[Story, ...]] = (MAIRI, FEMKE, CALLUM)
JOURNALS: Final = ((MAIRI_ALONE, "mairi"), (TOMASZ_ALONE, "mairi"))
"""Each with the member of the cast whose room it speaks of."""
ASKED_BEFORE: Final = timedelta(hours=2)
"""So long before the two agree, who is coached has asked for it."""


def live_in_rooms(home: Path, *, today: date, at: datetime) -> None:
    """All rooms, once. What opens them is handed out in `home`."""
    if Room.objects.exists():
        return
    days = Days(today, at)
    with in_turn(), remembering():  # nobody joins, leaves or moves meanwhile
        people = enrol_all(days)
        rooms = {story.coachee: play(story, people, days=days) for story in STORIES}
        for who, keys in people.items():
            told = [met_entry(who, people, STORIES, days=days)]
            for journal, of in JOURNALS:
                if journal.who == who:
                    told += own_entries(journal, *rooms[of], days=days)
            keep(sorted(told, key=lambda one: one.at), keys)
        offer_each_other(days)
    hand_out(home, (
        Paper(who, keys.passphrase, keys.recovery, keys.aloud) for who, keys in people.items()
    ))  # fmt: skip


def enrol_all(days: Days) -> dict[str, Keys]:
    """Keys of everyone who is in a room, the coachees first; made before their first one."""
    emails = {one.key: one.email for one in CAST}
    since = {who: days.back(weeks) for who, weeks in _since().items()}
    people = {who: Person.objects.get(email=emails[who]) for who in since}
    found = {who: new_keys(people[who], week=week_of(on)) for who, on in since.items()}
    with ThreadPoolExecutor(2) as beside:  # each takes 64 MiB meanwhile
        ways = beside.map(ways_in, found.values())
    for (who, keys), slots in zip(found.items(), ways, strict=True):
        enrol(keys, slots, at=moment(since[who], 9, 20))
    return found


def _since() -> dict[str, int]:
    """Member of the cast → the week of their first room, so many before this one."""
    told = [(story.coachee, story.stretches[0].since) for story in STORIES]
    told += [(one.coach, one.since) for story in STORIES for one in story.stretches]
    found: dict[str, int] = {}
    for who, weeks in told:
        found[who] = max(weeks, found.get(who, 0))
    return found


def play(story: Story, people: Mapping[str, Keys], *, days: Days) -> tuple[str, dict[int, Entry]]:
    """One room from its first week until now: its key, and its sessions by their weeks."""
    coachee = people[story.coachee]
    sessions: dict[int, Entry] = {}
    book = _begun(story, people, days=days)
    for stretch in story.stretches:
        coach, agreed = people[stretch.coach], agreed_at(stretch, days=days)
        if stretch is not story.stretches[0]:
            book.change_coach(coach, at=agreed - ASKED_BEFORE)
        book.agree(stretch.goals, at=agreed)
        told = entries(stretch, days=days)
        held = [one for one in told if one.kind == "session"]
        these = {one.weeks: key for one, key in zip(stretch.sessions, held, strict=True)}
        told += [
            total_entry(one, these) for one, _ in JOURNALS if one.told and one.who == story.coachee
        ]
        write_all(book, sorted(told, key=lambda one: one.at), {COACHEE: coachee, COACH: coach})
        sessions |= these
    return book.room.key, sessions


def _begun(story: Story, people: Mapping[str, Keys], *, days: Days) -> Book:
    first = story.stretches[0]
    at = agreed_at(first, days=days) - ASKED_BEFORE
    return Book.opened(people[story.coachee], people[first.coach], kind=story.kind, at=at)


def keep(told: Sequence[Entry], own: Keys) -> None:
    """Somebody's journal: what they keep for themselves."""
    book = Book.journal(own, at=told[0].at - timedelta(minutes=1))
    write_all(book, told, {COACHEE: own})


def write_all(book: Book, told: Iterable[Entry], authors: Mapping[str, Keys]) -> None:
    """One after the other, as their authors wrote them."""
    for one in told:
        book.write(one.key, authors[one.who], kind=one.kind, body=one.body, at=one.at)
