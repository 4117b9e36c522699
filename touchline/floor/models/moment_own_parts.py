"""What moments keep about a person: their own go with them, and what they said on others' too."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from touchline.floor.models.moment import KIND, Moment, Observation, stands
from touchline.keeping.parts import Life, keep_tables
from touchline.keeping.persons import Erased, PersonPart, keep_of_person
from touchline.people.someone_who_left import stand_in
from touchline.wall import references


def register() -> None:
    """Called once, when Django is ready."""
    references.finds(KIND, stands)
    keep_tables(floor__moment=Life.CONTENT, floor__observation=Life.CONTENT)
    for part in _PARTS:
        keep_of_person(part)


def _export_written(person_key: str) -> Iterable[Mapping[str, Any]]:
    for one in Moment.objects.filter(author__key=person_key).newest_first():
        yield {
            "day": one.day, "about": one.reference.label, "worked": one.worked,
            "would_try": one.would_try, "to": one.manager.name,
            "seen_by_them": one.observation.seen if one.answered else "",
            "asked_by_them": one.observation.question if one.answered else "",
        }  # fmt: skip


def _erase_written(person_key: str, at: datetime) -> Erased:
    _all, by_table = Moment.objects.filter(author__key=person_key).delete()
    return Erased(gone=by_table.get("floor.Moment", 0))


def _export_answered(person_key: str) -> Iterable[Mapping[str, Any]]:
    """One's own words; what they answer is another's."""
    said = Observation.objects.filter(by__key=person_key).select_related("moment")
    for one in said.order_by("pk"):
        yield {"at": one.at, "day": one.moment.day, "seen": one.seen, "asked": one.question}


def _erase_answered(person_key: str, at: datetime) -> Erased:
    """Their words go; the moments they were told stay their authors'."""
    _all, by_table = Observation.objects.filter(by__key=person_key).delete()
    told = Moment.objects.filter(manager__key=person_key)
    kept = told.update(manager=stand_in(at=at)) if told.exists() else 0
    return Erased(
        gone=by_table.get("floor.Observation", 0), kept=kept,
        why_kept="They are the words of who wrote them, and were told to “Someone who left”."
        if kept else "",
    )  # fmt: skip


_PARTS = (
    PersonPart(
        key="floor.moments", record="moments", label="Moments you wrote",
        export=_export_written, erase=_erase_written,
        tables=("floor.moment", "floor.observation"),
    ),
    PersonPart(
        key="floor.moments_told", record="moments", label="What you saw and asked in others’",
        export=_export_answered, erase=_erase_answered,
        tables=("floor.observation", "floor.moment"),
    ),
)  # fmt: skip
