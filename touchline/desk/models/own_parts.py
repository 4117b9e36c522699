"""Everything that the desk keeps: in backups, in a person's copy, and when a person is erased."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from touchline.desk.models.reading import Reading
from touchline.desk.models.voice import OtherVoice, WordsRemoved
from touchline.keeping.parts import Life, keep_tables
from touchline.keeping.person_tables import part_of_table
from touchline.keeping.persons import Erased, PersonPart, keep_of_person


def register() -> None:
    """Called once, when Django is ready; the worker's part is registered by being imported."""
    import touchline.desk.models.forgetting  # noqa: F401

    keep_tables(
        desk__reading=Life.CONTENT, desk__othervoice=Life.CONTENT,
        desk__wordsremoved=Life.CONTENT, desk__favourite=Life.CONTENT,
    )  # fmt: skip
    for part in _PARTS:
        keep_of_person(part)


def _export_readings(person_key: str) -> Iterable[Mapping[str, Any]]:
    """All that its owner can open, the others' words too; what is sealed the room opens."""
    for one in Reading.objects.filter(owner__key=person_key).prefetch_related("voices"):
        yield {
            "held_on": one.held_on, "kept_at": one.kept_at, "suite": one.suite,
            "figures": one.figures, "own": one.own,
            "others": [voice.words for voice in one.voices.all()],
        }  # fmt: skip


def _erase_readings(person_key: str, at: datetime) -> Erased:
    _all, by_table = Reading.objects.filter(owner__key=person_key).delete()
    return Erased(gone=by_table.get("desk.Reading", 0))


def _export_voices(person_key: str) -> Iterable[Mapping[str, Any]]:
    """Who kept it, of which day, and one's own words in it, where the owner has not sealed them."""
    said = OtherVoice.objects.filter(person__key=person_key).select_related("reading__owner")
    for one in said.order_by("pk"):
        yield {
            "kept_by": one.reading.owner.name, "held_on": one.reading.held_on,
            "suite": one.reading.suite, "words": "" if one.reading.sealed else one.words,
        }  # fmt: skip


def _erase_voices(person_key: str, at: datetime) -> Erased:
    """Their words go from others' readings, and that they were in them."""
    theirs = OtherVoice.objects.filter(person__key=person_key)
    for one in theirs:
        WordsRemoved.objects.get_or_create(voice=one, defaults={"at": at})
    return Erased(gone=theirs.update(words="", person=None))


_PARTS = (
    part_of_table(
        key="desk.favourites", record="own_settings", label="Questions you marked",
        model="desk.favourite", owner="person__key", shows={"question": "question"},
    ),
    PersonPart(
        key="desk.readings", record="mirror_reading", label="Conversations you kept a reading of",
        export=_export_readings, erase=_erase_readings,
        tables=("desk.reading", "desk.othervoice", "desk.wordsremoved"),
    ),
    PersonPart(
        key="desk.voices", record="mirror_reading", label="Your words in readings that others kept",
        export=_export_voices, erase=_erase_voices,
        tables=("desk.othervoice", "desk.wordsremoved"),
    ),
)  # fmt: skip
