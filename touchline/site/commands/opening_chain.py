"""Whether the notes of each device are all there: as `touchline/room/app/core/chain.js` looks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Opened:
    """A note that was verified; `hash` is that of its file, base64url of SHA-256."""

    said: dict[str, Any]
    hash: str
    week: str


def warnings_of(notes: Sequence[Opened]) -> list[dict[str, Any]]:
    """A missing note ("gap"), two for one place or one beside its line ("fork"), one that came
    twice ("replay")."""
    chains: dict[tuple[str, str], list[Opened]] = {}
    for note in notes:
        chains.setdefault((note.said["author"], note.said["device"]), []).append(note)
    return [
        {"kind": kind, "author": author, "device": device, "counter": counter}
        for (author, device), chain in chains.items()
        for kind, counter in _breaks(chain)
    ]


def once(notes: Sequence[Opened]) -> list[Opened]:
    """Each once, by when it was written, but never before an earlier one of its device."""
    single = list({note.hash: note for note in notes}.values())
    latest: dict[tuple[str, str], str] = {}
    placed = []
    for note in sorted(single, key=lambda one: one.said["counter"]):
        chain = (note.said["author"], note.said["device"])
        latest[chain] = max(latest.get(chain, ""), str(note.said["written"]))
        placed.append((latest[chain], note))
    return [note for _, note in sorted(placed, key=lambda one: one[0])]


def _breaks(chain: Sequence[Opened]) -> Iterator[tuple[str, int]]:
    seen: set[str] = set()
    counter, hashes = 0, [""]
    for note in sorted(chain, key=lambda one: one.said["counter"]):
        own = note.said["counter"]
        if note.hash in seen:
            yield "replay", own
            continue
        seen.add(note.hash)
        if own == counter:
            yield "fork", own
            hashes.append(note.hash)
            continue
        if own > counter + 1:
            yield "gap", counter + 1
        elif note.said["previous"] not in hashes:
            yield "fork", own
        counter, hashes = own, [note.hash]
