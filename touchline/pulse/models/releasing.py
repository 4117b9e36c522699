"""Releasing: the box is counted once, its noise added, and the figure written down for good."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from cryptography.fernet import InvalidToken

from touchline.kit.sealing import own_secrets, unseal
from touchline.pulse.models.freezing import NOISE
from touchline.pulse.models.group import Group
from touchline.pulse.models.release import Release
from touchline.pulse.models.round import KIND, Noise, Releasing, Round
from touchline.pulse.models.words import Said
from touchline.pulse.rules import comparing, helped
from touchline.pulse.rules.reasons import Reason
from touchline.pulse.rules.releasing import Wave, release, rolling
from touchline.pulse.rules.scoring import Answers, Spoiled, read_ballot, score
from touchline.urn.models import Box, NotNow
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note


@dataclass(frozen=True)
class Counted:
    """What a box held: ballots with a score, each with its score in units."""

    ballots: Sequence[Answers]
    units: Sequence[int]


def release_round(round_: Round, *, by: Actor, at: datetime) -> None:
    """Make every figure of a closed round, once. Nothing happens before it has closed.

    A round whose rules are not those that were told is void, and so is one without its noise.
    """
    if at < round_.closes_at or round_.recipient:
        return
    with in_turn():
        fresh = Round.objects.whole().select_for_update(of=("self",)).get(pk=round_.pk)
        if hasattr(fresh, "voiding") or hasattr(fresh, "releasing"):
            return
        drawn = _drawn(fresh)
        if drawn is None or not _untouched(fresh):
            fresh.void(reason=Reason.CHANGED, by=by, at=at)
            return
        everyone: list[tuple[Answers, int]] = []
        for group in fresh.groups.in_order():
            counted = count(group)
            _write(group, counted, drawn["groups"][group.key])
            everyone += zip(counted.ballots, counted.units, strict=True)
        Releasing.objects.create(round=fresh, at=at, compared=_compared(fresh, everyone, drawn))
        Noise.objects.filter(round=fresh).delete()
        note(act="pulse.round.released", by=by, kind=KIND, key=fresh.key, at=at)


def count(group: Group) -> Counted:
    """Read the box of a group. What cannot be read counts for nobody."""
    rules = group.round.rules
    items = rules["items"]
    turned = {place for place, item in enumerate(items) if item["reversed"]}
    ballots, units = [], []
    for text in _payloads(group):
        try:
            ballot = read_ballot(text, len(items))
        except Spoiled:
            continue
        own = score(ballot.answers, turned)
        if own is not None:
            ballots.append(ballot)
            units.append(own)
    return Counted(ballots, units)


def _payloads(group: Group) -> Sequence[str]:
    """What lies in its box; nothing where too few papers were out for it to open."""
    try:
        return Box.objects.named(group.box).ballots()
    except NotNow:
        return ()


def _write(group: Group, counted: Counted, noise: dict[str, Any]) -> None:
    terms, respondents = group.round.terms, len(counted.units)
    total = sum(counted.units) + int(noise["total"])
    figure = release(total, respondents, group.eligible, terms)
    enough = figure.verdict != "too few"
    waves = _waves(group)
    if enough:
        waves = [*waves, Wave(total, respondents, group.eligible)]
    together = rolling(waves, terms)
    told = together.verdict == "figure"
    Release.objects.create(
        group=group, respondents=respondents if enough else None, total=total if enough else None,
        verdict=figure.verdict, mean=figure.mean, low=figure.low, high=figure.high,
        waves=min(len(waves), 4) if told else 0, waves_mean=together.mean if told else None,
        waves_low=together.low if told else None, waves_high=together.high if told else None,
        helped=_helped(group, counted, noise) if enough else [],
    )  # fmt: skip
    if enough and group.takes_words:
        Said.objects.take(group, [one.words for one in counted.ballots if one.words])


def _waves(group: Group) -> list[Wave]:
    """What the same teams said on the same scale before, oldest first."""
    before = Release.objects.of_line(group.line, scale=group.round.scale).exclude(total=None)
    rows = before.values_list("total", "respondents", "group__eligible")
    return [
        Wave(total, ballots, eligible)
        for total, ballots, eligible in rows
        if total is not None and ballots is not None
    ]


def _helped(group: Group, counted: Counted, noise: dict[str, Any]) -> list[dict[str, Any]]:
    if not group.round.rules["helped_item"]:
        return []
    said, noises = [one.helped for one in counted.ballots], tuple(noise["helped"])
    told = helped.shares(said, noises, len(said), group.eligible, group.round.terms)
    return [asdict(one) for one in told]


def _compared(
    round_: Round, everyone: Sequence[tuple[Answers, int]], drawn: dict[str, Any]
) -> list[dict[str, Any]]:
    if not round_.rules["coach_item"]:
        return []
    said = [(ballot.coach, units) for ballot, units in everyone]
    noises = comparing.Noises(*(tuple(drawn["compared"][name]) for name in ("counts", "sums")))
    asked = sum(one.eligible for one in round_.groups.all())
    return [asdict(one) for one in comparing.compare(said, noises, len(said), asked, round_.terms)]


def _drawn(round_: Round) -> dict[str, Any] | None:
    """The noise that was drawn when the rules were frozen; None if it is not there or not ours."""
    noise = getattr(round_, "noise", None)
    if noise is None:
        return None
    try:
        told: dict[str, Any] = json.loads(
            unseal(noise.sealed, purpose=NOISE, secrets=own_secrets())
        )
    except InvalidToken:
        return None
    return told


def _untouched(round_: Round) -> bool:
    """Whether rules, boxes and groups are still those that everyone was told."""
    told = {one["key"]: one for one in round_.rules["groups"]}
    own = {one.key: one for one in round_.groups.all()}
    boxes = {one.key: one for one in Box.objects.filter(key__in=[g.box for g in own.values()])}
    return (
        round_.stands
        and own.keys() == told.keys()
        and all(
            told[key]["box"] == group.box
            and told[key]["eligible"] == group.eligible
            and group.box in boxes
            and boxes[group.box].rules_hash == round_.freezing.rules_hash
            and boxes[group.box].public_key == told[key]["public_key"]
            for key, group in own.items()
        )
    )


def empty_round(round_: Round) -> None:
    """Seven days after release ballots, members and receipts go."""
    for box in Box.objects.filter(key__in=round_.groups.values("box")):
        box.empty()
