"""What more data would bring: `python -m training.mirror.card.curve [--second SHARE=FILE.pt …]`.

Both tiers, each taught with a quarter, a half and all of the conversations and contrast lines,
asked about the held-out voices; macro-F1, before averaging and caution. The first tier is fitted
here; the second is taught beforehand (`training.mirror.encoder --share 0.25 --kept FILE.pt`).
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.metrics import f1_score

from training.mirror.encoder.examples import Example, alone, contrast, conversations, weight
from training.mirror.first import GROUPS, TYPED, Taught, fitted, rounded
from training.mirror.labelled import HERE

SHARES = (0.25, 0.5, 1.0)
SEED = 7  # the same conversations as the encoder's `--share`
TESTS = ("t1", "t2")
TASKS = ("leader", "focus", "seller")  # in the order of GROUPS


def first(share: float, test: Taught) -> dict[str, float]:
    """Macro-F1 of the first tier, taught with so much."""
    chance = random.Random(SEED)  # noqa: S311 - which conversations, no secret
    folder = HERE / "conversations"
    voices = {file.stem.split("-")[0] for file in folder.glob("*.jsonl")}
    every = conversations(folder, voices)
    talks = chance.sample(every, round(share * len(every)))
    taught = [Taught(talks, 1.0), Taught(alone(talks), TYPED)]
    for name, lines in contrast().items():
        taught.append(Taught(chance.sample(lines, round(share * len(lines))), weight(name)))
    table, added = rounded(*fitted(taught))
    sums = test.buckets.astype(np.int64) @ table.astype(np.int64) + added
    found = {}
    for column, (task, (begin, names)) in enumerate(zip(TASKS, GROUPS, strict=True)):
        mine = test.labels[:, column] >= 0
        best = sums[mine, begin : begin + len(names)].argmax(axis=1)
        found[task] = float(f1_score(test.labels[mine, column], best, average="macro"))
    return found


def second(file: Path, talks: Sequence[Sequence[Example]]) -> dict[str, float]:
    """The same of an encoder."""
    from touchline.mirror.second.pieces import Pieces
    from training.mirror.encoder.graph import loaded
    from training.mirror.encoder.scores import logits_of, scored

    model, known = loaded(file)
    return scored(*logits_of(model, Pieces(known), talks))


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--second", nargs="*", default=[], metavar="SHARE=FILE.pt")
    given = asked.parse_args()
    talks = conversations(HERE / "held_out", TESTS)
    test = Taught(talks, 1.0)
    rows = [("first", share, first(share, test)) for share in SHARES]
    for each in given.second:
        share, file = each.split("=", 1)
        rows.append(("second", float(share), second(Path(file), talks)))
    for tier, share, found in rows:
        figures = "  ".join(f"{name} {found[name]:.3f}" for name in TASKS)
        print(f"{tier:<8}{share:>5.0%}  {figures}", flush=True)


if __name__ == "__main__":
    main()
