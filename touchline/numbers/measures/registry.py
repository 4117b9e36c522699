"""All measures in their order: what can still be changed, before what has been.

Each is defined once, in `leading.py` or `lagging.py`; nothing is run until someone asks.
"""

from touchline.numbers.errors import MeasureError
from touchline.numbers.measures.lagging import LAGGING
from touchline.numbers.measures.leading import LEADING
from touchline.numbers.measures.measure import Measure

MEASURES: tuple[Measure, ...] = (*LEADING, *LAGGING)


def measure(key: str) -> Measure:
    """The measure of this key. Raises MeasureError if there is none."""
    for found in MEASURES:
        if found.key == key:
            return found
    known = ", ".join(found.key for found in MEASURES)
    raise MeasureError(f"There is no measure {key!r}; there are {known}.")
