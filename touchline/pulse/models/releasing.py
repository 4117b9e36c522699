"""Releasing: the box is counted once, its noise added, and the figure written down for good."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
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
from touchline.pulse.rules.counting import Drawn, GroupTold, Told, count, drawn_from, told_of
from touchline.pulse.rules.reasons import Reason
from touchline.pulse.rules.releasing import Wave, release, rolling
from touchline.urn.models import Box, NotNow
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note


def release_round(round_: Round, *, by: Actor, at: datetime) -> None:
    """Make every figure of a closed round, once. Nothing happens before it has closed.

    A round whose rules are not those that were told is void, and so is one without its noise. What
    is sealed to a custodian waits for them: models/bringing.py.
    """
    if at >= round_.closes_at and not round_.recipient:
        write_figures(round_, _counted_here, by=by, at=at)


def write_figures(
    round_: Round, told_of_it: Callable[[Round], Told | None], *, by: Actor, at: datetime
) -> None:
    """Write down what a round tells, once and for good; void if that is nothing."""
    with in_turn():
        fresh = Round.objects.whole().select_for_update(of=("self",)).get(pk=round_.pk)
        if hasattr(fresh, "voiding") or hasattr(fresh, "releasing"):
            return
        told = told_of_it(fresh) if untouched(fresh) else None
        if told is None:
            fresh.void(reason=Reason.CHANGED, by=by, at=at)
            return
        for group in fresh.groups.in_order():
            _write(group, told.groups[group.key])
        Releasing.objects.create(round=fresh, at=at, compared=_compared(fresh, told))
        Noise.objects.filter(round=fresh).delete()
        note(act="pulse.round.released", by=by, kind=KIND, key=fresh.key, at=at)


def _counted_here(round_: Round) -> Told | None:
    """As this server counts it; None without the noise that was drawn for it."""
    drawn = _drawn(round_)
    if drawn is None:
        return None
    counted = {
        group.key: count(payloads(group), round_.rules["items"]) for group in round_.groups.all()
    }
    return told_of(counted, drawn, round_.rules, round_.terms)


def payloads(group: Group) -> Sequence[str]:
    """What lies in its box; nothing where too few papers were out for it to open."""
    try:
        return Box.objects.named(group.box).ballots()
    except NotNow:
        return ()


def _write(group: Group, told: GroupTold) -> None:
    terms = group.round.terms
    figure = release(told.total, told.respondents, group.eligible, terms)
    enough = figure.verdict != "too few"
    waves = _waves(group)
    if enough:
        waves = [*waves, Wave(told.total, told.respondents, group.eligible)]
    together = rolling(waves, terms)
    can_tell = together.verdict == "figure"
    Release.objects.create(
        group=group, respondents=told.respondents if enough else None,
        total=told.total if enough else None,
        verdict=figure.verdict, mean=figure.mean, low=figure.low, high=figure.high,
        waves=min(len(waves), 4) if can_tell else 0,
        waves_mean=together.mean if can_tell else None,
        waves_low=together.low if can_tell else None,
        waves_high=together.high if can_tell else None,
        helped=_helped(group, told) if enough else [],
    )  # fmt: skip
    Said.objects.take(group, told.words)


def _waves(group: Group) -> list[Wave]:
    """What the same teams said on the same scale before, oldest first."""
    before = Release.objects.of_line(group.line, scale=group.round.scale).exclude(total=None)
    rows = before.values_list("total", "respondents", "group__eligible")
    return [
        Wave(total, ballots, eligible)
        for total, ballots, eligible in rows
        if total is not None and ballots is not None
    ]


def _helped(group: Group, told: GroupTold) -> list[dict[str, Any]]:
    if not group.round.rules["helped_item"]:
        return []
    terms = group.round.terms
    parts = helped.shares((), told.helped, told.respondents, group.eligible, terms)
    return [asdict(one) for one in parts]


def _compared(round_: Round, told: Told) -> list[dict[str, Any]]:
    if told.compared is None:
        return []
    asked = sum(one.eligible for one in round_.groups.all())
    parts = comparing.compare((), told.compared, told.respondents, asked, round_.terms)
    return [asdict(one) for one in parts]


def _drawn(round_: Round) -> Drawn | None:
    """The noise that was drawn when the rules were frozen; None if it is not there or not ours."""
    noise = getattr(round_, "noise", None)
    if noise is None:
        return None
    try:
        return drawn_from(json.loads(unseal(noise.sealed, purpose=NOISE, secrets=own_secrets())))
    except InvalidToken:
        return None


def untouched(round_: Round) -> bool:
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
