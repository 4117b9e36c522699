"""An export of the room as it lies in its age file: a page to read, and one line of JSON below.

`docs/guide/room-leaving.md` says the same for whoever opens one without Touchline.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from touchline.keeping.errors import Damaged

BEGINS: Final = "Touchline room export 1\n"
VERSION: Final = 1


@dataclass(frozen=True)
class Room:
    """One room: `notes` are those that were verified, `unopened` those that were not.

    `changed` are persons of whom the server named another key than was compared aloud.
    """

    key: str
    with_: str
    kind: str
    contracts: Sequence[Mapping[str, Any]]
    notes: Sequence[Mapping[str, Any]]
    unopened: Sequence[Mapping[str, Any]]
    warnings: Sequence[Mapping[str, Any]]
    changed: Sequence[str] = ()


@dataclass(frozen=True)
class Export:
    """What a person took with them. `names` says whom a key of a person means."""

    person: str
    made_week: str
    rooms: Sequence[Room]
    names: Mapping[str, str]
    document: Mapping[str, Any]


def read_export(plain: bytes) -> Export:
    """The export in what an age file held. Raises Damaged."""
    try:
        text = plain.decode("utf-8")
        if not text.startswith(BEGINS):
            raise ValueError("something else")
        said = json.loads(text.rstrip("\n").rpartition("\n")[2])
        if said["v"] != VERSION:
            raise Damaged("This export is of a newer Touchline. Open it with that one.")
        return export_of(said)
    except (ValueError, KeyError, TypeError, AttributeError) as wrong:
        raise Damaged("The file opens, but it is no export of a room.") from wrong


def export_of(said: Mapping[str, Any]) -> Export:
    """An export from its document."""
    names = {str(said["person"]["key"]): str(said["person"]["name"])}
    for room in said["rooms"]:
        names.setdefault(str(room["with"]["key"]), str(room["with"]["name"]))
        for member in room.get("members", ()):
            names.setdefault(str(member["person"]), str(member["name"]))
    return Export(
        person=str(said["person"]["name"]),
        made_week=str(said["made_week"]),
        rooms=[_room(room) for room in said["rooms"]],
        names=names,
        document=said,
    )


def _room(said: Mapping[str, Any]) -> Room:
    for note in said["notes"]:
        str(note["author"]), str(note["written"]), note["body"]
    return Room(
        key=str(said["key"]), with_=str(said["with"]["name"]), kind=str(said["kind"]),
        contracts=list(said["contracts"]), notes=list(said["notes"]),
        unopened=list(said.get("unopened", ())), warnings=list(said.get("warnings", ())),
        changed=[str(person) for person in said.get("changed", ())],
    )  # fmt: skip
