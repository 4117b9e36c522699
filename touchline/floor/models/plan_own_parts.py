"""What the plan keeps about a person: that they put a priority so, dropped it, learnt from it.

The words are a team's plan and stay with it; of who left, the name goes.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from touchline.floor.models.drop import Drop
from touchline.floor.models.learning import Learning
from touchline.floor.models.wording import Wording
from touchline.keeping.parts import Life, keep_tables
from touchline.keeping.persons import Erased, PersonPart, keep_of_person
from touchline.people.someone_who_left import stand_in

_TABLES = ("priority", "play", "prioritymeasure", "wording", "drop", "learning")


def register() -> None:
    """Called once, when Django is ready."""
    keep_tables(**{f"floor__{name}": Life.CONTENT for name in _TABLES})
    keep_of_person(_PART)


def _export(person_key: str) -> Iterable[Mapping[str, Any]]:
    """One's own words, whichever priority they were about."""
    wordings = Wording.objects.filter(by__key=person_key).select_related("priority__team")
    for one in wordings.order_by("at", "pk"):
        yield _row("put so", one, f"{one.words.title} {one.words.why}")
    for drop in _of(Drop, person_key):
        yield _row("dropped", drop, drop.why)
    for learning in _of(Learning, person_key):
        yield _row("learnt", learning, learning.words)


def _of(model: Any, person_key: str) -> Any:
    return model.objects.filter(by__key=person_key).select_related("priority__team").order_by("pk")


def _row(did: str, record: Any, words: str) -> Mapping[str, Any]:
    priority = record.priority
    return {
        "at": record.at, "team": priority.team.name, "quarter": priority.quarter,
        "priority": priority.title, "did": did, "words": words,
    }  # fmt: skip


def _erase(person_key: str, at: datetime) -> Erased:
    """A team's plan stays the team's; it leads to someone who left."""
    kept = 0
    for model in (Wording, Drop, Learning):
        rows: Any = model._default_manager.filter(by__key=person_key)
        if rows.exists():
            kept += rows.update(by=stand_in(at=at))
    return Erased(
        gone=0, kept=kept,
        why_kept="They are the plan of a team and what it learnt, and lead to “Someone who left”."
        if kept else "",
    )  # fmt: skip


_PART = PersonPart(
    key="floor.plan", record="plan", label="Priorities you wrote for a team",
    export=_export, erase=_erase,
    tables=("floor.wording", "floor.drop", "floor.learning"),
)  # fmt: skip
