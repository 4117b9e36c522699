"""The text of a contract, as `touchline/room/app/client/contracts.js` puts it together."""

import json
import re
import secrets
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import touchline.room
from touchline.demo.room_life.envelope import filled
from touchline.demo.room_life.keys import Keys
from touchline.room.rules.encoding import canonical, packed
from touchline.wall.papers import records_told
from touchline.wall.room_records import ROOM

PARTIES: Final = ("seller", "coach", "manager", "leader", "partner", "admin", "operator")
LIMITS: Final = ("law", "danger", "device", "server")
_WORDS: Final = b"touchline contract words 1\n"


def contract_text(room: str, number: int, *, kind: str, two: Sequence[Keys], goals: str) -> str:
    """Canonical JSON, ready to be signed by the two, who is coached first. What they want of each
    other is sealed to them; nobody else is told anything.
    """
    coachee, coach = two
    said = sentences()
    words = {"goals": goals, "midway": said["contract.midway.begin"],
             "closing": said["contract.closing.begin"]}  # fmt: skip
    return canonical({
        "v": 1, "room": room, "number": number, "kind": kind,
        "coachee": coachee.person.key, "coach": coach.person.key,
        "sees": _sees(kind, said), "limits": [said[f"limit.{name}"] for name in LIMITS],
        "sponsor": "", "shares": [], "words": _sealed(words, two),
    })  # fmt: skip


@cache
def sentences() -> Mapping[str, str]:
    """The application's own, in English."""
    file = Path(touchline.room.__file__).parent / "app" / "messages" / "en.json"
    found: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
    return found


def _sees(kind: str, said: Mapping[str, str]) -> list[dict[str, str]]:
    """What each party sees of a room of this kind; whoever has no part in it is left out."""
    seen: dict[str, dict[str, Any]] = records_told(ROOM)[f"room_{kind}"]["seen"]
    told = [(who, str(seen[who]["words"])) for who in PARTIES if who in seen]
    return [{"who": who, "words": _sentence(words, said)} for who, words in told if words != "–"]


def _sentence(words: str, said: Mapping[str, str]) -> str:
    return said.get("sees." + re.sub(r"[^a-z]+", "-", words.lower()), words)


def _sealed(words: Mapping[str, str], people: Sequence[Keys]) -> dict[str, str]:
    """To each of the two; the hash makes sure that both read the same, and nobody can guess it."""
    text = canonical({**words, "salt": packed(secrets.token_bytes(16))}).encode()
    sealed = {one.person.key: one.sealed(filled(text)) for one in people}
    return {"hash": packed(sha256(_WORDS + text).digest()), **sealed}
