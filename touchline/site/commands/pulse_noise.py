"""Noise that was drawn once and is kept: the same answers get the same figure again.

Fresh noise on every call would be worth nothing: the mean of a thousand calls is the answer. Noise
is found again by a keyed hash of the group's name and its answers in order, and by ε. Whoever has
this file and a figure can work out the sum of its answers: it lies among the server's keys.
"""

import fcntl
import hmac
import json
import re
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

from touchline.keeping.placing import draft, sync_folder, to_disk
from touchline.pulse.rules.noise import discrete_laplace
from touchline.pulse.rules.terms import Terms

FILE: Final = "pulse-noise.json"
VERSION: Final = 1
WHOLE: Final = re.compile(r"-?\d{1,4000}")


class Damaged(Exception):
    """The file of noise is there and cannot be read."""


@dataclass
class Drawn:
    """Noise by keyed hash and ε; `asked_again` counts answers that now have a second ε."""

    key: bytes
    noises: dict[str, dict[str, int]]
    is_new: bool = False
    asked_again: int = field(default=0)

    def noise(self, group: str, answers: Sequence[int], terms: Terms) -> int:
        """That of this group and these answers in any order: as it was drawn, or drawn now."""
        told = json.dumps([group, sorted(answers)], ensure_ascii=True)
        known = self.noises.setdefault(hmac.digest(self.key, told.encode(), "sha256").hex(), {})
        epsilon = str(terms.epsilon)
        if epsilon not in known:
            self.asked_again += bool(known)
            known[epsilon] = discrete_laplace(terms.scale, secrets.randbits)
            self.is_new = True
        return known[epsilon]


@contextmanager
def kept_noise(home: Path) -> Iterator[Drawn]:
    """What was drawn before; what is drawn meanwhile is on the disk when this ends.

    Raises Damaged, and OSError. One process at a time: two would draw twice.
    """
    with alone_in(home) as keys:
        drawn = _read(keys / FILE)
        yield drawn
        if drawn.is_new:
            _write(keys / FILE, drawn)


@contextmanager
def alone_in(home: Path) -> Iterator[Path]:
    """The folder of the keys, while no other process draws noise. Raises OSError."""
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    for folder in (home / "keys", home / "run"):
        folder.mkdir(exist_ok=True, mode=0o700)
    with (home / "run" / "pulse-noise.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield home / "keys"


def _read(path: Path) -> Drawn:
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Drawn(secrets.token_bytes(32), {})
    except ValueError as wrong:
        raise _damaged(path) from wrong
    try:
        return _drawn(said)
    except (KeyError, TypeError, ValueError, AttributeError) as wrong:
        raise _damaged(path) from wrong


def _drawn(said: Any) -> Drawn:
    if said["v"] != VERSION:
        raise ValueError("another version")
    noises = {
        name: {str(Fraction(epsilon)): _whole(noise) for epsilon, noise in known.items()}
        for name, known in said["drawn"].items()
    }
    return Drawn(bytes.fromhex(said["key"]), noises)


def _whole(noise: str) -> int:
    if not WHOLE.fullmatch(noise):
        raise ValueError("no whole number")
    return int(noise)


def _write(path: Path, drawn: Drawn) -> None:
    noises = {
        name: {epsilon: str(noise) for epsilon, noise in known.items()}
        for name, known in drawn.noises.items()
    }
    write_whole(path, {"v": VERSION, "key": drawn.key.hex(), "drawn": noises})


def write_whole(path: Path, document: Any) -> None:
    """JSON, all at once: a power cut leaves the file from before, or the whole new one."""
    with draft(path) as part:
        with part.open("wb") as file:
            file.write(json.dumps(document).encode())
            to_disk(file)
        part.replace(path)
        sync_folder(path.parent)


def _damaged(path: Path) -> Damaged:
    return Damaged(
        f"{path} cannot be read, and without it these answers would get another figure."
        " Bring it back from a backup of the keys."
    )
