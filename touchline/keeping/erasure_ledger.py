"""Erasures outside the database: a backup from before one must not bring the person back.

`erasures/ledger` under the home has a line for each: when, the person's key, and marks. A mark is a
keyed hash of an address or of a key in the CRM: it recognises what comes back, and cannot be turned
into it. Both files go into the backup of the keys, so that the newest ledger can be put beside an
older backup of the content.
"""

import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path

from touchline.kit.made_once import made_once

LEDGER, SECRET = "ledger", "secret"


@dataclass(frozen=True)
class Line:
    """One erasure as the ledger keeps it."""

    at: datetime
    person_key: str
    marks: tuple[str, ...]


@dataclass(frozen=True)
class Ledger:
    """The two files, in a folder of their own; they are made with the first erasure."""

    folder: Path

    def mark(self, kind: str, value: str) -> str:
        """The mark of an address (`email`) or a CRM key (`crm`): 64 hex digits.

        Makes the secret if there is none. Case and spaces around the value do not matter.
        """
        said = f"{kind}:{value.strip().lower()}".encode()
        return hmac.new(self._secret, said, hashlib.sha256).hexdigest()

    def known_mark(self, kind: str, value: str) -> str:
        """The same, or nothing while nobody has been erased: looking makes no file."""
        there = value.strip() and (self.folder / SECRET).exists()
        return self.mark(kind, value) if there else ""

    def lines(self) -> tuple[Line, ...]:
        """Every erasure, the oldest first; a last line that was cut off by a crash is left out."""
        path = self.folder / LEDGER
        if not path.exists():
            return ()
        found = (_line(text) for text in path.read_text(encoding="utf-8").splitlines())
        return tuple(line for line in found if line is not None)

    def add(self, lines: Iterable[Line]) -> None:
        """Write those that are not there yet, and wait until the disk has them."""
        there = {line.person_key for line in self.lines()}
        fresh = [_text(line) for line in lines if line.person_key not in there]
        if not fresh:
            return
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(self.folder / LEDGER, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(descriptor, "a", encoding="utf-8") as file:
            file.write("".join(f"\n{text}\n" for text in fresh))  # a cut line ends here
            file.flush()
            os.fsync(file.fileno())

    @cached_property
    def _secret(self) -> bytes:
        return bytes.fromhex(made_once(self.folder / SECRET, lambda: secrets.token_hex(32)))


def _text(line: Line) -> str:
    said = {"at": line.at.isoformat(), "person_key": line.person_key, "marks": list(line.marks)}
    return json.dumps(said, sort_keys=True)


def _line(text: str) -> Line | None:
    try:
        said = json.loads(text)
        return Line(
            datetime.fromisoformat(said["at"]), str(said["person_key"]), tuple(said["marks"])
        )
    except (ValueError, KeyError, TypeError):
        return None
