"""The contract as documents: `docs/wall.md` for people, `contract.json` for programs."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from touchline.wall.contract import Audience, Record
from touchline.wall.crossings import Crossing, all_crossings, sentences
from touchline.wall.records import RECORDS
from touchline.wall.retention import retention

HEADS = {
    Audience.SELLER: "seller",
    Audience.COACH: "their coach",
    Audience.MANAGER: "their manager",
    Audience.LEADER: "leader",
    Audience.PARTNER: "partner",
    Audience.ADMIN: "admin (screens, exports, logs)",
    Audience.OPERATOR: "operator (database, backups)",
}

_INTRODUCTION = """# The wall: who sees what

Made by `touchline papers write` from `touchline/wall/`; a test compares it with what the code says.
Rows marked · are promised for parts that are still to come: no page keeps such a record yet.
"""


def wall_markdown() -> str:
    """The whole of `docs/wall.md`."""
    return "\n".join([_INTRODUCTION, *_table(RECORDS), "", *_retention(), "", *_crossings(), ""])


def contract_json() -> str:
    """The whole of `contract.json`: records by key, crossings by name, keys sorted."""
    crossings = {
        one.__name__: {"title": one.title, "sides": one.sides, "fields": sentences(one)}
        for one in all_crossings()
    }
    document = {"version": 1, "records": records_told(RECORDS), "crossings": crossings}
    return json.dumps(document, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def records_told(rows: Iterable[Record]) -> dict[str, Any]:
    """Rows by their keys, as `contract.json` has them."""
    return {
        row.key: {
            "label": row.label,
            "built": row.built,
            "retention": asdict(retention(row.key)) if row.built else None,
            "seen": {
                one.value: {"allowed": row.cell(one).allowed, "words": row.cell(one).words}
                for one in Audience
            },
        }
        for row in rows
    }


def _table(rows: Iterable[Record]) -> list[str]:
    lines = [
        f"| record | {' | '.join(HEADS.values())} |",
        f"|---|{'---|' * len(HEADS)}",
    ]
    for row in rows:
        label = row.label if row.built else f"· {row.label}"
        cells = " | ".join(row.cell(one).words for one in Audience)
        lines.append(f"| {label} | {cells} |")
    return lines


def _retention() -> list[str]:
    lines = [
        "## Why, and for how long",
        "",
        "| record | purpose | usual legal ground | kept |",
        "|---|---|---|---|",
    ]
    for row in RECORDS:
        if row.built:
            said = retention(row.key)
            lines.append(f"| {row.label} | {said.purpose} | {said.basis} | {said.kept} |")
    return lines


def _crossings() -> list[str]:
    lines = ["## What passes between rooms", ""]
    for one in all_crossings():
        lines += [f"### {one.title} (`{one.__name__}`, {one.sides})", "", *_fields(one), ""]
    return lines[:-1]


def _fields(crossing: type[Crossing]) -> list[str]:
    return [f"- `{name}`: {sentence}" for name, sentence in sentences(crossing).items()]
