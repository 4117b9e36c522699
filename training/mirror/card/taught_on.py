"""The second tier taught on for a task of its own, from the encoder that ships (before its
rounding)."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from touchline.mirror.second.pieces import Pieces
from touchline.mirror.second.windows import PIECES, windows
from training.mirror.card.tasks import FOLDS, Talk
from training.mirror.encoder.batches import NONE
from training.mirror.encoder.graph import loaded
from training.mirror.encoder.model import WIDTH, Encoder
from training.mirror.encoder.teaching import pace

ROWS = 4
RATE = 1e-4
Cut = list[tuple[int, list[int]]]  # place of the line in its conversation, ids


def taught_on(
    file: Path, talks: Sequence[Talk], fold: NDArray[np.int64],
    tasks: Mapping[str, Sequence[str]], epochs: int,
) -> dict[str, NDArray[np.float64]]:  # fmt: skip
    """For each task [lines, classes], each line by the model that did not see its source."""
    begun, known = loaded(file)
    pieces = Pieces(known)
    cut = [[pieces.unit(speaker, text) for speaker, text in talk.lines] for talk in talks]
    found: list[Tensor | None] = [None] * len(talks)
    for each in range(FOLDS):
        torch.manual_seed(each)
        model = copy.deepcopy(begun)
        model.heads = nn.Linear(WIDTH, sum(len(names) for names in tasks.values()))
        _teach(
            model,
            [at for at in range(len(talks)) if fold[at] != each],
            talks,
            cut,
            tasks,
            epochs=epochs,
        )
        for at in np.flatnonzero(fold == each):
            found[at] = _read(model, cut[at])
        print(f"fold {each + 1} of {FOLDS}", flush=True)
    logits = torch.cat([rows for rows in found if rows is not None])
    shares: dict[str, NDArray[np.float64]] = {}
    begin = 0
    for task, names in tasks.items():
        rows = torch.softmax(logits[:, begin : begin + len(names)], dim=1)
        shares[task] = rows.numpy().astype(np.float64)
        begin += len(names)
    return shares


def _teach(
    model: Encoder, taught: Sequence[int], talks: Sequence[Talk], cut: Sequence[list[list[int]]],
    tasks: Mapping[str, Sequence[str]], *, epochs: int,
) -> None:  # fmt: skip
    model.train()
    chance = random.Random(1)  # noqa: S311 - an order of examples, no secret
    optimiser = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=0.02, fused=True)
    many = sum(1 for at in taught for _ in _cuts(cut[at], chance))
    steps, step = epochs * many / ROWS, 0
    for _ in range(epochs):
        every = [(at, window) for at in taught for window in _cuts(cut[at], chance)]
        chance.shuffle(every)
        for begin in range(0, len(every), ROWS):
            for group in optimiser.param_groups:
                group["lr"] = RATE * pace(min(step / steps, 1.0), 0.1)
            optimiser.zero_grad()
            for at, (first, last) in every[begin : begin + ROWS]:
                rows = _logits(model, cut[at][first:last], first)
                labels = {task: talks[at].labels[task][first:last] for task in tasks}
                (_loss(rows, labels, tasks) / ROWS).backward()
            optimiser.step()
            step += 1


def _cuts(lines: Sequence[list[int]], chance: random.Random) -> Iterator[tuple[int, int]]:
    """A conversation in windows of PIECES, cut at another place each time."""
    first = filled = 0
    room = chance.randint(PIECES // 4, PIECES)
    for at, line in enumerate(lines):
        if filled + len(line) > room and at > first:
            yield first, at
            first, filled, room = at, 0, PIECES
        filled += len(line)
    yield first, len(lines)


def _loss(
    rows: Tensor, labels: Mapping[str, Sequence[str | None]], tasks: Mapping[str, Sequence[str]]
) -> Tensor:
    total, begin = rows.sum() * 0, 0
    for task, names in tasks.items():
        right = [names.index(label) if label else NONE for label in labels[task]]
        if any(label for label in labels[task]):
            logits = rows[:, begin : begin + len(names)]
            total = total + nn.functional.cross_entropy(
                logits, torch.tensor(right), ignore_index=NONE, label_smoothing=0.05
            )
        begin += len(names)
    return total


def _logits(model: Encoder, lines: Sequence[list[int]], first: int) -> Tensor:
    ids = torch.tensor([each for line in lines for each in line])[None]
    turns = torch.tensor([first + at for at, line in enumerate(lines) for _ in line])
    spans = torch.zeros(1, len(lines), ids.shape[1])
    at = 0
    for row, line in enumerate(lines):
        spans[0, row, at : at + len(line)] = 1 / len(line)
        at += len(line)
    hidden = (turns[None, :] > turns[:, None])[None]
    rows: Tensor = model(ids, torch.arange(ids.shape[1])[None], hidden, spans)[0]
    return rows


def _read(model: Encoder, lines: Sequence[list[int]]) -> Tensor:
    model.eval()
    rows = []
    with torch.no_grad():
        for window in windows([len(ids) for ids in lines]):
            read = _logits(model, lines[window.first : window.last], window.first)
            rows.append(read[window.counts - window.first :])
    return torch.cat(rows)
