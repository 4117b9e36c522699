"""The inked part of a trend: lines, bands, dots and bars, broken wherever a value is missing."""

from collections.abc import Iterable, Iterator

from .parts import Bar, Layout

BAR_SHARE = 0.64  # of the room each period has; the rest is air


def lines(layout: Layout) -> tuple[str, ...]:
    """A path for each stretch of neighbouring values."""
    runs = _runs(layout.places())
    return tuple(_path(layout.point(place) for place in run) for run in runs if len(run) > 1)


def bands(layout: Layout) -> tuple[str, ...]:
    """A closed path around each stretch of neighbouring intervals."""
    return tuple(_band(layout, run) for run in _runs(_sure(layout)) if len(run) > 1)


def dots(layout: Layout) -> tuple[tuple[float, float], ...]:
    """The two ends, and each value between two gaps, which no line would show."""
    runs = list(_runs(layout.places()))
    places = {runs[0][0], runs[-1][-1], *(run[0] for run in runs if len(run) == 1)}
    return tuple(layout.point(place) for place in sorted(places))


def bars(layout: Layout) -> tuple[Bar, ...]:
    """A bar for each value, from the ground up, or down where it is below nought."""
    plane, ground, places = layout.plane, layout.up.at(0), layout.places()
    width = round((plane.right - plane.left) / len(layout.readings) * BAR_SHARE, 1)
    standing = []
    for place in places:
        x, y = layout.point(place)
        top, height = min(y, ground), round(abs(ground - y), 1)
        is_end = place == places[-1]
        standing.append(Bar(round(x - width / 2, 1), top, width, height, is_end=is_end))
    return tuple(standing)


def _runs(places: Iterable[int]) -> Iterator[list[int]]:
    """Stretches of places without a hole between them."""
    run: list[int] = []
    for place in places:
        if run and place != run[-1] + 1:
            yield run
            run = []
        run.append(place)
    if run:
        yield run


def _sure(layout: Layout) -> list[int]:
    return [
        place
        for place, reading in enumerate(layout.readings)
        if None not in (reading.value, reading.low, reading.high)
    ]


def _band(layout: Layout, run: list[int]) -> str:
    over = [(layout.across[i], layout.up.at(layout.readings[i].high or 0)) for i in run]
    under = [(layout.across[i], layout.up.at(layout.readings[i].low or 0)) for i in reversed(run)]
    return _path(over + under) + " Z"


def _path(points: Iterable[tuple[float, float]]) -> str:
    return "M" + " L".join(f"{x} {y}" for x, y in points)
