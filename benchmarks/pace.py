"""How often the 80 % interval of the pace holds, over quarters that are made up.

    python -m benchmarks.pace

For each kind of team: 400 quarters, each looked at after 3, 6, 9 and 12 of its 13 weeks, with 8 to
26 weeks known before. Prints a row a kind: in how many of 100 the quarter's end lay inside, below
and above, and how wide the interval was beside what it was about. Takes about ten seconds.
"""

import math
import random
from collections.abc import Callable

from touchline.floor.rules.pace import project

QUARTERS, WEEKS, LOOKS = 400, 13, (3, 6, 9, 12)
Week = Callable[[random.Random, int], float]


def poisson(chance: random.Random, mean: float) -> int:
    """So many of a mean; by the product of uniforms, which is quick enough here."""
    least, product, count = math.exp(-mean), chance.random(), 0
    while product > least:
        product *= chance.random()
        count += 1
    return count


def calls(chance: random.Random, _week: int) -> float:
    """About forty activities a week, some weeks quieter."""
    return float(poisson(chance, 40 * chance.gammavariate(8, 1 / 8)))


def new_deals(chance: random.Random, _week: int) -> float:
    """Four deals a week."""
    return float(poisson(chance, 4))


def few_wins(chance: random.Random, _week: int) -> float:
    """Two wins in three weeks."""
    return float(poisson(chance, 0.67))


def won_value(chance: random.Random, _week: int) -> float:
    """One or two deals a week, most of them small and some large."""
    return sum(chance.lognormvariate(10, 0.9) for _ in range(poisson(chance, 1.5)))


def lumpy(chance: random.Random, _week: int) -> float:
    """A deal every other week, of very different size."""
    return sum(chance.lognormvariate(10, 1.3) for _ in range(poisson(chance, 0.5)))


def rush(chance: random.Random, week: int) -> float:
    """Deals that close in the last three weeks of each quarter."""
    mean = 4.0 if week % WEEKS >= WEEKS - 3 else 0.75
    return sum(chance.lognormvariate(10, 0.9) for _ in range(poisson(chance, mean)))


def growth(chance: random.Random, week: int) -> float:
    """A team that does two hundredths more each week."""
    return float(poisson(chance, 10 * 1.02**week))


KINDS: dict[str, tuple[Week, bool]] = {
    "activities": (calls, True),
    "deals created": (new_deals, True),
    "deals won": (few_wins, True),
    "won value": (won_value, False),
    "won value, lumpy": (lumpy, False),
    "won value, rush at the end": (rush, False),
    "deals of a growing team": (growth, True),
}


def held(
    kind: Week, *, of_cases: bool, quarters: int = QUARTERS, seed: int = 5
) -> tuple[float, float, float, float]:
    """Shares inside, below and above, and the middle width relative to the expected value."""
    chance = random.Random(seed)
    inside = below = above = 0
    widths: list[float] = []
    for _ in range(quarters):
        known = chance.randint(8, 26)
        weeks = [kind(chance, WEEKS * 2 - known + week) for week in range(known + WEEKS)]
        total = sum(weeks[known:])
        for gone in LOOKS:
            so_far = sum(weeks[known : known + gone])
            pace = project(so_far, weeks[: known + gone], WEEKS - gone, of_cases=of_cases)
            if pace is None:
                continue
            inside += pace.low <= total <= pace.high
            below += total < pace.low
            above += total > pace.high
            widths.append((pace.high - pace.low) / pace.value if pace.value else 0.0)
    looks = inside + below + above
    return inside / looks, below / looks, above / looks, sorted(widths)[len(widths) // 2]


def main() -> None:
    """Print the table."""
    print(f"{'':28} inside  below  above  width")
    for name, (kind, of_cases) in KINDS.items():
        inside, below, above, width = held(kind, of_cases=of_cases)
        print(f"{name:28} {inside:6.0%} {below:6.0%} {above:6.0%} {width:6.0%}")


if __name__ == "__main__":
    main()
