"""Makes the weights of the first tier: `python -m training.mirror.first [--without VOICE]`.

One linear model for each label (logistic loss, liblinear) on the buckets of all training
conversations and contrast lines, rounded to a signed byte. How sure a margin is comes from models
that did not see the voice they are asked about. Needs scikit-learn
(`training/mirror/requirements.txt`).
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression

from touchline.mirror.first.features import BUCKETS, buckets
from touchline.mirror.first.weights import FOLDER
from touchline.mirror.labels import FOCUS, LEADER, SELLER
from touchline.mirror.naming import LABELS, STEPS
from training.mirror.encoder.examples import Example, alone, contrast, conversations, said, weight
from training.mirror.hint import keep, threshold
from training.mirror.labelled import HERE

GROUPS = ((0, LEADER), (len(LEADER), FOCUS), (len(LEADER) + len(FOCUS), SELLER))
TYPED = 0.1  # what a leader's unit read alone weighs beside the same unit in its conversation
STRENGTH = 0.1
CAUTION = 600  # see docs/benchmarks/mirror.md: chosen by false alarms on sincere closed questions
VERSION = "1"


class Taught:
    """Units with their buckets, their labels in three columns (-1: none), and what each weighs."""

    def __init__(self, talks: Sequence[Sequence[Example]], heavy: float) -> None:
        rows = [row for talk in talks for row in buckets(said(talk))]
        self.buckets = _matrix(rows)
        self.labels = np.array([_labels(unit) for talk in talks for unit in talk])
        self.weights = np.full(len(rows), heavy)


def lines() -> list[Taught]:
    """The contrast lines, set by set."""
    return [Taught(talks, weight(name)) for name, talks in contrast().items()]


def _labels(unit: Example) -> tuple[int, int, int]:
    if unit.label is None:
        return -1, -1, -1
    if unit.speaker == "seller":
        return -1, -1, SELLER.index(unit.label)
    return LEADER.index(unit.label), FOCUS.index(unit.focus) if unit.focus else -1, -1


def _matrix(rows: Sequence[Sequence[int]]) -> sparse.csr_matrix:
    ends = np.cumsum([0, *(len(row) for row in rows)])
    places = np.concatenate([np.asarray(row) for row in rows])
    return sparse.csr_matrix((np.ones(len(places)), places, ends), shape=(len(rows), BUCKETS))


def fitted(parts: Sequence[Taught]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Weights [BUCKETS, LABELS] and what is added, [LABELS], as real numbers."""
    x = sparse.vstack([part.buckets for part in parts]).tocsr()
    y = np.concatenate([part.labels for part in parts])
    heavy = np.concatenate([part.weights for part in parts])
    table, added = np.zeros((BUCKETS, LABELS)), np.zeros(LABELS)
    for column, (begin, names) in enumerate(GROUPS):
        mine = np.flatnonzero(y[:, column] >= 0)
        for at in range(len(names)):
            one = LogisticRegression(C=STRENGTH, solver="liblinear", class_weight="balanced")
            one.fit(x[mine], y[mine, column] == at, sample_weight=heavy[mine])
            table[:, begin + at], added[begin + at] = one.coef_[0], one.intercept_[0]
    return table, added


def rounded(
    table: NDArray[np.float64], added: NDArray[np.float64]
) -> tuple[NDArray[np.int8], NDArray[np.int32]]:
    """Each of the three groups on one scale, so that its sums can be compared as integers."""
    whole, plus = np.zeros(table.shape, np.int8), np.zeros(LABELS, np.int32)
    for begin, names in GROUPS:
        columns = slice(begin, begin + len(names))
        step = np.quantile(np.abs(table[:, columns]).max(axis=1), 0.999) / 127
        steps = table[:, columns] / step
        steps[np.abs(steps) < 1] = 0  # what is less than a step weighs nothing, and packs better
        whole[:, columns] = np.clip(np.rint(steps), -127, 127)
        plus[columns] = np.rint(added[columns] / step)
    return whole, plus


def sure(sums: NDArray[np.int64], labels: NDArray[np.int64]) -> tuple[list[list[int]], list[float]]:
    """For each group the margins from which a label is as sure as STEPS, and the softmax'
    divisor."""
    margins, scales = [], []
    for column, (begin, names) in enumerate(GROUPS):
        mine = labels[:, column] >= 0
        row, true = sums[mine, begin : begin + len(names)], labels[mine, column]
        order = np.sort(row, axis=1)
        margin, right = order[:, -1] - order[:, -2], row.argmax(axis=1) == true
        curve = IsotonicRegression(y_min=0.0, y_max=1.0, out_of_bounds="clip").fit(margin, right)
        asked = np.arange(0, int(margin.max()) + 2)
        likely = curve.predict(asked)
        margins.append([int(np.searchsorted(likely, step / 100)) for step in STEPS])
        scales.append(_scale(row, true))
    return margins, scales


def _scale(row: NDArray[np.int64], true: NDArray[np.int64]) -> float:
    def loss(scale: float) -> float:
        shares = row / scale
        shares = shares - shares.max(axis=1, keepdims=True)
        log = shares - np.log(np.exp(shares).sum(axis=1, keepdims=True))
        return float(-log[np.arange(len(true)), true].mean())

    return float(min((round(2 ** (power / 8), 3) for power in range(16, 96)), key=loss))


def kept(
    folder: Path, table: NDArray[np.int8], added: NDArray[np.int32], rest: dict[str, object]
) -> None:
    packed = table.tobytes()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "first.bin.gz").write_bytes(gzip.compress(packed, 9, mtime=0))
    told = {
        "version": VERSION,
        "sha256": sha256(packed).hexdigest(),
        "added": added.tolist(),
        **rest,
    }
    (folder / "first.json").write_text(json.dumps(told) + "\n", encoding="ascii")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--into", type=Path, default=FOLDER)
    into = asked.parse_args().into
    folder = HERE / "conversations"
    voices = sorted({file.stem.split("-")[0] for file in folder.glob("*.jsonl")})
    talks = {voice: conversations(folder, [voice]) for voice in voices}
    taught = {voice: Taught(talks[voice], 1.0) for voice in voices}
    typed = {voice: Taught(alone(talks[voice]), TYPED) for voice in voices}
    more = lines()
    sums, labels, alone_sums = [], [], []
    for voice, part in taught.items():
        others = [each for all_ in (taught, typed) for name, each in all_.items() if name != voice]
        table, added = rounded(*fitted([*others, *more]))
        sums.append(part.buckets.astype(np.int64) @ table.astype(np.int64) + added)
        labels.append(part.labels)
        read = typed[voice].buckets.astype(np.int64) @ table.astype(np.int64) + added
        alone_sums.append(read[:, : len(LEADER)])
    for each in (*sums, *alone_sums):
        each[:, LEADER.index("leading_question")] -= CAUTION
    margins, scales = sure(np.concatenate(sums), np.concatenate(labels))
    for column, (begin, names) in enumerate(GROUPS):
        every, true = np.concatenate(sums), np.concatenate(labels)[:, column]
        best = every[true >= 0, begin : begin + len(names)].argmax(axis=1)
        print(
            names[0], "right in voices not seen:", round(float((best == true[true >= 0]).mean()), 3)
        )
    moves = np.concatenate([typed[voice].labels for voice in voices])[:, 0]
    keep(threshold(np.concatenate(alone_sums), moves, margins[0]))
    table, added = rounded(*fitted([*taught.values(), *typed.values(), *more]))
    kept(into, table, added, {"scales": scales, "sure": margins, "caution": CAUTION})
    print(f"{into / 'first.bin.gz'}: {(into / 'first.bin.gz').stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
