"""One measure, week by week or month by month."""

from functools import lru_cache

from touchline.numbers.measures.registry import measure
from touchline.numbers.measures.scoreboard import EVERYTHING, board, whole_periods
from touchline.numbers.measures.tallies import count
from touchline.numbers.snapshots import Snapshot
from touchline.numbers.terms import Grain, Point, Selection


@lru_cache(maxsize=512)
def trend(
    snapshot: Snapshot, key: str, selection: Selection = EVERYTHING, grain: Grain = "week"
) -> tuple[Point, ...]:
    """A point for every week (Monday first) or month that touches the selection, empty ones too.

    The periods are whole, also at both ends. Without days in the selection: those of the data.
    A period that begins before the export does has a figure without a value. Raises MeasureError
    if there is no such measure.
    """
    one = measure(key)
    asked = whole_periods(snapshot, selection, grain)
    counted = [one, measure("won_value")] if one.kind == "ratio" else [one]
    tallies = count(snapshot, counted, selection, periods=asked) if asked else []
    points = []
    for period in asked:
        within = [tally for tally in tallies if tally.first == period.first]
        [figure] = board(snapshot, within, selection, measures=[one], period=period).measures
        points.append(Point(*period, figure))
    return tuple(points)
