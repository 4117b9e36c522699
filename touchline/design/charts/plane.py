"""The surface a chart is drawn on: its box, its gutters, and numbers turned into positions."""

import math
import sys
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Plane:
    """A drawing of `width` by `height` units, with gutters for the words around it.

    `letter` is the size of type at its largest (a drawing that shrinks gets larger letters), so
    that room for words can be reckoned without a browser.
    """

    width: float
    height: float
    top: float
    end: float
    bottom: float
    start: float
    letter: float

    @property
    def left(self) -> float:
        return self.start

    @property
    def right(self) -> float:
        return self.width - self.end

    @property
    def ground(self) -> float:
        return self.height - self.bottom

    def room_for(self, words: str) -> float:
        """About how wide some words are, in units; generous, so that labels never touch."""
        return len(words) * self.letter * 0.58

    def with_gutters(self, *, start: str, end: str) -> "Plane":
        """The same drawing with room for the widest words on either side."""
        letters = self.letter * 0.8
        return replace(self, start=self.room_for(start) + letters, end=self.room_for(end) + letters)

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies on the drawing."""
        return 0 <= x <= self.width and 0 <= y <= self.height


WIDE = Plane(width=720, height=240, top=24, end=20, bottom=32, start=20, letter=15.5)
NARROW = Plane(width=340, height=210, top=24, end=16, bottom=28, start=16, letter=13.5)


@dataclass(frozen=True)
class Scale:
    """Turns a number between `low` and `high` into a position between `first` and `last`."""

    low: float
    high: float
    first: float
    last: float

    def at(self, value: float) -> float:
        """The position of a value, never outside the ends."""
        share = (value - self.low) / (self.high - self.low) if self.high > self.low else 0.5
        return round(self.first + (self.last - self.first) * min(max(share, 0.0), 1.0), 1)


def round_steps(low: float, high: float, *, about: int = 4) -> tuple[float, ...]:
    """Round values at even distance that enclose `low` and `high`: 50, 55, 60, 65."""
    raw = (high - low) / about
    if raw < sys.float_info.min:  # the same, or nearer than a step between them can be written
        spread = abs(low) * 0.1 if abs(low) > 1e-9 else 1.0
        low, high = low - spread, high + spread
        raw = (high - low) / about
    size = 10.0 ** math.floor(math.log10(raw))
    step = next(size * times for times in (1, 2, 2.5, 5, 10) if size * times >= raw * 0.999)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return tuple(round(number * step, 12) for number in range(first, last + 1))


def spread_labels(count: int, *, at_most: int) -> tuple[int, ...]:
    """Which of `count` positions get a label: the first, the last, and even steps between."""
    if count <= max(at_most, 1):
        return tuple(range(count))
    parts = max(at_most - 1, 1)
    return tuple(sorted({round(part * (count - 1) / parts) for part in range(parts + 1)}))
