"""Whose words somebody has compared, as their journal keeps it for their other browsers."""

from collections.abc import Iterable, Mapping

from touchline.demo.floor_life.days import Days
from touchline.demo.history import ZONE
from touchline.demo.room_life.chance import new_key
from touchline.demo.room_life.entries import COACHEE, Entry, agreed_at
from touchline.demo.room_life.keys import Keys
from touchline.demo.room_life.words.told import Story
from touchline.kit.clock import day_of
from touchline.kit.weeks import week_of
from touchline.room.rules.encoding import canonical


def met_entry(
    who: str, people: Mapping[str, Keys], stories: Iterable[Story], *, days: Days
) -> Entry:
    """Written when the last of their rooms was agreed on; `who` is the member of the cast."""
    times, pins = [], {}
    for story in stories:
        for stretch in story.stretches:
            two = [story.coachee, stretch.coach]
            if who in two:
                two.remove(who)
                at = agreed_at(stretch, days=days)
                times.append(at)
                pins[people[two[0]].person.key] = _pin(people[two[0]], week_of(day_of(at, ZONE)))
    return Entry(new_key(), COACHEE, "met", {"pins": canonical(pins)}, max(times))


def _pin(keys: Keys, week: str) -> dict[str, str]:
    return {"recipient": keys.recipient, "verify": keys.signing.verify, "document": keys.document,
            "week": week}  # fmt: skip
