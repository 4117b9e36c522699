"""Rounds of the cast: planned, frozen, voted in and released, with one small key for all boxes."""

import json
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from tests.cast import NOW, TODAY, Cast
from tests.urn.boxes import small_key
from tests.urn.voter import Ticket, fetched
from touchline.people.models import Person, Seat, Team
from touchline.pulse.models import Eligible, Group, Round
from touchline.pulse.models.freezing import freeze
from touchline.pulse.models.turning import move_on
from touchline.pulse.rules.planned import planned
from touchline.urn.models import Box
from touchline.witness.actor import SYSTEM

SCALE = "psychological-safety"
OPENS = TODAY + timedelta(days=7)


def a_round(
    *, k: int = 5, at: datetime = NOW, opens_on: date = OPENS, zone: str = "UTC", **more: Any
) -> Round:
    """Planned for a week from now, for seven days."""
    chosen = planned(scale=SCALE, title="Safe to speak", opens_on=opens_on, days=7, today=TODAY,
                     k=k, **more)  # fmt: skip
    return Round.objects.plan(chosen, zone=zone, by=SYSTEM, at=at)


def frozen(round_: Round, *, at: datetime = NOW) -> Round:
    """Its rules are fixed and papers go out."""
    freeze(round_, by=SYSTEM, at=at, new_key=small_key)
    return Round.objects.whole().get(pk=round_.pk)


def sellers_of(team: Team, many: int) -> list[Person]:
    """So many more people who sell in a team."""
    made = []
    for number in range(many):
        person = Person.objects.enrol(
            name=f"Seller {number}", email=f"s{number}.{team.key}@northlight.example",
            by=SYSTEM, at=NOW,
        )  # fmt: skip
        Seat.objects.take(person, kind="seller", team=team, since=TODAY, by=SYSTEM, at=NOW)
        made.append(person)
    return made


def a_frozen_round(cast: Cast, **more: Any) -> Round:
    """With thirty-six people in one group."""
    sellers_of(cast.leith, 30)
    return frozen(a_round(**more))


def tickets(group: Group, many: int | None = None) -> list[Ticket]:
    """Papers for the first so many who are asked in a group; everyone's by default."""
    box = Box.objects.get(key=group.box)
    at = group.round.issue_from
    asked = Eligible.objects.filter(group=group).order_by("pk")[:many]
    return [
        fetched(box, lambda blinded, one=one: box.issue(member=one.member, blinded=blinded, at=at))  # type: ignore[misc]
        for one in asked
    ]


def payload(group: Group, answers: Sequence[int | None], **more: Any) -> str:
    """A ballot as a browser pads it."""
    text = json.dumps({"v": 1, "answers": list(answers), **more})
    return text.ljust(Box.objects.get(key=group.box).size)


def cast_all(group: Group, papers: Sequence[Ticket], answers: Sequence[int | None]) -> None:
    """The same answers from everyone."""
    for paper in papers:
        Box.objects.cast(
            box_key=group.box, nonce=paper.nonce, signature=paper.signature,
            payload=payload(group, answers), at=group.round.opens_at,
        )  # fmt: skip


def released(round_: Round) -> Round:
    """Closed and counted."""
    move_on(round_, at=round_.closes_at)
    return Round.objects.whole().get(pk=round_.pk)


ALL_FOURS = (4, 4, 2, 4, 4, 2, 4)
"""A four for every statement, as the reversed ones are turned."""


def a_released_round(cast: Cast, *, many: int = 40) -> Group:
    """Leith with so many more sellers and the rest of the cast: one group, all said four."""
    sellers_of(cast.leith, many)
    round_ = frozen(a_round())
    for group in round_.groups.all():
        cast_all(group, tickets(group), ALL_FOURS)
    released(round_)
    return Group.objects.whole().get(round=round_)
