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
    readings = enumerate(layout.readings)
    sure = {place: interval for place, reading in readings if (interval := reading.interval)}
    runs = [run for run in _runs(sure) if len(run) > 1]
    return tuple(_band(layout, {place: sure[place] for place in run}) for run in runs)


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


def _band(layout: Layout, intervals: dict[int, tuple[float, float]]) -> str:
    across, up = layout.across, layout.up
    over = [(across[place], up.at(high)) for place, (_low, high) in intervals.items()]
    under = [(across[place], up.at(low)) for place, (low, _high) in intervals.items()]
    return _path([*over, *reversed(under)]) + " Z"


def _path(points: Iterable[tuple[float, float]]) -> str:
    return "M" + " L".join(f"{x} {y}" for x, y in points)
