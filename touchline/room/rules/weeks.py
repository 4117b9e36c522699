"""The week a day lies in: the finest that the room remembers of when something was."""

from datetime import date


def week_of(day: date) -> str:
    """`2026-W47`, as ISO 8601 counts weeks."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"
