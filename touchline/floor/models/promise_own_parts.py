"""What the ledger keeps about a person: their promises go with them, those made to them stay."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from touchline.floor.models.promise import Promise
from touchline.keeping.parts import Life, keep_tables
from touchline.keeping.persons import Erased, PersonPart, keep_of_person
from touchline.people.someone_who_left import stand_in


def register() -> None:
    """Called once, when Django is ready."""
    keep_tables(
        floor__promise=Life.CONTENT,
        floor__keeping=Life.CONTENT,
        floor__renegotiation=Life.CONTENT,
        floor__miss=Life.CONTENT,
        floor__release=Life.CONTENT,
    )
    for part in _PARTS:
        keep_of_person(part)


def _export_made(person_key: str) -> Iterable[Mapping[str, Any]]:
    """One's own words, days and what became of them."""
    for one in Promise.objects.filter(owner__key=person_key).whole().order_by("pk"):
        course, about = one.course, one.reference
        yield {
            "promised_at": one.made_at, "to": one.to.label or one.to_kind, "words": one.words,
            "find_out": one.find_out, "day": one.day, "about": about.label if about else "",
            "moved_to": course.moved_to,
            "why_moved": one.renegotiation.reason if course.moved_to else "",
            "kept_on": course.kept_on, "missed_on": course.missed_on,
            "why_missed": one.missed.words if course.missed_on else "",
            "released_on": course.released_on,
        }  # fmt: skip


def _erase_made(person_key: str, at: datetime) -> Erased:
    _all, by_table = Promise.objects.filter(owner__key=person_key).delete()
    return Erased(gone=by_table.get("floor.Promise", 0))


def _export_received(person_key: str) -> Iterable[Mapping[str, Any]]:
    """As one sees them: who promised what by when, and whether it has ended."""
    for one in Promise.objects.filter(to_person__key=person_key).whole().order_by("pk"):
        course = one.course
        yield {
            "by": one.owner.name, "words": one.words, "day": course.due, "kept_on": course.kept_on,
            "missed_on": course.missed_on, "released_on": course.released_on,
        }  # fmt: skip


def _erase_received(person_key: str, at: datetime) -> Erased:
    """The words are the owner's, and their rate rests on them: only who was meant goes."""
    found = Promise.objects.filter(to_person__key=person_key)
    kept = found.update(to_person=stand_in(at=at)) if found.exists() else 0
    return Erased(
        gone=0, kept=kept,
        why_kept="They are others’ words, and lead to “Someone who left”; the words may still say"
        " a name." if kept else "",
    )  # fmt: skip


_PARTS = (
    PersonPart(
        key="floor.promises", record="promises", label="Promises you made",
        export=_export_made, erase=_erase_made,
        tables=(
            "floor.promise", "floor.keeping", "floor.renegotiation", "floor.miss", "floor.release",
        ),
    ),
    PersonPart(
        key="floor.promises_to", record="promises", label="Promises made to you",
        export=_export_received, erase=_erase_received, tables=("floor.promise",),
    ),
)  # fmt: skip
