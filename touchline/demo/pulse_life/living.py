"""Plays the rounds one after the other, through everyone’s verbs; ballots lie there at once."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Final
from zoneinfo import ZoneInfo

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from touchline.demo.cast import CAST
from touchline.demo.history import SEED, ZONE
from touchline.demo.pulse_life.answering import answer_all, expect_all
from touchline.demo.pulse_life.papers import hand_out
from touchline.demo.pulse_life.story import NEXT, OPEN_NOW, ROUNDS, WORDS, Asked
from touchline.demo.pulse_life.talking import talk
from touchline.demo.pulse_life.voting import fetch_enough, old_key, paper, vote
from touchline.demo.pulse_life.weeks import live_by_weeks
from touchline.people.models import Person
from touchline.pulse.models import Custodian, Eligible, Rhythm, Round, Said
from touchline.pulse.models.freezing import freeze
from touchline.pulse.models.paper_marks import paper_marks
from touchline.pulse.models.releasing import empty_round
from touchline.pulse.models.rhythm import count_on, scale_called
from touchline.pulse.models.turning import expect, move_on
from touchline.pulse.rules.days import at_midnight
from touchline.pulse.rules.planned import planned
from touchline.pulse.rules.reasons import Reason
from touchline.urn.models import Box
from touchline.urn.rules.signing import new_key
from touchline.witness.actor import SYSTEM

DAYS: Final = 7


def live_on_the_pulse(home: Path, *, today: date, at: datetime) -> None:
    """Rounds that are over, one that is open with papers for the cast, and one to come."""
    if Round.objects.exists():
        return
    people = {one.key: Person.objects.get(email=one.email) for one in CAST}
    people["zofia"] = Person.objects.get(seats__kind="manager", seats__team__name="Gdańsk")
    Custodian.objects.appoint(people["beatriz"], by=people["noor"], at=at - timedelta(days=420))
    chance = Random(SEED)
    for asked in ROUNDS:
        round_ = _over(asked, people["noor"], today=today, chance=chance)
        expect_all(asked, round_, people)
        answer_all(asked, round_, people, today=today, at=at)
    _screen(people["beatriz"], at=at)
    talk(people, today=today, at=at)
    _open(home, people, today=today, chance=chance)
    live_by_weeks(people["noor"], today=today, chance=chance)
    upcoming = _plan(NEXT, people["noor"], opens=today + timedelta(days=8), at=at)
    expect(upcoming, at=at)
    Rhythm.objects.choose(
        scales=[ROUNDS[0].scale, OPEN_NOW.scale], weeks=6, days=DAYS, options={"k": 8},
        by=people["noor"], at=at,
    )  # fmt: skip


def _over(asked: Asked, noor: Person, *, today: date, chance: Random) -> Round:
    """From its papers to the day on which its ballots went."""
    opens = today - timedelta(weeks=asked.weeks)
    began = at_midnight(opens - timedelta(days=14), ZoneInfo(ZONE))
    round_ = _plan(asked, noor, opens=opens, at=began)
    freeze(round_, by=SYSTEM, at=began, new_key=old_key)
    if asked.void:
        at = round_.opens_at + timedelta(days=1)
        round_.void(reason=Reason.ASKED, words=asked.void, by=noor, at=at)
        return _whole(round_)
    for group in round_.groups.all():
        fetch_enough(group)
        vote(group, asked, chance=chance, at=round_.opens_at)
    move_on(round_, at=round_.closes_at)
    empty_round(_whole(round_))
    return _whole(round_)


def _open(home: Path, people: dict[str, Person], *, today: date, chance: Random) -> None:
    """Open since two days; the demo hands the cast the papers that their browsers would hold."""
    opens = today - timedelta(days=2)
    began = at_midnight(opens - timedelta(days=14), ZoneInfo(ZONE))
    round_ = _plan(OPEN_NOW, people["noor"], opens=opens, at=began)
    keys: list[RSAPrivateKey] = []

    def fresh() -> RSAPrivateKey:
        keys.append(new_key())
        return keys[-1]

    freeze(round_, by=SYSTEM, at=began, new_key=fresh)
    papers = {}
    for group, key in zip(round_.groups.in_order(), keys, strict=True):
        fetch_enough(group)
        asked = {one.person_id for one in Eligible.objects.filter(group=group)}
        box = Box.objects.get(key=group.box)
        own = {name: paper(box, key) for name, one in people.items() if one.pk in asked}
        for name, one in own.items():
            papers[name] = one.as_json(holder=paper_marks(people[name])[0])
        vote(group, OPEN_NOW, chance=chance, at=round_.opens_at)
    count_on(round_, sum(box.count() for box in Box.objects.filter(
        key__in=round_.groups.values("box"))), on=today)  # fmt: skip
    expect(round_, at=round_.closes_at - timedelta(days=2))
    hand_out(home, papers)


def _plan(asked: Asked, noor: Person, *, opens: date, at: datetime) -> Round:
    scale = scale_called(asked.scale)
    assert scale is not None  # noqa: S101 - it comes with Touchline
    chosen = planned(
        scale=scale.key, title=scale.title, opens_on=opens, days=DAYS,
        today=min(at.date(), opens - timedelta(days=14)), k=asked.k,
        coach_item=asked.coach_item, words=asked.words,
    )  # fmt: skip
    return Round.objects.plan(chosen, zone=ZONE, by=noor, at=at)


def _screen(custodian: Person, *, at: datetime) -> None:
    """All but two were read first."""
    for one in Said.objects.waiting():
        words = one.opened()
        if words not in WORDS[-2:]:
            one.let_through(words=words, on=at.date(), by=custodian, at=at)


def _whole(round_: Round) -> Round:
    return Round.objects.whole().get(pk=round_.pk)
