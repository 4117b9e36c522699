"""What the log keeps about a person: that they did something, or something was done to them."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from touchline.keeping.persons import Erased, PersonPart, keep_of_person
from touchline.witness.models import AnyLine, Line, WeekLine

_WHY = (
    "Lines hold a key and no name, and removing one would break the chain. Nothing here says any"
    " more whose key it was."
)


def register() -> None:
    """Called once, when Django is ready."""
    keep_of_person(
        PersonPart(
            key="witness.lines", record="witness", label="Lines of the log with your key",
            export=_export, erase=_stay, tables=("witness.line", "witness.weekline"),
        )
    )  # fmt: skip


def _lines(table: type[AnyLine], person_key: str) -> "QuerySet[AnyLine]":
    return table.objects.filter(Q(actor=person_key) | Q(kind="person", key=person_key))


def _export(person_key: str) -> Iterable[Mapping[str, Any]]:
    """Whose key the other side is stays theirs: a line says only whether it was this person."""
    for table, when in ((Line, "at"), (WeekLine, "week_from")):
        for line in _lines(table, person_key):
            who = "you" if line.actor == person_key else "someone else"
            about = "you" if line.key == person_key else line.kind
            said = {"line": line.number, when: line.at, "done_by": who, "act": line.act}
            yield said | {"to": about}


def _stay(person_key: str, at: datetime) -> Erased:
    kept = sum(_lines(table, person_key).count() for table in (Line, WeekLine))
    return Erased(gone=0, kept=kept, why_kept=_WHY if kept else "")
