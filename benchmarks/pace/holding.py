"""Draws quarters day by day and asks each rule where they end, from four days of each."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean, median

from benchmarks.pace.kinds import Day, Moment
from touchline.floor.rules.former_quarters import season_of
from touchline.floor.rules.pace import Pace, project
from touchline.floor.rules.quarters import Quarter
from touchline.floor.rules.season import project_like
from touchline.floor.rules.weeks import WEEK, monday_of, weeks_left

QUARTERS, LOOKS = 200, (20, 41, 62, 83)
FIRST = Quarter(2020, 1)
DAY = timedelta(days=1)
Rule = Callable[[Mapping[date, float], Quarter, date, float, bool], Pace | None]


def by_weeks(
    weeks: Mapping[date, float], quarter: Quarter, today: date, so_far: float, of_cases: bool
) -> Pace | None:
    """The pace of the last sixteen weeks."""
    past = [value for monday, value in sorted(weeks.items()) if monday < monday_of(today)]
    return project(so_far, past, weeks_left(today, quarter.last), of_cases=of_cases)


def by_season(former: int) -> Rule:
    """The pace by season, with so many former quarters known and the one before them."""

    def rule(
        weeks: Mapping[date, float], quarter: Quarter, today: date, so_far: float, of_cases: bool
    ) -> Pace | None:
        since = quarter
        for _ in range(former + 1):
            since = since.before
        season = season_of(weeks, quarter, since=monday_of(since.first), until=today)
        return project_like(so_far, season, of_cases=of_cases) if season else None

    return rule


RULES: dict[str, Rule] = {"weeks": by_weeks, "4 former": by_season(4), "8 former": by_season(8)}


@dataclass
class Held:
    """What came of a rule: shares inside, below and above, the middle width and mean score."""

    ends: list[float]
    paces: list[Pace]

    def _share(self, outside: Callable[[float, Pace], bool]) -> float:
        pairs = list(zip(self.ends, self.paces, strict=True))
        return sum(outside(end, pace) for end, pace in pairs) / len(pairs)

    @property
    def inside(self) -> float:
        return self._share(lambda end, pace: pace.low <= end <= pace.high)

    @property
    def above(self) -> float:
        return self._share(lambda end, pace: end > pace.high)

    @property
    def width(self) -> float:
        return median((one.high - one.low) / one.value for one in self.paces if one.value)

    @property
    def score(self) -> float:
        """Width, and ten times what lies outside, beside the mean end."""
        missed = (
            one.high - one.low + 10 * max(0.0, one.low - end, end - one.high)
            for end, one in zip(self.ends, self.paces, strict=True)
        )
        return fmean(missed) / fmean(self.ends)


def held(kind: Day, *, of_cases: bool, quarters: int = QUARTERS, seed: int = 5) -> dict[str, Held]:
    """Each rule over the same quarters."""
    chance = random.Random(seed)
    found = {name: Held([], []) for name in RULES}
    for number in range(quarters):
        first = Quarter(FIRST.year + number % 7, 1 + number % 4)
        days, last = _drawn(kind, chance, first)
        total = sum(value for day, value in days.items() if day >= last.first)
        for gone in LOOKS:
            today = last.first + DAY * gone
            known = {day: value for day, value in days.items() if day <= today}
            so_far = sum(value for day, value in known.items() if day >= last.first)
            weeks = _weeks(known, today)
            for name, rule in RULES.items():
                pace = rule(weeks, last, today, so_far, of_cases)
                if pace is not None:
                    found[name].ends.append(total)
                    found[name].paces.append(pace)
    return found


def _drawn(kind: Day, chance: random.Random, quarter: Quarter) -> tuple[dict[date, float], Quarter]:
    """Ten quarters from one on, day by day, and the last of them."""
    begin, days = monday_of(quarter.first), {}
    for number in range(10):
        day = quarter.first if number else begin
        while day <= quarter.last:
            if day.weekday() < 5:
                left = weeks_left(day - DAY, quarter.last)
                days[day] = kind(chance, Moment((day - begin) // WEEK, quarter.number, left))
            day += DAY
        quarter = quarter.next
    return days, quarter.before


def _weeks(days: Mapping[date, float], today: date) -> dict[date, float]:
    weeks = {monday_of(day): 0.0 for day in (*days, today)}
    for day, value in days.items():
        weeks[monday_of(day)] += value
    return weeks
