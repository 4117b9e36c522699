"""A value beside its target as one bar: the target a hairline with a word, the interval a band."""

from __future__ import annotations

from dataclasses import dataclass

from touchline.floor.rules.aims import Aimed

WIDTH, HEIGHT, TOP, THICK = 240.0, 30.0, 4.0, 8.0
HALF = 0.5


@dataclass(frozen=True)
class AimBar:
    """Positions along a bar of `width` units that begins at nothing."""

    value: float | None
    target: float
    low: float | None = None
    high: float | None = None
    width: float = WIDTH
    height: float = HEIGHT
    top: float = TOP
    thick: float = THICK

    @property
    def bottom(self) -> float:
        return self.top + self.thick

    @property
    def middle(self) -> float:
        return self.top + self.thick / 2

    @property
    def foot(self) -> float:
        """Where the word stands."""
        return self.height - 4

    @property
    def before(self) -> float:
        return self.target - 4

    @property
    def behind(self) -> float:
        return self.target + 4

    @property
    def ends_at_target(self) -> bool:
        """Whether the word stands before the hairline, because behind it there is no room."""
        return self.target > self.width * HALF


@dataclass(frozen=True)
class DrawnAim:
    """An aim with its bar."""

    aimed: Aimed
    bar: AimBar


def draw_aim(aimed: Aimed) -> DrawnAim:
    """Lay it out so that value, target and interval fit."""
    low, high = aimed.ends_like or (None, None)
    known = [aimed.target, aimed.figure.value or 0.0, high or 0.0]
    most = max(known) * 1.06 or 1.0

    def at(value: float | None) -> float | None:
        return None if value is None else round(max(0.0, value) / most * WIDTH, 1)

    target, value = at(aimed.target) or 0.0, at(aimed.figure.value)
    return DrawnAim(aimed, AimBar(value=value, target=target, low=at(low), high=at(high)))
