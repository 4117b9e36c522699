"""What was typed week by week, as points and figures beside those of the CRM."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from touchline.floor.rules.weeks import WEEK, monday_of
from touchline.numbers import Figure, Point

SIX_DAYS = timedelta(days=6)


@dataclass(frozen=True)
class TypedWeek:
    """The total of a week (its Monday) and how many typed it."""

    value: float
    cases: int


@dataclass(frozen=True)
class TypedCourse:
    """A measure of a team with its weeks; from `since` on the CRM counts it as `crm`."""

    key: str
    label: str
    unit: str
    weeks: Mapping[date, TypedWeek]
    crm: str = ""
    since: date | None = None

    def points(self, first: date, last: date, counted: Sequence[Point] = ()) -> tuple[Point, ...]:
        """A point a week of these days; a week that nobody typed has no value."""
        of_crm = {point.first: point.figure for point in counted}
        monday, found = monday_of(first), []
        while monday <= last:
            if self._is_the_crms(monday) and monday in of_crm:
                figure = self._figure(of_crm[monday].value, of_crm[monday].cases)
            else:
                typed = self.weeks.get(monday)
                figure = self._figure(typed.value, typed.cases) if typed else self._figure(None, 0)
            found.append(Point(monday, monday + SIX_DAYS, figure))
            monday += WEEK
        return tuple(found)

    def figure(self, first: date, last: date, counted: Sequence[Point] = ()) -> Figure:
        """The sum of the weeks whose Monday lies in these days."""
        points = [point for point in self.points(first, last, counted) if point.first >= first]
        known = [point.figure for point in points if point.figure.value is not None]
        if not known:
            return self._figure(None, 0)
        total = sum(figure.value or 0 for figure in known)
        return self._figure(total, sum(figure.cases for figure in known))

    def _is_the_crms(self, monday: date) -> bool:
        return bool(self.crm) and self.since is not None and monday >= self.since

    def _figure(self, value: float | None, cases: int) -> Figure:
        return Figure(self.key, self.label, self.unit, value, cases)
