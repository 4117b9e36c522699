"""Keeps the readings: read, cut and labelled by the mirror, packed as rules/parcels.js packs."""

import json
from dataclasses import asdict
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from touchline.demo.floor_life.days import Days
from touchline.demo.floor_life.people import everyone
from touchline.mirror.first.labelling import label
from touchline.mirror.reading import read
from touchline.mirror.said import LED, Labelled
from touchline.mirror.speakers import units
from touchline.mirror.summary import summary

# The file, with whom, how many working days ago.
TALKS: Final = (("five-weeks-ago", "callum", 25), ("last-week", "mairi", 4))
VERSION: Final = 1
OWN_KEY: Final = "demo-{name}"


def keep_readings(*, today: date, at: datetime) -> None:
    """Dana's two; a second time they are there already."""
    from touchline.desk.models import Reading

    days = Days(today, at)
    people = everyone(days)
    for name, other, ago in TALKS:
        kept = reading_of(name, people[other].key, held_on=days.working(-ago))
        others = {people[other].key: people[other]}
        when = min(at, at - timedelta(days=(today - kept.held_on).days))
        Reading.objects.keep(people["dana"], kept, others=others, at=when)


def reading_of(name: str, person_key: str, *, held_on: date) -> Any:
    from touchline.desk.rules.kept import Kept, Voice

    text = Path(__file__).with_name(f"{name}.txt").read_bytes()
    labelled = label(units(read(text, f"{name}.txt"), "Dana"))
    own = [_own(each) if each.said.speaker == LED else _gap(each) for each in labelled]
    theirs = [_theirs(each) for each in labelled if each.said.speaker != LED]
    return Kept(
        key=OWN_KEY.format(name=name)[:20], held_on=held_on, suite="clear",
        figures=json.dumps(_counts(summary(labelled).as_json())),
        own=json.dumps({"version": VERSION, "units": own}),
        voices=(Voice(person_key, json.dumps({"units": theirs})),),
    )  # fmt: skip


def _marks(each: Labelled) -> dict[str, object]:
    shown = ("label", "focus", "confidence", "unclear")
    return {name: getattr(each, name) for name in shown}


def _own(each: Labelled) -> dict[str, object]:
    return asdict(each.said) | _marks(each)


def _gap(each: Labelled) -> dict[str, object]:
    """Where the other spoke, without their words."""
    kept = ("unit", "turn", "speaker", "start", "end")
    return {name: getattr(each.said, name) for name in kept} | {"voice": 0}


def _theirs(each: Labelled) -> dict[str, object]:
    said = each.said
    return {"unit": said.unit, "name": said.name, "text": said.text} | _marks(each)


def _counts(told: dict[str, Any]) -> dict[str, Any]:
    """The figures without anybody's words or names."""
    quoted = {
        key: [{"unit": one["unit"]} for one in told[key]] for key in ("commitments", "requests")
    }
    longest = dict(told["longest_monologue"] or {})
    longest.pop("name", None)
    return told | quoted | {"longest_monologue": longest or None}
