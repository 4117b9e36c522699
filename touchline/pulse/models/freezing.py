"""Freezing: groups, keys, items, dates and noise are fixed before the first paper goes out."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from fractions import Fraction
from hashlib import sha256
from typing import Any, Final

from touchline.kit import clock
from touchline.kit.sealing import own_secrets, seal
from touchline.people.models import Organisation
from touchline.pulse.models.asking import Asked, asked_in
from touchline.pulse.models.group import Eligible, Group
from touchline.pulse.models.ledger import would_exceed
from touchline.pulse.models.loop import something_done
from touchline.pulse.models.round import KIND, Freezing, Noise, Round
from touchline.pulse.rules import kept_weeks
from touchline.pulse.rules.counting import draw
from touchline.pulse.rules.frozen import as_text
from touchline.pulse.rules.merging import Merged
from touchline.pulse.rules.payload import SIZE, SIZE_WITH_WORDS, WORDS_FROM
from touchline.pulse.rules.reasons import Reason
from touchline.pulse.rules.scales import Scale, coach_item, helped_item
from touchline.pulse.rules.terms import Terms
from touchline.urn.models import Box
from touchline.urn.rules.kinds import SILENT
from touchline.urn.rules.signing import new_key
from touchline.urn.rules.tokens import hash_of
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note

NOISE: Final = b"pulse noise"
NewKey = Callable[[], Any]


@dataclass(frozen=True)
class _Made:
    """A group with its box, before the rules are put together."""

    group: Group
    box: Box
    words: bool
    names: list[str]


def freeze(round_: Round, *, by: Actor, at: datetime, new_key: NewKey = new_key) -> None:
    """Fix everything, or make the round void and say why. Twice is once.

    `new_key` makes the private key of a box; it takes its time, so it is called before the
    transaction begins.
    """
    if hasattr(round_, "freezing") or hasattr(round_, "voiding"):
        return
    scale, asked = asked_in(round_, day=_day_of(at))
    if scale is None or not asked.groups:
        round_.void(reason=Reason.TOO_SMALL, by=by, at=at)
        return
    everyone = [person.pk for group in asked.groups for person in asked.members(group)]
    helped = _asks_whether_it_helped(round_)
    items = 1 + int(round_.coach_item) + int(helped)  # the figure, and each further item as much
    cost = _epsilon(round_) * items
    if would_exceed(everyone, cost=cost, on=round_.opens_on):
        round_.void(reason=Reason.SPENT, by=by, at=at)
        return
    keys = [new_key() for _ in asked.groups]
    with in_turn():
        if Freezing.objects.filter(round=round_).exists():
            return
        made = [
            _group(round_, asked, group, place, key)
            for place, (group, key) in enumerate(zip(asked.groups, keys, strict=True))
        ]
        text = as_text(_rules(round_, scale, made, helped=helped) | _weeks(round_, at=at))
        for one in made:
            one.box.freeze(text)
        Freezing.objects.create(round=round_, rules=text, rules_hash=hash_of(text), at=at)
        _draw(round_, made)
        note(act="pulse.round.frozen", by=by, kind=KIND, key=round_.key, at=at)
        note(act="pulse.rules.hash", by=by, kind="rules", key=hash_of(text)[:60], at=at)


def _day_of(at: datetime) -> date:
    return clock.day_of(at, Organisation.the().zone)


def _epsilon(round_: Round) -> Fraction:
    return kept_weeks.EPSILON if round_.scale == kept_weeks.KEY else Fraction(1)


def _weeks(round_: Round, *, at: datetime) -> dict[str, Any]:
    """Which weeks rooms are asked about; nothing of a round on paper."""
    by_rooms = round_.scale == kept_weeks.KEY
    return {"weeks": kept_weeks.weeks_before(_day_of(at))} if by_rooms else {}


def _asks_whether_it_helped(round_: Round) -> bool:
    """If something was done since the round before went out; the first one has nothing to ask."""
    if round_.scale == kept_weeks.KEY:
        return False
    earlier = Round.objects.on_paper().not_void().frozen().filter(issue_from__lt=round_.issue_from)
    last = earlier.newest_first().first()
    if last is None:
        return False
    return something_done(since=_day_of(last.issue_from), before=_day_of(round_.issue_from))


def _group(round_: Round, asked: Asked, group: Merged[int], place: int, key: Any) -> _Made:
    people, teams = asked.members(group), asked.keys(group)
    words = round_.words and len(people) >= WORDS_FROM
    made = Group(
        round=round_, place=place, label=asked.label(group), teams=teams, eligible=len(people),
        line=line_of(teams),
    )  # fmt: skip
    members = [Eligible(group=made, person=person) for person in people]
    box = Box.objects.prepare(
        kind=SILENT if round_.scale == kept_weeks.KEY else "pulse",
        issue_from=round_.issue_from, opens_at=round_.opens_at, closes_at=round_.closes_at,
        size=SIZE_WITH_WORDS if words else SIZE, minimum=round_.k,
        recipient=round_.recipient, members=[one.member for one in members], private_key=key,
    )  # fmt: skip
    made.box = box.key
    made.save()
    Eligible.objects.bulk_create(members)
    return _Made(made, box, words, asked.names(group))


def line_of(teams: Sequence[str]) -> str:
    """The same for the same teams, in every round."""
    return sha256("\n".join(sorted(teams)).encode()).hexdigest()


def _rules(round_: Round, scale: Scale, made: Sequence[_Made], *, helped: bool) -> dict[str, Any]:
    return {
        "v": 1, "round": round_.key, "scale": scale.key, "title": scale.title,
        "items": [{"text": one.text, "reversed": one.reversed} for one in scale.items],
        "labels": list(scale.labels), "about": scale.asks, "k": round_.k,
        "epsilon": str(_epsilon(round_)),
        "coach_item": round_.coach_item, "helped_item": helped,
        "words_from": WORDS_FROM,
        "groups": [
            {
                "key": one.group.key, "label": one.group.label, "eligible": one.group.eligible,
                "box": one.box.key, "public_key": one.box.public_key, "words": one.words,
                "teams": one.names,
            }
            for one in made
        ],
        "issue_from": round_.issue_from.isoformat(), "opens_at": round_.opens_at.isoformat(),
        "closes_at": round_.closes_at.isoformat(), "sealed": round_.recipient,
        "beside": beside("en"), "translations": translations_of(scale),
    }  # fmt: skip


def translations_of(scale: Scale) -> dict[str, Any]:
    """The same questions in other languages, for the ballot page."""
    return {
        one.language: {
            "title": one.title,
            "about": one.asks,
            "items": [item.text for item in one.items],
            "labels": list(one.labels),
            "beside": beside(one.language),
        }
        for one in scale.translations
    }


def beside(language: str) -> dict[str, Any]:
    """The questions beside the scale in a language, so that their words are frozen as well."""
    return {
        name: {
            "asks": one.question,
            "help": one.meaning,
            "answers": {answer.key: answer.text for answer in one.answers},
        }
        for name, one in (("coach", coach_item(language)), ("helped", helped_item(language)))
    }


def _draw(round_: Round, made: Sequence[_Made]) -> None:
    """Every noise there will be, drawn now: a release only adds it."""
    if round_.recipient:
        return  # the custodian draws it, on a machine of their own
    keys = [one.group.key for one in made]
    terms = Terms(k=round_.k, epsilon=_epsilon(round_))
    drawn = asdict(draw(keys, terms, secrets.randbits))
    Noise.objects.create(
        round=round_, sealed=seal(json.dumps(drawn), purpose=NOISE, secrets=own_secrets())
    )
