"""How well turns are cut into units, against units that people wrote:

    python -m benchmarks.mirror_segments [training/mirror/held_out …]

The units of each turn are joined and cut again. Told apart: conversations with punctuation, those
without, and the first with their punctuation and capitals taken away. Precision, recall and F1 of
the boundaries inside turns; `whole` is the share of given units that are left as they are when they
are cut again on their own. Last, how many units a second. Folders default to `held_out`.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from touchline.mirror.characters import folded
from touchline.mirror.segments import segment, word_in
from training.mirror.labelled import HERE, conversation


@dataclass
class Counted:
    """Boundaries found and right, found and wrong, missed; units left whole, and all of them."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    whole: int = 0
    units: int = 0

    def add(self, units: list[str]) -> None:
        """One turn, given as its units."""
        given, found = edges(units), edges(segment(" ".join(units)))
        self.right += len(given & found)
        self.wrong += len(found - given)
        self.missed += len(given - found)
        self.whole += sum(segment(unit) == [unit] for unit in units)
        self.units += len(units)

    def __str__(self) -> str:
        precision = self.right / max(1, self.right + self.wrong)
        recall = self.right / max(1, self.right + self.missed)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        return (
            f"{self.right + self.missed:6,} boundaries, precision {precision:.3f},"
            f" recall {recall:.3f}, F1 {f1:.3f}; whole {self.whole / max(1, self.units):.3f}"
            f" of {self.units:,}"
        )


def edges(units: list[str]) -> set[int]:
    """Where units end inside their turn, in characters without spaces."""
    found: set[int] = set()
    at = 0
    for unit in units[:-1]:
        at += len("".join(unit.split()))
        found.add(at)
    return found


def turns(files: Iterable[Path]) -> Iterable[tuple[bool, list[str]]]:
    """Each turn as its units, and whether its conversation has punctuation."""
    for file in files:
        units = conversation(file)
        marked = sum(unit.text[-1] in ".?!" for unit in units) * 2 > len(units)
        for _, group in groupby(units, key=lambda unit: unit.turn):
            yield marked, [unit.text for unit in group]


def bare(text: str) -> str:
    """A text as a speech-to-text tool without punctuation would write it."""
    return " ".join(word for each in folded(text).split() if (word := word_in(each)))


def measure(folder: Path) -> None:
    counted: Counter[str] = Counter()
    told = {"with punctuation": Counted(), "without": Counted(), "taken away": Counted()}
    for marked, units in turns(sorted(folder.glob("*.jsonl"))):
        counted["turns"] += 1
        told["with punctuation" if marked else "without"].add(units)
        if marked and all(plain := [bare(unit) for unit in units]):
            told["taken away"].add(plain)
    print(f"{folder.name}: {counted['turns']:,} turns")
    for name, each in told.items():
        print(f"  {name:17}{each}")


def pace(folder: Path) -> None:
    said = [" ".join(units) for _, units in turns(sorted(folder.glob("*.jsonl")))]
    begun = time.perf_counter()
    cut = sum(len(segment(text)) for text in said)
    print(f"{cut / (time.perf_counter() - begun):,.0f} units a second on one core")


if __name__ == "__main__":
    folders = [Path(name) for name in sys.argv[1:]] or [HERE / "held_out"]
    for each in folders:
        measure(each)
    pace(folders[-1])
