"""How sure a figure is: interval as a whisker, value as a dot, what it was before as a ring."""

from dataclasses import dataclass

from .plane import Scale

WIDTH, HEIGHT, MARGIN = 120.0, 14.0, 5.0


@dataclass(frozen=True)
class Whisker:
    """Positions along a track of `width` units."""

    low: float
    value: float
    high: float
    before: float | None
    width: float = WIDTH
    height: float = HEIGHT
    middle: float = HEIGHT / 2


def draw_whisker(*, value: float, low: float, high: float, before: float | None = None) -> Whisker:
    """Lay an interval out so that it and the value before both fit, with a little air.

    The track is not an axis: it compares the three with each other, and the words beside it
    say the numbers.
    """
    known = [low, value, high] + ([] if before is None else [before])
    air = (max(known) - min(known)) * 0.12 or 1.0
    scale = Scale(min(known) - air, max(known) + air, MARGIN, WIDTH - MARGIN)
    return Whisker(
        low=scale.at(low),
        value=scale.at(value),
        high=scale.at(high),
        before=None if before is None else scale.at(before),
    )
