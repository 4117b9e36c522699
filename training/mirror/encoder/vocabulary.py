"""Which of the starting weights' word pieces are kept: those that conversations use.

All pieces of our own training data, those that the AMI meetings say four times and more, every
single character, and then the most frequent pieces of the starting weights, up to SIZE.
"""

from __future__ import annotations

import csv
import gzip
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from touchline.mirror.second.pieces import LEADER, SELLER, UNKNOWN, Pieces
from training.mirror.labelled import HERE

SIZE = 10_000
OFTEN = 4
UNUSED = 1000  # the first thousand of the starting weights are markers and single characters
PADDING = "[PAD]"


def starting_pieces(folder: Path) -> list[str]:
    """The pieces of the starting weights in their order; two that they never used are our
    markers."""
    read = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]
    read[1], read[2] = LEADER, SELLER
    return read


def kept(pieces: Sequence[str], ami: Path | None) -> list[int]:
    """Places in `pieces` of those that stay, rising."""
    reader = Pieces(pieces)
    own = Counter(piece for text in _own_texts() for piece in reader.pieces(text))
    spoken = Counter(piece for text in _ami_texts(ami) for piece in reader.pieces(text))
    wanted = {PADDING, UNKNOWN, LEADER, SELLER, *own}
    wanted |= {piece for piece, times in spoken.items() if times >= OFTEN}
    wanted |= {piece for piece in pieces if len(piece.removeprefix("##")) == 1 and piece.isascii()}
    for piece in pieces[UNUSED:]:
        if len(wanted) >= SIZE:
            break
        if piece.isascii():
            wanted.add(piece)
    return [at for at, piece in enumerate(pieces) if piece in wanted]


def _own_texts() -> Iterator[str]:
    for folder in ("conversations", "contrast"):
        for file in sorted((HERE / folder).glob("*.jsonl")):
            for line in file.read_text(encoding="utf-8").splitlines():
                said = json.loads(line)
                yield said["text"]
                yield from (turn["text"] for turn in said.get("context", ()))


def _ami_texts(file: Path | None) -> Iterator[str]:
    if file is None:
        return
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            yield row["text"]
