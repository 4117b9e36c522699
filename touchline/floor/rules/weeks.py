"""Weeks begin on Monday and are named by that day."""

from datetime import date, timedelta

WEEK = timedelta(days=7)
WORKING_DAYS = 5


def monday_of(day: date) -> date:
    """The Monday of the week that a day lies in."""
    return day - timedelta(days=day.weekday())


def weeks_back(day: date, count: int) -> tuple[date, ...]:
    """So many Mondays, this week's first and then back."""
    monday = monday_of(day)
    return tuple(monday - WEEK * back for back in range(count))


def weeks_left(day: date, last: date) -> float:
    """How many weeks of five working days come after a day, up to another one included."""
    if last <= day:
        return 0.0
    return (_working_days(last) - _working_days(day)) / WORKING_DAYS


def _working_days(day: date) -> int:
    """Working days from the first Monday of the calendar up to a day, included."""
    weeks, over = divmod(day.toordinal(), 7)  # the first day of the calendar is a Monday: 1
    return weeks * WORKING_DAYS + min(over, WORKING_DAYS)
