"""Windows packed side by side into rows of equal length, with what may see what."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from touchline.mirror.labels import FOCUS, LEADER, SELLER
from touchline.mirror.second.windows import PIECES
from training.mirror.encoder.examples import Example

Window = list[tuple[Example, list[int]]]
NONE = -100  # what torch passes over in a loss


@dataclass(frozen=True)
class Batch:
    """Tensors for Encoder.forward, and the labels of each unit (NONE where it has none)."""

    ids: Tensor
    places: Tensor
    hidden: Tensor
    spans: Tensor
    moves: Tensor
    focus: Tensor
    responses: Tensor


def batches(windows: Sequence[Window], rows: int, chance: random.Random) -> Iterator[Batch]:
    """All windows, in an order by chance, `rows` rows of PIECES at a time."""
    order = list(windows)
    chance.shuffle(order)
    packed: list[list[Window]] = []
    room = 0
    for window in order:
        size = sum(len(ids) for _, ids in window)
        if size > room:
            packed.append([])
            room = PIECES
        packed[-1].append(window)
        room -= size
    for at in range(0, len(packed), rows):
        yield batch(packed[at : at + rows])


def batch(rows: Sequence[Sequence[Window]]) -> Batch:
    long = max(sum(len(ids) for window in row for _, ids in window) for row in rows)
    most = max(sum(len(window) for window in row) for row in rows)
    ids, places, turns, papers = (torch.zeros(len(rows), long, dtype=torch.long) for _ in range(4))
    spans = torch.zeros(len(rows), most, long)
    labels = torch.full((3, len(rows), most), NONE)
    for r, row in enumerate(rows):
        at = unit = 0
        for paper, window in enumerate(row, 1):
            begun = at
            for example, read in window:
                end = at + len(read)
                ids[r, at:end] = torch.tensor(read)
                places[r, at:end] = torch.arange(at - begun, end - begun)
                turns[r, at:end], papers[r, at:end] = example.turn, paper
                spans[r, unit, at:end] = 1 / len(read)
                _label(labels[:, r, unit], example)
                at, unit = end, unit + 1
    hidden = (papers[:, None, :] != papers[:, :, None]) | (turns[:, None, :] > turns[:, :, None])
    return Batch(ids, places, hidden, spans, *labels)


def _label(into: Tensor, example: Example) -> None:
    if example.label is None:
        return
    if example.speaker == "seller":
        into[2] = SELLER.index(example.label)
        return
    into[0] = LEADER.index(example.label)
    if example.focus:
        into[1] = FOCUS.index(example.focus)
