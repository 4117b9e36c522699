"""When the company works: weekends, common holidays, and the quiet weeks of the year."""

from datetime import date, timedelta
from functools import cache

_CLOSED = {(1, 1), (5, 1), (12, 24), (12, 25), (12, 26), (12, 31)}


@cache
def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the computation of Meeus."""
    century, decade = divmod(year, 100)
    golden = year % 19
    leap_centuries, rest = divmod(century, 4)
    moon = (8 * century + 13) // 25
    epact = (19 * golden + century - leap_centuries - moon + 15) % 30
    leap_years, offset = divmod(decade, 4)
    weekday = (32 + 2 * rest + 2 * leap_years - epact - offset) % 7
    correction = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return date(year, month, day + 1)


@cache
def is_working_day(day: date) -> bool:
    """False on weekends, on Good Friday and Easter Monday, and on holidays that all cities keep."""
    if day.weekday() > 4 or (day.month, day.day) in _CLOSED:
        return False
    return day - easter(day.year) not in (timedelta(days=-2), timedelta(days=1))


def on_or_before(day: date) -> date:
    """The day itself if people work on it, else the last working day before."""
    while not is_working_day(day):
        day -= timedelta(days=1)
    return day


def on_or_after(day: date) -> date:
    """The day itself if people work on it, else the next working day."""
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def monday(day: date) -> date:
    """The first day of the day's ISO week."""
    return day - timedelta(days=day.weekday())


def quarter_start(day: date) -> date:
    """The first day of the day's calendar quarter."""
    return date(day.year, day.month - (day.month - 1) % 3, 1)


def next_quarter(day: date) -> date:
    """The first day of the calendar quarter after the day's."""
    return quarter_start(quarter_start(day) + timedelta(days=100))


def season(day: date) -> float:
    """How lively business is on a working day; 1 is usual."""
    if (day.month, day.day) >= (12, 18) or (day.month, day.day) <= (1, 3):
        return 0.35
    if day.month == 8:
        return 0.5
    return 0.85 if day.month == 7 else 1.05
