"""What a trend is made of: readings go in, words, bars and paths come out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .plane import Plane, Scale

Say = Callable[[float], str]


@dataclass(frozen=True)
class Reading:
    """What was measured in one period; a value of None is a gap, and is drawn as one."""

    label: str
    value: float | None
    low: float | None = None
    high: float | None = None
    cases: int = 0

    @property
    def known(self) -> float:
        """The value of a period that has one; `ValueError` for a gap."""
        if self.value is None:
            raise ValueError(f"{self.label} has no value.")
        return self.value

    @property
    def interval(self) -> tuple[float, float] | None:
        """Both ends of the interval, or None where a value or an end is missing."""
        if self.value is None or self.low is None or self.high is None:
            return None
        return self.low, self.high


@dataclass(frozen=True)
class Target:
    """Where the measure is meant to be, with the word to write on its hairline."""

    value: float
    word: str


@dataclass(frozen=True)
class Word:
    """Some words at a place; `anchor` is SVG's start, middle or end."""

    x: float
    y: float
    text: str
    anchor: str = "middle"


@dataclass(frozen=True)
class Bar:
    """A bar that stands on the ground; the last one is drawn stronger."""

    x: float
    y: float
    width: float
    height: float
    is_end: bool


@dataclass(frozen=True)
class Drawing:
    """Everything a template needs to draw a trend, in units of the plane."""

    plane: Plane
    grid: tuple[Word, ...]
    periods: tuple[Word, ...]
    values: tuple[Word, ...]
    bands: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    dots: tuple[tuple[float, float], ...] = ()
    bars: tuple[Bar, ...] = ()
    target: Word | None = None


@dataclass(frozen=True)
class Layout:
    """Readings laid out on a plane: where each period stands, and how high each value is."""

    readings: Sequence[Reading]
    across: Sequence[float]
    up: Scale
    plane: Plane

    def point(self, place: int) -> tuple[float, float]:
        """Where the value of a period is drawn; the period must have one."""
        return self.across[place], self.up.at(self.readings[place].known)

    def places(self) -> tuple[int, ...]:
        """The periods that have a value."""
        return tuple(i for i, reading in enumerate(self.readings) if reading.value is not None)
