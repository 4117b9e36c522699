"""What leaders expected, what they answered, and what became of what they promised."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from touchline.demo.floor_life.days import moment
from touchline.demo.pulse_life.story import ANSWERS, EXPECTED, Answered, Asked
from touchline.floor.models import Promise
from touchline.people.models import Person
from touchline.pulse.models import Expected, Group, Reply, Round


def expect_all(asked: Asked, round_: Round, people: Mapping[str, Person]) -> None:
    """Before they looked, on the morning of the release."""
    for who, weeks, team, tenths in EXPECTED:
        group = _group(round_, team) if weeks == asked.weeks else None
        if group is not None:
            at = round_.closes_at + timedelta(hours=9)
            Expected.objects.say(people[who], group, tenths=tenths, at=at)


def answer_all(
    asked: Asked, round_: Round, people: Mapping[str, Person], *, today: date, at: datetime
) -> None:
    """Each answer on its day; what was promised ends as it did."""
    for number, one in enumerate(ANSWERS):
        group = _group(round_, one.team) if one.weeks == asked.weeks else None
        if group is not None:
            _answer(one, number, group, people[one.who], today=today, now=at)


def _answer(
    one: Answered, number: int, group: Group, who: Person, *, today: date, now: datetime
) -> None:
    said_on = (group.round.closes_at + timedelta(days=one.after)).date()
    at = min(moment(said_on, 14), now)
    key = f"demo-pulse-{number}"
    if one.fate == "no":
        Reply.objects.decline(group, heard=one.heard, why=one.words, by=who, at=at, key=key)
        return
    day = said_on + timedelta(days=one.within)
    Reply.objects.promise(group, heard=one.heard, words=one.words, day=day, by=who, at=at, key=key)
    promise = Promise.objects.get(key=key)
    if one.fate in {"kept", "late"}:
        kept = day + timedelta(days=4 if one.fate == "late" else -2)
        promise.keep(by=who, at=moment(kept, 16))
    elif one.fate == "missed":
        promise.miss(words="Two months were full, and nobody had time for a trial.", by=who,
                     at=moment(day, 17))  # fmt: skip


def _group(round_: Round, team: str) -> Group | None:
    """The group whose label names a team, with its round whole."""
    groups = Group.objects.whole().filter(round=round_)
    return next((one for one in groups if team in one.label), None)
