"""The folder that `touchline open` writes: a page of each room, and all of it as JSON."""

import json
import os
import re
import shutil
import tempfile
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from touchline.keeping.placing import refuse_to_overwrite, sync_folder, to_disk
from touchline.site.commands.opening_read import Export, Room

AGREED: Final = {
    "goals": "What this is for", "sponsor": "What anybody else is told",
    "midway": "When they look back midway", "closing": "How it ends",
}  # fmt: skip


def write_folder(export: Export, *, out: Path) -> list[str]:
    """All of it under a name that was free, or nothing; the names of the files.

    Only who ran the command may read it. Raises KeepingError, OSError.
    """
    refuse_to_overwrite(out)
    files = files_of(export)
    beside = Path(tempfile.mkdtemp(dir=out.parent, prefix=f".{out.name}."))
    try:
        for name, content in files.items():
            with (beside / name).open("xb") as file:
                os.fchmod(file.fileno(), 0o600)
                file.write(content)
                to_disk(file)
        sync_folder(beside)
        refuse_to_overwrite(out)
        beside.rename(out)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise
    sync_folder(out.parent)
    return list(files)


def files_of(export: Export) -> dict[str, bytes]:
    """Name → content: `export.json`, and a page for each room in the order of the export."""
    found = {"export.json": _json(export.document)}
    for number, room in enumerate(export.rooms, 1):
        name = f"{number:02d}-{_as_name(room.with_)}.txt"
        found[name] = page_of(room, export).encode("utf-8")
    return found


def page_of(room: Room, export: Export) -> str:
    """One room to read, its oldest note first; what was not verified is named and not shown."""
    lines = [
        f"Notes of {shown(export.person)}" + (f" with {shown(room.with_)}" if room.with_ else ""),
        f"Taken in the week {shown(export.made_week)}.",
    ]
    for person in room.changed:
        who = shown(export.names.get(person, person))
        lines.append(f"Warning: the server names another key of {who} than was compared aloud.")
    for warning in room.warnings:
        lines.append(f"Warning: {_warned(warning, export.names)}")
    for contract in room.contracts:
        lines += ["", *_agreed(contract, export.names)]
    for note in room.notes:
        who = export.names.get(str(note["author"]), str(note["author"]))
        lines += ["", f"--- {shown(who)}, {shown(str(note['written']))}"]
        lines += [f"    ({shown(str(told))})" for told in note.get("warnings", ())]
        lines.append(shown(words_of(note["body"]), lines=True))
    for note in room.unopened:
        who = export.names.get(str(note.get("author")), "somebody")
        lines += ["", f"--- A note under the name of {shown(who)} was not verified"
                  f" ({shown(str(note.get('trouble')))}), and is not shown."]  # fmt: skip
    return "\n".join(lines) + "\n"


def _agreed(contract: Mapping[str, Any], names: Mapping[str, str]) -> list[str]:
    """What the two agreed, as far as it opened, and whose signatures hold."""
    signers = ", ".join(names.get(str(one), str(one)) for one in contract.get("verified", ()))
    said = dict(contract.get("words") or {}) | {"sponsor": _sponsor(contract)}
    head = f"--- What was agreed, version {contract.get('number')}."
    told = [f"{AGREED.get(name, name)}: {words_of(word)}" for name, word in said.items() if word]
    return [
        shown(f"{head} Signatures that hold: {signers or 'none'}"),
        *(shown(line, lines=True) for line in told),
    ]


def _sponsor(contract: Mapping[str, Any]) -> object:
    """What anybody else is told: it stands in the text for the server to read."""
    try:
        return json.loads(contract["text"])["sponsor"]
    except (ValueError, KeyError, TypeError):
        return ""


def words_of(body: object) -> str:
    """What a note says: a text, the `text` of what has more to it, or else all of it as JSON."""
    if isinstance(body, str):
        return body
    text = body.get("text") if isinstance(body, Mapping) else None
    return text if isinstance(text, str) else json.dumps(body, ensure_ascii=False)


def shown(text: str, *, lines: bool = False) -> str:
    """Words without what moves a terminal or turns the direction of what follows."""
    return "".join(" " if _moves(each) and not (lines and each == "\n") else each for each in text)


def _moves(letter: str) -> bool:
    turns = letter in "\u200e\u200f\u061c" or "\u202a" <= letter <= "\u202e"
    isolates = "\u2066" <= letter <= "\u2069"
    return turns or isolates or unicodedata.category(letter) in {"Cc", "Cs", "Zl", "Zp"}


def _warned(warning: Mapping[str, Any], names: Mapping[str, str]) -> str:
    author = str(warning.get("author"))
    who = names.get(author, author)
    kind, counter = warning.get("kind"), warning.get("counter")
    return shown(f"{kind}, at note {counter} of {who} on the device {warning.get('device')}")


def _as_name(words: str) -> str:
    """A name that any disk takes: letters, figures and hyphens."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:40] or "room"


def _json(document: Mapping[str, Any]) -> bytes:
    return json.dumps(document, ensure_ascii=True, indent=2).encode() + b"\n"
