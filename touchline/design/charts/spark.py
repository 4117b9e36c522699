"""The smallest trend: a word-sized line with a dot at its end, beside a figure."""

from collections.abc import Sequence
from dataclasses import dataclass

from .plane import Scale

WIDTH, HEIGHT, MARGIN = 80.0, 24.0, 3.0
MOST = 26  # half a year of weeks; more would be a scribble at this size


@dataclass(frozen=True)
class Spark:
    """The lines between gaps, and where the last value stands."""

    lines: tuple[str, ...]
    end: tuple[float, float]
    width: float = WIDTH
    height: float = HEIGHT


def draw_spark(values: Sequence[float | None]) -> Spark | None:
    """Draw the latest values in their order; None for a gap. Fewer than two draw nothing."""
    values = values[-MOST:]
    known = [value for value in values if value is not None]
    if len(known) < 2:
        return None
    across = Scale(0, len(values) - 1, MARGIN, WIDTH - MARGIN)
    up = Scale(min(known), max(known), HEIGHT - MARGIN, MARGIN)
    lines: list[str] = []
    run: list[str] = []
    end = (0.0, 0.0)
    for place, value in enumerate([*values, None]):
        if value is not None:
            end = (across.at(place), up.at(value))
            run.append(f"{end[0]} {end[1]}")
            continue
        if len(run) > 1:
            lines.append("M" + " L".join(run))
        run = []
    return Spark(lines=tuple(lines), end=end)
