"""Every measure's course in one question, for a page that draws them all."""

from functools import lru_cache

from touchline.numbers.measures.scoreboard import EVERYTHING, scoreboards_by, whole_periods
from touchline.numbers.snapshots import Snapshot
from touchline.numbers.terms import Grain, Point, Selection


@lru_cache(maxsize=256)
def trends(
    snapshot: Snapshot, selection: Selection = EVERYTHING, grain: Grain = "week"
) -> dict[str, tuple[Point, ...]]:
    """Measure key → its points, as `trend` gives them one by one."""
    boards = scoreboards_by(snapshot, selection, by=grain)
    found: dict[str, list[Point]] = {}
    for first, last in whole_periods(snapshot, selection, grain):
        for figure in boards[first].measures:
            found.setdefault(figure.key, []).append(Point(first, last, figure))
    return {key: tuple(points) for key, points in found.items()}
