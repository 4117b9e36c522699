"""A sealed round: its ballots leave as they lie, and its figures come from its custodian."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from touchline.jobs.models import add
from touchline.pulse.models.group import Group
from touchline.pulse.models.releasing import payloads, untouched, write_figures
from touchline.pulse.models.round import KEPT_AFTER_RELEASE, KIND, Round
from touchline.pulse.models.turning import MAIL, TURN
from touchline.pulse.rules.brought import Box, NotFigures, read_document
from touchline.pulse.rules.counting import Told
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note

VERSION: Final = 1


def sealed_document(round_: Round) -> dict[str, Any]:
    """What the custodian takes to a machine of their own. Nothing in it can be read here."""
    return {
        "v": VERSION,
        "rules": round_.freezing.rules,
        "groups": {group.key: list(payloads(group)) for group in round_.groups.in_order()},
    }


def bring_figures(round_: Round, told: object, *, by: Actor, at: datetime) -> None:
    """Release a sealed round by what its custodian counted. Raises NotFigures; twice is once.

    Where the rules are not those that were told, the round is void instead.
    """
    if at < round_.closes_at or not round_.recipient:
        raise NotFigures("shape")
    figures = _read(round_, told) if untouched(round_) else None
    with in_turn():
        write_figures(round_, lambda _: figures, by=by, at=at)
        note(act="pulse.figures.brought", by=by, kind=KIND, key=round_.key, at=at)
        payload = {"round": round_.key}
        add(kind=TURN, key=f"{round_.key}.brought", due_at=at + KEPT_AFTER_RELEASE, payload=payload,
            at=at)  # fmt: skip
        add(kind=MAIL, key=f"{round_.key}.brought", due_at=at,
            payload={**payload, "letter": "released"}, at=at)  # fmt: skip


def _read(round_: Round, told: object) -> Told:
    words = {one["key"]: bool(one["words"]) for one in round_.rules["groups"]}
    boxes = {
        group.key: Box(group.eligible, _ballots(group), words[group.key])
        for group in round_.groups.all()
    }
    return read_document(
        told, rules=round_.rules, rules_hash=round_.freezing.rules_hash, boxes=boxes,
        terms=round_.terms,
    )  # fmt: skip


def _ballots(group: Group) -> int:
    """How many lie in its box: no more people can have answered."""
    return len(payloads(group))
