"""Weeks as ISO 8601 names them, such as `2026-W47`."""

from datetime import date


def week_of(day: date) -> str:
    """The week that a day lies in."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def day_in(week: str, weekday: int) -> date:
    """A weekday of a week; 1 is Monday. Raises ValueError for no week, or one its year lacks."""
    year, number = week.split("-W")
    return date.fromisocalendar(int(year), int(number), weekday)
