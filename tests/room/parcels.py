"""A leaver's parcel, as it is given and as it is opened at home."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from touchline.people.models import Person
from touchline.room.views.parcel import pieces
from touchline.site.commands import app


def parcel_of(person: Person, *, day: date) -> dict[str, Any]:
    """What lies in it before it is sealed."""
    told: dict[str, Any] = json.loads("".join(pieces(person, day=day)))
    return told


def opened(told: dict[str, Any], words: str, below: Path) -> dict[str, Any]:
    """The first room in it, opened with what somebody has on paper."""
    (below / "mairi.parcel").write_text(json.dumps(told), encoding="utf-8")
    command = ["open", str(below / "mairi.parcel"), "--out", str(below / "mairi")]
    result = CliRunner().invoke(app, command, input=f"{words}\n")
    assert result.exit_code == 0, result.output
    room: dict[str, Any] = json.loads((below / "mairi" / "export.json").read_bytes())["rooms"][0]
    return room
