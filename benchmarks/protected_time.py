"""How wide a share of protected time is, in per cent of its weeks, for other ε and other rhythms:

    python -m benchmarks.protected_time

By the intervals that are shipped. ε a year says what a rhythm costs of the twelve that a person
may be asked; then half the width of one figure, and of the last four together, where everyone who
was asked casts and where six of ten do.
"""

from __future__ import annotations

from typing import Final

from touchline.pulse.rules.interval import WIDEST, half_width, half_width_of_waves

SIZES: Final = (8, 15, 30, 60, 100, 300)
RHYTHMS: Final = (("month", 12), ("quarter", 4))
EPSILONS: Final = (0.25, 0.5, 1.0)
PER_CENT: Final = 25
"""Of the weeks, for a point of the scale from 1 to 5."""
WAVES: Final = 4
SOME: Final = 0.6


def main() -> None:
    """Print the table; in brackets what is wider than a figure may be."""
    print("each     ε     ε a year  asked   all cast         6 of 10")
    for rhythm, times in RHYTHMS:
        for epsilon in EPSILONS:
            for size in SIZES:
                told = [_told(size, answered, epsilon) for answered in (size, round(size * SOME))]
                year = f"{times * epsilon:g}"
                print(f"{rhythm:8} {epsilon:<5g} {year:9} {size:<7} {told[0]:16} {told[1]}")


def _told(asked: int, cast: int, epsilon: float) -> str:
    """One figure, then four together: ± per cent."""
    if cast < SIZES[0]:
        return "too few"
    one = half_width(cast, asked, epsilon)
    four = half_width_of_waves([(cast, asked)] * WAVES, epsilon)
    return "  ".join(_shown(half) for half in (one, four))


def _shown(half: float) -> str:
    said = f"±{half * PER_CENT:.0f}"
    return said if half <= WIDEST else f"({said})"


if __name__ == "__main__":
    main()
