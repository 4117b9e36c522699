"""Draws moments for a reader who does not know what made the beginnings:
`python -m training.mirror.card.moments [--many 100] [--seed 1] > moments.tsv`.

From the held-out conversations, labelled by the mirror that ships: the two turns before, the unit,
and what is offered instead of it. What the reader says goes to `training/mirror/judged`.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from itertools import groupby

from touchline.mirror.labelling import label
from touchline.mirror.rewrites import rewrites
from touchline.mirror.said import Labelled
from training.mirror.labelled import HERE, conversation, said

TURNS = 3  # before the unit, the leader's own begun turn among them


def moments() -> Iterator[list[str]]:
    for file in sorted((HERE / "held_out").glob("*.jsonl")):
        labelled = label(said(conversation(file)))
        places = {each.said.unit: at for at, each in enumerate(labelled)}
        for one in rewrites(labelled):
            at = places[one.unit]
            if at:
                yield [_before(labelled[:at]), one.text, *one.instead]


def _before(units: Sequence[Labelled]) -> str:
    turns = [
        f"{speaker[0].upper()}: {' '.join(each.said.text for each in turn)}"
        for (_, speaker), turn in groupby(units, key=lambda one: (one.said.turn, one.said.speaker))
    ]
    return " / ".join(turns[-TURNS:])


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--many", type=int, default=100)
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    chance = random.Random(given.seed)  # noqa: S311 - which moments, no secret
    print("row", "before", "unit", "B1", "B2", "B3", sep="\t")
    for row, each in enumerate(chance.sample(list(moments()), given.many), 1):
        print(row, *each, sep="\t")


if __name__ == "__main__":
    main()
