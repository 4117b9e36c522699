"""How well the mirror labels conversations by voices that it never met, and how fast:

    python -m benchmarks.mirror [FOLDER]

FOLDER holds labelled conversations and defaults to `training/mirror/held_out`. Macro-F1 of leader
moves, focus and seller responses for each tier, with a 95 % interval by drawing whole conversations
again; `leading_question` alone; what a second labeller, who saw only text and guide, reaches on the
same units, where there is one; how much is left, and how right it is, without what is unclear. Last
the units a second of each tier, the fastest of three tries, by the wall's clock and by the
processor's (others may use the same machine), beside a loop of plain Python in the same run.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from touchline.mirror.evaluation import score
from touchline.mirror.labelling import TIERS, label
from touchline.mirror.labels import FOCUS, LEADER, SELLER
from touchline.mirror.said import LED, Said
from training.mirror.labelled import HERE, Unit, conversation, second_labels
from training.mirror.labelled import said as as_said

Pair = tuple[str, str]
Told = tuple[str, str | None]  # label and focus of a unit
PARTS = (("leader", LEADER), ("focus", FOCUS), ("seller", SELLER))
DRAWN = 1000


def pairs(part: str, units: Sequence[Unit], told: Sequence[Told]) -> list[Pair]:
    """What people said of these units beside what was said of them, for one of PARTS."""
    both = list(zip(units, told, strict=True))
    if part == "focus":
        return [(unit.focus, said[1] or "none") for unit, said in both if unit.focus]
    wanted = [(unit, said) for unit, said in both if (unit.speaker == LED) == (part == "leader")]
    return [(unit.label, said[0]) for unit, said in wanted]


def macro(some: Sequence[Sequence[Pair]], names: Sequence[str]) -> float:
    return score([pair for each in some for pair in each], names).macro_f1 or 0.0


def leading(some: Sequence[Sequence[Pair]], names: Sequence[str]) -> float:
    return score([pair for each in some for pair in each], names).labels["leading_question"].f1


def interval(
    some: Sequence[Sequence[Pair]],
    names: Sequence[str],
    figure: Callable[[Sequence[Sequence[Pair]], Sequence[str]], float],
) -> str:
    """`0.75 [0.72, 0.78]`: the figure, and where it lies when conversations are drawn again."""
    chance = np.random.default_rng(1)
    drawn = [
        figure([some[at] for at in chance.integers(0, len(some), len(some))], names)
        for _ in range(DRAWN)
    ]
    low, high = np.quantile(drawn, [0.025, 0.975])
    return f"{figure(some, names):.3f} [{low:.3f}, {high:.3f}]"


def line(name: str, talks: Sequence[Sequence[Unit]], told: Sequence[Sequence[Told]]) -> None:
    """One row of the table."""
    found = [f"{name:<16}"]
    for part, names in PARTS:
        some = [pairs(part, units, said) for units, said in zip(talks, told, strict=True)]
        found.append(f"{part} {interval(some, names, macro)}")
        if part == "leader":
            one = score([pair for each in some for pair in each], names).labels["leading_question"]
            found.append(f"leading P {one.precision:.2f} R {one.recall:.2f} F1")
            found[-1] += f" {interval(some, names, leading)}"
    print("  ".join(found), flush=True)


def second(files: Sequence[Path], talks: Sequence[Sequence[Unit]]) -> None:
    """The second labeller's row, over the conversations that they labelled."""
    there = [HERE / "second" / f"{file.stem}.labels.tsv" for file in files]
    labelled = [
        (units, second_labels(file))
        for file, units in zip(there, talks, strict=True)
        if file.exists()
    ]
    if labelled:
        line("second labeller", [one for one, _ in labelled], [other for _, other in labelled])


def clear(talks: Sequence[Sequence[Unit]]) -> None:
    """How much is left of leader moves without what is unclear, and how right that is."""
    both = [
        (unit.label == said.label, said.unclear)
        for units in talks
        for unit, said in zip(units, label(as_said(units)), strict=True)
        if unit.speaker == LED
    ]
    kept = [right for right, unclear in both if not unclear]
    print(
        f"clear: {len(kept) / len(both):.0%} of the leader's units, of which {np.mean(kept):.0%} "
        f"are right; of all {np.mean([right for right, _ in both]):.0%}"
    )


def speed(talks: Sequence[Sequence[Unit]], tries: int = 3) -> None:
    """Units a second on one thread, the fastest of some tries: by the clock on the wall, by the
    time that the processor gave it, and in how many rounds of a plain loop one unit is done."""
    read = [as_said(units) for units in talks]
    units = sum(map(len, read))
    for tier in TIERS:
        label(read[0], tier)  # weights are read once
        walls, given = zip(*(once(read, tier) for _ in range(tries)), strict=True)
        rounds = min(given) / units / min(loop() for _ in range(tries))
        print(
            f"{tier:<8}{units / min(walls):>8,.0f} units a second, {units / min(given):>8,.0f} of "
            f"the processor's, {rounds:>8,.0f} rounds a unit"
        )


def once(read: Sequence[Sequence[Said]], tier: str) -> tuple[float, float]:
    """Seconds to label all of them, on the wall and of the processor."""
    wall, given = time.perf_counter(), time.process_time()
    for units in read:
        label(units, tier)
    return time.perf_counter() - wall, time.process_time() - given


def loop(rounds: int = 2_000_000) -> float:
    """Seconds of the processor that a round of plain Python takes here and now."""
    began, total = time.process_time(), 0
    for each in range(rounds):
        total += each & 3
    return (time.process_time() - began) / rounds


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "held_out"
    files = sorted(folder.glob("*.jsonl"))
    talks = [conversation(file) for file in files]
    print(f"{len(talks)} conversations, {sum(map(len, talks))} units; macro-F1 [95 %]")
    for tier in TIERS:
        said = [label(as_said(units), tier) for units in talks]
        line(tier, talks, [[(one.label, one.focus) for one in each] for each in said])
    second(files, talks)
    clear(talks)
    speed(talks)


if __name__ == "__main__":
    main()
