"""The sealed parcel of somebody who has left: everything of theirs as the server kept it, opened.

It becomes the same document as an export that the application makes.
"""

import json
import re
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Final

from touchline.keeping.archive.sealing import identities_of, open_whole, public_keys_of
from touchline.keeping.archive.with_words import open_with_words, opens_with_words
from touchline.keeping.errors import Damaged, KeepingError, WrongKey
from touchline.room.rules.encoding import canonical, packed, unpacked
from touchline.room.rules.identity import Keys, checked
from touchline.room.rules.refusals import Refused
from touchline.room.rules.signing import CONTRACT, EPOCH, must_be_signed
from touchline.site.commands.opening_chain import Opened, once, warnings_of
from touchline.site.commands.opening_envelope import Author, Ring, Trouble, open_note
from touchline.site.commands.opening_keys import LETTERS, Key

EPOCH_KEY: Final = re.compile(
    r"# touchline epoch 1\n# room ([a-z0-9]+)\n# number ([1-9]\d*)\n(AGE-SECRET-KEY-1[A-Z0-9]+)\n"
)
WORDS: Final = b"touchline contract words 1\n"
SHOWN: Final = ("key", "author", "device", "counter", "epoch", "written", "kind", "body")


def open_parcel(content: bytes, key: Key) -> dict[str, Any]:
    """The document of an export. Raises WrongKey, Damaged."""
    try:
        parcel = json.loads(content)
        slots = parcel["slots"] if "sealed" in parcel else parcel["me"]["slots"]
        identities = key.identities or _unlocked(slots, key.words)
        if "sealed" in parcel:
            parcel = json.loads(open_whole(unpacked(parcel["sealed"]), identities))
        me = parcel["me"]
        rooms = [_room(one, me["person"]["key"], identities) for one in parcel["rooms"]]
    except (ValueError, KeyError, TypeError, AttributeError, Refused) as wrong:
        raise Damaged("This is no sealed parcel of a room.") from wrong
    return {"v": 1, "person": me["person"], "made_week": me["week"], "rooms": rooms}


def _unlocked(slots: list[Mapping[str, Any]], words: str) -> tuple[Any, ...]:
    """The identity that a recovery key or a passphrase unlocks. Raises WrongKey."""
    kind = "recovery" if LETTERS.fullmatch(words) else "passphrase"
    typed = words if kind == "recovery" else " ".join(re.split(r"[\s,.\-]+", words.lower()))
    for slot in slots:
        file = unpacked(slot["file"])
        if slot["kind"] != kind or not opens_with_words(file):
            continue
        try:
            return tuple(identities_of(open_with_words(file, typed).decode("utf-8")))
        except (WrongKey, UnicodeDecodeError):
            continue
    none = "These words open none of the ways to unlock that lie in this parcel."
    if slots and kind not in {slot["kind"] for slot in slots}:
        none += f" There is no {kind.replace('recovery', 'recovery key')} among them."
    raise WrongKey(f"{none} A passkey opens the room alone, where it was made.")


def _room(told: Mapping[str, Any], own: str, identities: tuple[Any, ...]) -> dict[str, Any]:
    room, members = told["room"], told["room"]["members"]
    people = _people(members)
    ring = Ring(_epochs(room, people, identities), _authors(members, people))
    verified, unopened = _sorted(told["notes"], room["key"], ring)
    warnings = warnings_of(verified)
    other = next((one for one in members if one["person"] != own), {"person": "", "name": ""})
    return {
        "key": room["key"], "kind": room["kind"], "state": room["state"],
        "role": next((one["role"] for one in members if one["person"] == own), ""),
        "with": {"key": other["person"], "name": other["name"]},
        "members": [{name: one[name] for name in ("person", "name", "role")} for one in members],
        "compared": [], "changed": [],
        "contracts": _contracts(room["contracts"], people, own, identities),
        "notes": [_told(note, warnings) for note in once(verified)],
        "unopened": unopened, "warnings": warnings,
    }  # fmt: skip


def _people(members: list[Mapping[str, Any]]) -> dict[str, Keys]:
    found = {}
    for one in members:
        try:
            if one["identity"]:
                found[one["person"]] = checked(**one["identity"], person=one["person"])
        except Refused:
            continue
    return found


def _authors(members: list[Mapping[str, Any]], people: Mapping[str, Keys]) -> dict[str, Author]:
    return {
        one["person"]: Author(people[one["person"]], one["from_epoch"], one["until_epoch"])
        for one in members
        if one["person"] in people
    }


def _epochs(
    room: Mapping[str, Any], people: Mapping[str, Keys], identities: tuple[Any, ...]
) -> dict[int, list[Any]]:
    found = {}
    for one in room["epochs"]:
        try:
            if one["wrap"]:
                found[int(one["number"])] = _epoch(one, room["key"], people, identities)
        except (Refused, KeepingError, UnicodeDecodeError, KeyError):
            continue  # its notes stay unopened, and are named
    return found


def _epoch(
    told: Mapping[str, Any], room: str, people: Mapping[str, Keys], identities: tuple[Any, ...]
) -> list[Any]:
    """Raises Refused, KeepingError or KeyError for what was not signed, or is of another place."""
    said = {name: told[name] for name in ("number", "recipient", "by")} | {"room": room}
    must_be_signed(
        canonical(said), purpose=EPOCH, signature=told["signature"],
        verify=people[told["by"]].verify,
    )  # fmt: skip
    read = EPOCH_KEY.fullmatch(open_whole(unpacked(told["wrap"]), identities).decode("utf-8"))
    if read is None or (read[1], int(read[2])) != (room, told["number"]):
        raise Damaged("This key is of another place.")
    opened = identities_of(read[3])
    if public_keys_of(opened) != {told["recipient"]}:
        raise Damaged("This is another key than was signed.")
    return opened


def _sorted(
    notes: list[Mapping[str, Any]], room: str, ring: Ring
) -> tuple[list[Opened], list[dict[str, Any]]]:
    verified, unopened = [], []
    for note in notes:
        try:
            file = unpacked(note["file"])
            said = open_note(file, ring, {**note, "room": room})
            verified.append(Opened(said, packed(sha256(file).digest()), note["week"]))
        except (Trouble, Refused, KeyError, TypeError, ValueError) as trouble:
            word = str(trouble) if isinstance(trouble, Trouble) else "cut"
            unopened.append(dict(note) | {"trouble": word})
    return verified, unopened


def _told(note: Opened, warnings: list[dict[str, Any]]) -> dict[str, Any]:
    said = {name: note.said[name] for name in SHOWN}
    place = ("author", "device", "counter")
    own = [one["kind"] for one in warnings if all(one[name] == said[name] for name in place)]
    return said | {"week": note.week, "warnings": own}


def _contracts(
    listed: list[Mapping[str, Any]], people: Mapping[str, Keys], own: str, identities: Any
) -> list[dict[str, Any]]:
    """Each with who has really signed it, and the words that are sealed in it."""
    return [
        dict(one) | {"verified": _signers(one, people), "words": _words(one, own, identities)}
        for one in listed
    ]


def _words(contract: Mapping[str, Any], own: str, identities: Any) -> dict[str, Any]:
    """What the two agreed in their own words; empty where it does not open."""
    try:
        sealed = json.loads(contract["text"])["words"]
        text = open_whole(unpacked(sealed[own]), identities).rstrip(b"\0")
        if packed(sha256(WORDS + text).digest()) != sealed["hash"]:
            return {}
        said = json.loads(text)
    except (ValueError, KeyError, TypeError, KeepingError, Refused):
        return {}
    read = said if isinstance(said, dict) else {}
    return {name: word for name, word in read.items() if name != "salt"}


def _signers(contract: Mapping[str, Any], people: Mapping[str, Keys]) -> list[str]:
    found = []
    for person, signature in contract["signatures"].items():
        try:
            must_be_signed(
                contract["text"], purpose=CONTRACT, signature=signature,
                verify=people[person].verify,
            )  # fmt: skip
            found.append(person)
        except (Refused, KeyError):
            continue
    return found
