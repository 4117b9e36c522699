"""Kinds of teams whose days are made up, each with its own season, growth and luck."""

import math
import random
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Moment:
    """A working day: which week it lies in, counted from the first, and how many are left."""

    week: int
    quarter: int
    left: float


Day = Callable[[random.Random, Moment], float]


def poisson(chance: random.Random, mean: float) -> int:
    """So many of a mean; by the product of uniforms, which is quick enough here."""
    least, product, count = math.exp(-mean), chance.random(), 0
    while product > least:
        product *= chance.random()
        count += 1
    return count


def deals(chance: random.Random, a_week: float, spread: float = 0.9) -> float:
    """What a day brings of so many deals a week, most of them small and some large."""
    return sum(chance.lognormvariate(10, spread) for _ in range(poisson(chance, a_week / 5)))


def count_of(a_week: float) -> Day:
    """So many a week, day by day."""
    return lambda chance, _at: float(poisson(chance, a_week / 5))


def calls(chance: random.Random, _at: Moment) -> float:
    """About forty activities a week, some days quieter."""
    return float(poisson(chance, 8 * chance.gammavariate(1.6, 1 / 1.6)))


def rush(chance: random.Random, at: Moment) -> float:
    """Deals that close in the last three weeks of each quarter."""
    return deals(chance, 4.0 if at.left <= 3 else 0.75)


def last_days(chance: random.Random, at: Moment) -> float:
    """Half of what a quarter brings comes on its last five days."""
    return deals(chance, 12.0 if at.left <= 1 else 1.0)


def slow_start(chance: random.Random, at: Moment) -> float:
    """Counted deals, few at the beginning of a quarter, more from week to week."""
    return float(poisson(chance, 2 * (1.4 - 0.08 * at.left)))


def growth(chance: random.Random, at: Moment) -> float:
    """A team that does two hundredths more each week."""
    return float(poisson(chance, 2 * 1.02**at.week))


def growth_and_rush(chance: random.Random, at: Moment) -> float:
    """The rush of a team that does one hundredth more each week."""
    return deals(chance, (4.0 if at.left <= 3 else 0.75) * 1.01**at.week)


def stopped(chance: random.Random, at: Moment) -> float:
    """The team that grew, and stopped half a year before the quarter that is looked at."""
    return float(poisson(chance, 2 * 1.02 ** min(at.week, 91)))


def yearly(chance: random.Random, at: Moment) -> float:
    """A season of the year: quiet summers, strong last quarters."""
    return float(poisson(chance, (2.0, 2.2, 1.4, 3.0)[at.quarter % 4]))


KINDS: dict[str, tuple[Day, bool]] = {
    "activities": (calls, True),
    "deals created": (count_of(4), True),
    "deals won": (count_of(0.67), True),
    "won value": (lambda chance, _at: deals(chance, 1.5), False),
    "won value, lumpy": (lambda chance, _at: deals(chance, 0.5, 1.3), False),
    "won value, rush at the end": (rush, False),
    "won value, half in last days": (last_days, False),
    "deals, slow start": (slow_start, True),
    "deals of a growing team": (growth, True),
    "won value, growth and rush": (growth_and_rush, False),
    "deals, growth that stopped": (stopped, True),
    "deals, a season of the year": (yearly, True),
}
