"""Exports of a room as the application makes them, for the tests of `touchline open`."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyrage
from typer.testing import CliRunner, Result

from touchline.site.commands import app

MAIRI = {"key": "m4iri00000000000000a", "name": "Mairi MacInnes"}
EWAN = {"key": "ewan000000000000000a", "name": "Ewan Ross"}
SECRET = "I was afraid of the board meeting."
RECOVERY_KEY = "7F3K9M2Q8X4T6V1B5N0HRJZWCB"


def a_note(body: str, *, author: dict[str, str] = MAIRI, **changed: Any) -> dict[str, Any]:
    """A note that was verified."""
    note = {
        "key": "n0te0000000000000001", "author": author["key"], "device": "d1", "counter": 1,
        "week": "2026-W40", "written": "2026-09-28T09:00:00Z", "kind": "note", "body": body,
        "warnings": [],
    }  # fmt: skip
    return note | changed


def a_room(*notes: dict[str, Any], **changed: Any) -> dict[str, Any]:
    """Mairi's room with Ewan."""
    room = {
        "key": "r00m0000000000000001", "kind": "clean", "state": "active", "with": EWAN,
        "role": "coachee", "contracts": [], "notes": list(notes), "unopened": [], "warnings": [],
    }  # fmt: skip
    return room | changed


def an_export(*rooms: dict[str, Any], page: str = "Notes to read\n", **changed: Any) -> bytes:
    """What lies in the age file: a page, and one line of JSON."""
    said = {"v": 1, "person": MAIRI, "made_week": "2026-W47", "rooms": list(rooms)} | changed
    text = f"Touchline room export 1\n\n{page}\n{json.dumps(said)}\n"
    return text.encode()


@dataclass(frozen=True)
class Own:
    """A machine with an export and the identity that opens it."""

    folder: Path
    recipient: pyrage.x25519.Recipient

    def takes(self, plain: bytes) -> None:
        sealed = pyrage.encrypt(plain, [self.recipient])
        (self.folder / "mairi.age").write_bytes(sealed)

    def opens(self, *more: str, identity: str = "key.txt") -> Result:
        named = ["--identity", str(self.folder / identity)]
        words = ["open", str(self.folder / "mairi.age"), *named]
        return CliRunner().invoke(app, [*words, "--out", str(self.folder / "mairi"), *more])

    def page(self) -> str:
        return (self.folder / "mairi" / "01-ewan-ross.txt").read_text(encoding="utf-8")


def a_machine(folder: Path) -> Own:
    """With an export of one note, and the file of its key."""
    identity = pyrage.x25519.Identity.generate()
    (folder / "key.txt").write_text(f"# mine\n{identity}\n", encoding="utf-8")
    made = Own(folder, identity.to_public())
    made.takes(an_export(a_room(a_note(SECRET))))
    return made
