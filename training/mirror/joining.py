"""`python -m training.mirror.joining [--aside v13]`: how the two tiers are averaged, and how sure
that is.

Set on the voice that neither tier was taught for this purpose: the encoder leaves it out, and the
first tier is fitted here once more without it. What is found goes to `both.json`.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.isotonic import IsotonicRegression
from sklearn.metrics import f1_score

from touchline.mirror.first import labelling as first
from touchline.mirror.first.weights import FOLDER, weights
from touchline.mirror.labelling import carried, cautious, softmax
from touchline.mirror.naming import STEPS
from touchline.mirror.second.encoder import encoder
from training.mirror.encoder.examples import Example, alone, conversations, said
from training.mirror.first import GROUPS, TYPED, Taught, fitted, kept, lines, rounded
from training.mirror.labelled import HERE

SHARES = [round(0.05 * each, 2) for each in range(8, 20)]
HEATS = [round(0.1 * each, 1) for each in range(4, 25)]
CAUTION = 0.18  # see docs/benchmarks/mirror.md: chosen by false alarms on sincere closed questions
CARRIES = [round(0.1 * each, 1) for each in range(8)]
Rows = NDArray[np.float64]
Talks = Sequence[Sequence[Example]]


def without(voice: str) -> NDArray[np.float64]:
    """What the first tier, fitted without this voice, adds up for its units: [units, LABELS]."""
    folder = HERE / "conversations"
    voices = {file.stem.split("-")[0] for file in folder.glob("*.jsonl")} - {voice}
    others = conversations(folder, voices)
    table, added = rounded(*fitted([Taught(others, 1.0), Taught(alone(others), TYPED), *lines()]))
    with TemporaryDirectory() as place:
        scales, sure = list(weights().scales), [list(each) for each in weights().sure]
        kept(Path(place), table, added, {"scales": scales, "sure": sure, "caution": 0})
        using = weights(Path(place))
        talks = conversations(folder, [voice])
        return np.concatenate([first.sums(said(talk), using) for talk in talks]).astype(np.float64)


def heat(logits: Rows, right: NDArray[np.int64]) -> float:
    """What logits are divided by so that their shares are as likely as they say."""

    def loss(divisor: float) -> float:
        shares = softmax(logits / divisor)
        return float(-np.log(shares[np.arange(len(right)), right] + 1e-9).mean())

    return min(HEATS, key=loss)


def best_share(read: Rows, other: Rows, right: NDArray[np.int64]) -> float:
    """The share of the second tier at which macro-F1, smoothed over its neighbours, is highest."""
    scores = [
        f1_score(right, (share * read + (1 - share) * other).argmax(axis=1), average="macro")
        for share in SHARES
    ]
    smooth = np.convolve(scores, [0.25, 0.5, 0.25], mode="same")[1:-1]
    return SHARES[1 + int(smooth.argmax())]


def best_carry(shares: Rows, talks: Talks, right: NDArray[np.int64]) -> tuple[float, Rows]:
    """How much of a focus is carried on (the least of those within a hundredth of the best
    macro-F1) and the shares with it. `shares` has a row for each unit with a focus."""
    units = [[unit for unit in talk if unit.focus] for talk in talks]
    ends = np.cumsum([len(talk) for talk in units])[:-1]

    def with_it(carry: float) -> Rows:
        parts = zip(np.split(shares, ends), units, strict=True)
        return np.concatenate([carried(rows, said(talk), carry) for rows, talk in parts])

    def score(carry: float) -> float:
        return float(f1_score(right, with_it(carry).argmax(axis=1), average="macro"))

    scores = {carry: score(carry) for carry in CARRIES}
    best = next(carry for carry, found in scores.items() if found >= max(scores.values()) - 0.01)
    return best, with_it(best)


def sure(shares: Rows, right: NDArray[np.int64]) -> list[float]:
    """From which share a label is as likely right as each of STEPS says."""
    top = shares.max(axis=1)
    curve = IsotonicRegression(out_of_bounds="clip").fit(top, shares.argmax(axis=1) == right)
    asked = np.arange(0, 1001) / 1000
    likely = curve.predict(asked)
    places = [int(np.searchsorted(likely, step / 100)) for step in STEPS]
    return [round(float(asked[place]), 3) if place < len(asked) else 1.001 for place in places]


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--aside", default="v13")
    voice = asked.parse_args().aside
    talks = conversations(HERE / "conversations", [voice])
    units = [unit for talk in talks for unit in talk]
    logits = np.concatenate([encoder().logits(said(talk)) for talk in talks]).astype(np.float64)
    sums = without(voice)
    found: dict[str, Any] = {"share": [], "heat": [], "sure": [], "caution": CAUTION}
    for at, (begin, names) in enumerate(GROUPS):
        labels = [unit.focus if at == 1 else unit.label for unit in units]
        led = [(unit.speaker == "leader") == (at < 2) for unit in units]
        mine = [place for place, label in enumerate(labels) if label and led[place]]
        right = np.array([names.index(str(labels[place])) for place in mine])
        columns = slice(begin, begin + len(names))
        divisor = heat(logits[mine][:, columns], right)
        read = softmax(logits[mine][:, columns] / divisor)
        other = softmax(sums[mine][:, columns] / weights().scales[at])
        share = best_share(read, other, right)
        both = share * read + (1 - share) * other
        if at == 0:
            both = cautious(both, CAUTION)
        if at == 1:
            found["carry"], both = best_carry(both, talks, right)
        found["share"].append(share)
        found["heat"].append(divisor)
        found["sure"].append(sure(both, right))
        scores = [
            f1_score(right, rows.argmax(axis=1), average="macro") for rows in (other, read, both)
        ]
        print(
            names[0],
            f"first {scores[0]:.3f}, second {scores[1]:.3f}, both {scores[2]:.3f}, share {share}",
        )
    (FOLDER / "both.json").write_text(json.dumps(found) + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
