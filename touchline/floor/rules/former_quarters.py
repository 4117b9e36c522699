"""Former quarters from the day on that was as far from their end as today is from this one's."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import accumulate

from touchline.floor.rules.quarters import Quarter
from touchline.floor.rules.season import LEAST, MOST, WEEKS, Former, Season
from touchline.floor.rules.weeks import WEEK, monday_of, weeks_left

LONG = WEEK * WEEKS
NIGHT = timedelta(days=1)


class Weeks:
    """What weeks brought (by their Mondays, without a gap), evenly over their working days.

    The week of `until` is known up to that day only. Days before the first week have nothing.
    """

    def __init__(self, values: Mapping[date, float], until: date) -> None:
        self._values, self._until = values, until
        mondays = sorted(values)
        self._through = dict(zip(mondays, accumulate(values[one] for one in mondays), strict=True))

    def up_to(self, day: date) -> float:
        """Everything until a day, included."""
        monday = monday_of(day)
        if monday not in self._values:
            return 0.0
        known = weeks_left(monday - NIGHT, min(monday + WEEK - NIGHT, self._until))
        gone = weeks_left(monday - NIGHT, min(day, self._until))
        left = self._values[monday] * (1 - gone / known) if known else 0.0
        return self._through[monday] - left

    def between(self, after: date, last: date) -> float:
        """What came after a day, until another one, included."""
        return self.up_to(last) - self.up_to(after)


def season_of(
    values: Mapping[date, float | None], quarter: Quarter, *, since: date, until: date
) -> Season | None:
    """The season of a quarter that runs, from weeks known whole from `since` to `until`.

    None where too few former quarters are known with the 13 weeks before each, or where an amount
    is missing.
    """
    first = begins(quarter, since=since, until=until)
    if first is None:
        return None
    known = {monday: values.get(monday) for monday in _mondays(first, until)}
    if any(value is None for value in known.values()):
        return None
    weeks = Weeks({monday: value or 0.0 for monday, value in known.items()}, until)
    cuts = _cuts(quarter, weeks_left(until, quarter.last), since=since)
    formers = [
        Former(weeks.between(cut - LONG, cut), weeks.between(cut, last)) for cut, last in cuts
    ]
    whole = [value or 0.0 for monday, value in known.items() if monday < monday_of(until)]
    return Season(formers, weeks.between(until - LONG, until), whole)


def begins(quarter: Quarter, *, since: date, until: date) -> date | None:
    """The Monday from which on weeks are needed; None where too few former quarters are known."""
    cuts = _cuts(quarter, weeks_left(until, quarter.last), since=since)
    return monday_of(cuts[-1][0] - LONG + NIGHT) if len(cuts) >= LEAST else None


def _cuts(quarter: Quarter, left: float, *, since: date) -> list[tuple[date, date]]:
    """Of each former quarter that is known: the day as far from its end, and its last one."""
    found = []
    for _ in range(MOST):
        quarter = quarter.before
        cut = _as_far(quarter.last, left)
        if cut - LONG + NIGHT < since:
            break
        found.append((cut, quarter.last))
    return found


def _as_far(last: date, left: float) -> date:
    """The latest day after which so many weeks are left."""
    day = last - WEEK * int(left)
    while weeks_left(day, last) < left:
        day -= NIGHT
    return day


def _mondays(first: date, until: date) -> Sequence[date]:
    count = (monday_of(until) - first) // WEEK + 1
    return [first + WEEK * past for past in range(count)]
