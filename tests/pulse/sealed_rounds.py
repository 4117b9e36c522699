"""Rounds that are sealed to a custodian: voted in, closed by now, and waiting for their figures."""

import base64
import json
from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from functools import cache
from typing import Any

import pyrage

from tests.cast import LONG_AGO, NOW, TODAY, Cast
from tests.pulse.rounds import SCALE, frozen, sellers_of, tickets
from tests.urn.age_file import age_file
from touchline.people.models import Person, Seat
from touchline.pulse.models import Custodian, Group, Round
from touchline.pulse.models.turning import move_on
from touchline.pulse.rules.planned import planned
from touchline.urn.models import Box
from touchline.witness.actor import SYSTEM

BEGUN = NOW - timedelta(days=24)
"""When its papers went out; it closed three days ago."""
CLOSED = datetime.combine(TODAY - timedelta(days=3), time(), tzinfo=UTC)


@cache
def custodian_key() -> Any:
    """The key that only the custodian has."""
    return pyrage.x25519.Identity.generate()


def a_sealed_round(cast: Cast, *, many: int = 40, **more: Any) -> Group:
    """Frozen three weeks ago for so many more sellers and the cast; nobody has voted yet."""
    new = sellers_of(cast.leith, many)
    Seat.objects.filter(person__in=new).update(since=LONG_AGO)
    day = BEGUN.date()
    chosen = planned(
        scale=SCALE, title="Safe to speak", opens_on=TODAY - timedelta(days=10), days=7, today=day,
        k=5, recipient=str(custodian_key().to_public()), **more,
    )  # fmt: skip
    round_ = frozen(Round.objects.plan(chosen, zone="UTC", by=SYSTEM, at=BEGUN), at=BEGUN)
    return Group.objects.whole().get(round=round_)


def sealed(group: Group, answers: Sequence[int | None], **more: Any) -> str:
    """A ballot as a browser pads, seals and writes it."""
    text = json.dumps({"v": 1, "answers": list(answers), **more})
    padded = text.ljust(Box.objects.get(key=group.box).size).encode()
    return base64.b64encode(age_file(padded, str(custodian_key().to_public()))).decode()


def vote(group: Group, answers: Sequence[int | None], many: int | None = None, **more: Any) -> None:
    """The same from so many people, or from everyone."""
    for paper in tickets(group, many):
        Box.objects.cast(
            box_key=group.box, nonce=paper.nonce, signature=paper.signature,
            payload=sealed(group, answers, **more), at=group.round.opens_at,
        )  # fmt: skip


def closed(group: Group) -> Round:
    """Nobody can vote any more."""
    move_on(group.round, at=group.round.closes_at)
    return Round.objects.whole().get(pk=group.round_id)


def a_custodian(person: Person) -> Person:
    Custodian.objects.appoint(person, by=SYSTEM, at=NOW)
    return person
