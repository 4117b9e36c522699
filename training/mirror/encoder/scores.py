"""Macro-F1 of the three tasks, as `touchline mirror evaluate` counts them, for use while
teaching."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from sklearn.metrics import f1_score
from torch import Tensor

from touchline.mirror.labels import FOCUS, LEADER, SELLER
from touchline.mirror.second.pieces import Pieces
from training.mirror.encoder.examples import Example
from training.mirror.encoder.model import Encoder
from training.mirror.encoder.teaching import read

PARTS = (("leader", LEADER), ("focus", FOCUS), ("seller", SELLER))


def logits_of(
    model: Encoder, pieces: Pieces, talks: Sequence[Sequence[Example]]
) -> tuple[Tensor, list[Example]]:
    """[units, labels], and the units in the same order."""
    model.eval()
    rows = [row for talk in talks for row in read(model, pieces, talk)]
    return torch.stack(rows), [unit for talk in talks for unit in talk]


def scored(logits: Tensor, units: Sequence[Example]) -> dict[str, float]:
    """Macro-F1 by task."""
    found: dict[str, float] = {}
    begin = 0
    for name, labels in PARTS:
        right = [_right(unit, name) for unit in units]
        mine = [at for at, label in enumerate(right) if label]
        best = logits[mine, begin : begin + len(labels)].argmax(dim=1).tolist()
        said = [labels[each] for each in best]
        found[name] = round(float(f1_score([right[at] for at in mine], said, average="macro")), 3)
        if name == "leader":
            asked = ["leading_question"]
            true = [right[at] for at in mine]
            found["leading_question"] = round(
                float(f1_score(true, said, labels=asked, average="macro")), 3
            )
        begin += len(labels)
    return found


def _right(unit: Example, part: str) -> str | None:
    if part == "focus":
        return unit.focus
    return unit.label if (unit.speaker == "leader") == (part == "leader") else None
