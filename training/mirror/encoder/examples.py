"""Conversations and contrast lines as the windows that the encoder is taught with."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from touchline.mirror.said import Said
from touchline.mirror.second.pieces import Pieces
from touchline.mirror.second.windows import PIECES
from training.mirror.labelled import HERE, conversation

MARKS = ".,?!…;:"
ENDS = ".,?!"
OFTEN = {"sincere": 1.0, "typed": 1.0}
ALONE = 0.06  # of a leader's units are met on their own as well, as they are when they are typed


@dataclass(frozen=True)
class Example:
    """A unit as it is taught. `label` is None for one that is only read: the context of a line."""

    speaker: str
    turn: int
    text: str
    label: str | None
    focus: str | None


def said(talk: Sequence[Example]) -> list[Said]:
    """The same units without their labels and names, as the mirror reads them."""
    return [Said(at, unit.turn, unit.speaker, "", unit.text) for at, unit in enumerate(talk, 1)]


def conversations(folder: Path, voices: Iterable[str]) -> list[list[Example]]:
    """The conversations of these voices (`v1`, `dev`), each with its units in order."""
    wanted = set(voices)
    files = [file for file in sorted(folder.glob("*.jsonl")) if file.stem.split("-")[0] in wanted]
    return [
        [Example(u.speaker, u.turn, u.text, u.label, u.focus) for u in conversation(file)]
        for file in files
    ]


def contrast(folder: Path = HERE / "contrast") -> dict[str, list[list[Example]]]:
    """The contrast lines by their set, each with its turns before, which are read but not
    taught."""
    return {
        file.stem: [
            _line(json.loads(line)) for line in file.read_text(encoding="utf-8").splitlines()
        ]
        for file in sorted(folder.glob("*.jsonl"))
    }


def weight(contrast_set: str) -> float:
    """What a line of this set weighs beside a unit of a conversation: the share of lines met in
    each epoch, and the weight in the first tier."""
    return OFTEN.get(contrast_set, 0.3)


def _line(read: dict[str, object]) -> list[Example]:
    context = read["context"]
    assert isinstance(context, list)  # noqa: S101 - the format of the folder
    before = [
        Example(turn["speaker"], at, turn["text"], None, None) for at, turn in enumerate(context, 1)
    ]
    turn = len(before) + (not before or before[-1].speaker != read["speaker"])
    last = Example(
        str(read["speaker"]), turn, str(read["text"]), str(read["label"]),
        str(read["focus"]) if read["focus"] else None,
    )  # fmt: skip
    return [*before, last]


def untidied(units: Sequence[Example], chance: random.Random) -> list[Example]:
    """As speech-to-text tools write: sometimes no question marks, sometimes no marks at all."""
    dice = chance.random()
    if dice > 0.5:
        return list(units)
    gone = "?" if dice > 0.22 else MARKS
    drop = str.maketrans(
        {mark: ("." if gone == "?" and chance.random() < 0.4 else None) for mark in gone}
    )
    return [
        Example(u.speaker, u.turn, u.text.translate(drop).strip() or u.text, u.label, u.focus)
        for u in units
    ]


def alone(talks: Iterable[Sequence[Example]]) -> list[list[Example]]:
    """Each unit of a leader's as a conversation of its own."""
    return [[unit] for talk in talks for unit in talk if unit.speaker == "leader"]


def windows_of(
    units: Sequence[Example], pieces: Pieces, chance: random.Random | None
) -> Iterator[list[tuple[Example, list[int]]]]:
    """A conversation cut anywhere into windows of PIECES, so that a unit is met with much before it
    and with little. Without chance, from its beginning."""
    read = [(unit, pieces.unit(unit.speaker, unit.text)) for unit in units]
    room = PIECES if chance is None else chance.randint(48, PIECES)
    window: list[tuple[Example, list[int]]] = []
    filled = 0
    for unit, ids in read:
        if filled + len(ids) > room and window:
            yield window
            window, filled, room = [], 0, PIECES
        window.append((unit, ids))
        filled += len(ids)
    if window:
        yield window
