"""Pace by season: where a quarter ends if it goes on as the quarters before it did.

Of each former quarter is known what it brought from a day on that was as far from its end as
today is, and what the thirteen weeks before that day had brought. Added up, the one is so many
times the other: that is the season, whatever its shape, with the growth of a quarter in it. The
same share is expected of the thirteen weeks that end today, drawn towards the middle of all of
them as far as they differ no more than weeks do by chance. The interval is as wide as the former
quarters missed that share by; it is laid along the same gamma curve as the pace of weeks. Whether
it holds as often as it says is what `python -m benchmarks.pace` counts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor
from statistics import fmean, variance

from touchline.floor.rules.pace import Pace, laid_out, quantile

LEAST = 4
"""With fewer former quarters a season cannot be told from chance."""
MOST = 8
"""Two years: a team of longer ago was another one."""
WEEKS = 13


@dataclass(frozen=True)
class Former:
    """A quarter that is over: what it brought from a day on, and the 13 weeks before that day."""

    before: float
    rest: float


@dataclass(frozen=True)
class Season:
    """Former quarters, the 13 weeks until today, and every whole week of all of these."""

    formers: Sequence[Former]
    before: float
    weeks: Sequence[float]


def project_like(so_far: float, season: Season, *, of_cases: bool = False) -> Pace | None:
    """From what stands today, and how quarters went on from here. `of_cases` as for weeks.

    None with fewer than four former quarters, or where they or the weeks until today had nothing.
    """
    formers, count = season.formers, len(season.formers)
    rests = sum(one.rest for one in formers)
    if count < LEAST or not season.before or not rests:
        return None
    levels, level = _levels(season)
    share = rests / sum(levels)
    missed = (
        (one.rest - share * own) ** 2 / own for one, own in zip(formers, levels, strict=True) if own
    )
    scatter = sum(missed) / (count - 1)
    if of_cases:
        scatter = max(scatter, share)  # by chance alone
    rest = share * level
    low, high = laid_out(rest, scatter * level * (1 + level / sum(levels)), quantile(count - 1))
    if any(one.rest == 0 for one in formers):
        low = 0.0  # it has happened
    low, high = so_far + min(low, rest), so_far + max(high, rest)
    if of_cases:
        low, high = float(floor(low)), float(ceil(high))
    return Pace(so_far + rest, low, high, len(season.weeks), quarters=count)


def _levels(season: Season) -> tuple[list[float], float]:
    """What 13 weeks brought, before each former rest and until today, without part of the chance.

    Quarters that differ by no more than weeks do say nothing about growth: each is then taken as
    their mean. The more they differ, the more each counts as it was.
    """
    seen = [*(one.before for one in season.formers), season.before]
    mean, between = fmean(seen), variance(seen)
    steps = [(after - one) ** 2 / 2 for one, after in pairwise(season.weeks)]
    by_chance = WEEKS * fmean(steps) if steps else 0.0
    own = max(0.0, 1 - by_chance / between) if between else 0.0
    *levels, level = (own * one + (1 - own) * mean for one in seen)
    return levels, level
