"""One measure over time, as a line with its band of uncertainty or as bars."""

from collections.abc import Sequence

from . import lettering, strokes
from .parts import Drawing, Layout, Reading, Say, Target, Word
from .plane import Plane, Scale, round_steps


def draw_trend(
    readings: Sequence[Reading],
    *,
    plane: Plane,
    say: Say,
    say_axis: Say,
    bars: bool = False,
    ceiling: float | None = None,
    target: Target | None = None,
) -> Drawing:
    """Lay a trend out on a plane.

    `say` turns a value into the words at the two ends of the line, `say_axis` into those of the
    axis. `ceiling` is a value the axis must not pass, such as 1 for a share. Bars start at
    nought; a line does not have to.
    Raises `ValueError` when no period has a value: say what is missing instead of drawing it.
    """
    if all(reading.value is None for reading in readings):
        raise ValueError("A trend needs at least one value.")
    steps = _steps(readings, bars=bars, ceiling=ceiling, target=target)
    axis = [say_axis(step) for step in steps]
    last = next(r.value for r in reversed(readings) if r.value is not None)
    plane = plane.with_gutters(start=max(axis, key=len), end="" if bars else say(last))
    up = Scale(steps[0], steps[-1], plane.ground, plane.top)
    across = _slots(len(readings), plane) if bars else _points(len(readings), plane)
    layout = Layout(readings, across, up, plane)
    return Drawing(
        plane=plane,
        grid=tuple(
            Word(round(plane.left - plane.letter * 0.6, 1), up.at(step), words, "end")
            for step, words in zip(steps, axis, strict=True)
        ),
        periods=lettering.periods(layout),
        values=lettering.ends(layout, say=say, bars=bars),
        bands=() if bars else strokes.bands(layout),
        lines=() if bars else strokes.lines(layout),
        dots=() if bars else strokes.dots(layout),
        bars=strokes.bars(layout) if bars else (),
        target=_target(target, up, plane),
    )


def _target(target: Target | None, up: Scale, plane: Plane) -> Word | None:
    if target is None:
        return None
    return Word(round(plane.left + 4, 1), up.at(target.value), target.word, "start")


def _steps(
    readings: Sequence[Reading], *, bars: bool, ceiling: float | None, target: Target | None
) -> tuple[float, ...]:
    """The values of the axis, round and enclosing everything that is drawn."""
    parts = [p for r in readings if r.value is not None for p in (r.value, r.low, r.high)]
    known = [part for part in parts if part is not None] + ([target.value] if target else [])
    low, high = min(known), max(known)
    if bars:
        low, high = min(low, 0.0), max(high, 0.0)
    steps = round_steps(low, high)
    # Nought and the ceiling are ends of the world: an axis to −20 % or 120 % would be nonsense.
    floor = 0.0 if low >= 0 else low - (steps[1] - steps[0])
    top = steps[-1] if ceiling is None else ceiling
    kept = tuple(step for step in steps if floor <= step <= top)
    return kept if len(kept) > 1 else steps


def _slots(count: int, plane: Plane) -> tuple[float, ...]:
    """The middles of as many equal slots: bars need room on both sides."""
    slot = (plane.right - plane.left) / count
    return tuple(round(plane.left + slot * (place + 0.5), 1) for place in range(count))


def _points(count: int, plane: Plane) -> tuple[float, ...]:
    """Even points from edge to edge; a single one stands in the middle."""
    scale = Scale(0, count - 1, plane.left, plane.right)
    return tuple(scale.at(place) for place in range(count))
