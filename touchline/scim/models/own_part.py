"""What the directory's part keeps about a person, and what goes into a backup."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from touchline.keeping.parts import Life, keep_tables
from touchline.keeping.persons import Erased, PersonPart, keep_of_person
from touchline.scim.models.directory_user import DirectoryUser
from touchline.scim.models.event import Event
from touchline.scim.models.group import Membership
from touchline.scim.models.seats import GivenSeat


def register() -> None:
    """Called once, when Django is ready."""
    keep_tables(
        scim__token=Life.CONTENT, scim__event=Life.CONTENT, scim__directoryuser=Life.CONTENT,
        scim__group=Life.CONTENT, scim__membership=Life.CONTENT, scim__gift=Life.CONTENT,
        scim__givenseat=Life.CONTENT,
    )  # fmt: skip
    keep_of_person(
        PersonPart(
            key="scim.directory", record="directory_sync",
            label="What your company’s directory says about you",
            export=_export, erase=_erase,
            tables=("scim.directoryuser", "scim.membership", "scim.givenseat", "scim.event"),
        )
    )  # fmt: skip


def _export(person_key: str) -> Iterable[Mapping[str, Any]]:
    for link in DirectoryUser.objects.filter(person__key=person_key):
        yield {
            "known_as": link.user_name, "external_id": link.external_id, "said": link.said,
            "waits_for_manager": link.awaits_manager, "since": link.since,
            "changed_at": link.changed_at, "left_at": link.left_at, "removed_at": link.removed_at,
        }  # fmt: skip
    inside = Membership.objects.filter(person__key=person_key).order_by("group__name")
    for name in inside.values_list("group__name", flat=True):
        yield {"group": name}
    given = GivenSeat.objects.filter(seat__person__key=person_key)
    for kind, since in given.values_list("seat__kind", "seat__since"):
        yield {"seat_by_directory": kind, "since": since}
    for event in Event.objects.filter(kind="user", key=person_key):
        yield {"came_in": event.act, "at": event.at, "refused": event.refusal}


def _erase(person_key: str, at: datetime) -> Erased:
    """All of it goes: the directory would bring a person back as someone new."""
    rows = (
        DirectoryUser.objects.filter(person__key=person_key),
        Membership.objects.filter(person__key=person_key),
        GivenSeat.objects.filter(seat__person__key=person_key),
        Event.objects.filter(kind="user", key=person_key),
    )
    return Erased(gone=sum(some.delete()[0] for some in rows))
