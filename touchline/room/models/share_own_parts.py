"""What is shared, as it is kept: in backups, in a copy, when one is erased; and how it ends."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from touchline.jobs.recurring import daily
from touchline.keeping.parts import Life, keep_tables
from touchline.keeping.persons import Erased, PersonPart, keep_of_person
from touchline.kit import clock
from touchline.people.models import Organisation
from touchline.room.models.scrubbing import scrub
from touchline.room.models.share import Share
from touchline.wall.forgetting import remove_in_heaps


def register() -> None:
    """Called once, when Django is ready."""
    tables = ("share", "sharereading", "sharewithdrawal")
    keep_tables(**{f"room__{name}": Life.CONTENT for name in tables})
    keep_of_person(PersonPart(
        key="room.shares", record="shares", label="What you shared out of a room, and had shared",
        export=_export, erase=_erase, tables=tuple(f"room.{name}" for name in tables),
    ))  # fmt: skip


@daily("room.shares.forget", says=_("Deleting what was shared out of rooms until yesterday"))
def forget(payload: dict[str, Any], at: datetime) -> None:
    """Once a day; twice is as good."""
    today = clock.day_of(at, Organisation.the().zone)
    remove_in_heaps([Share.objects.over(on=today)])
    scrub()


def _export(person_key: str) -> Iterable[Mapping[str, Any]]:
    """What one shared, with its words; of what others share, from whom it is."""
    given = Share.objects.filter(giver__key=person_key).select_related("reader", "reading")
    for one in given.order_by("pk"):
        yield {"to": one.reader.name, "words": one.words, "until": one.until, "read": one.was_read}
    for one in Share.objects.filter(reader__key=person_key, withdrawal=None).order_by("pk"):
        yield {"from": one.giver.name, "until": one.until, "read": one.was_read}


def _erase(person_key: str, at: datetime) -> Erased:
    """Both ways: nobody reads on what somebody shared who is gone."""
    own = Share.objects.filter(Q(giver__key=person_key) | Q(reader__key=person_key))
    _all, gone = own.delete()
    return Erased(gone=gone.get("room.Share", 0))
