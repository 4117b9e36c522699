"""When a quarter may be planned, and when it may be closed."""

from datetime import date, timedelta

from touchline.floor.rules.quarters import Quarter

CLOSING = timedelta(days=14)


def may_plan(quarter: Quarter, *, today: date) -> bool:
    """The quarter that runs and the next one: what is over is not put otherwise afterwards."""
    running = Quarter.of(today, starts=quarter.starts)
    return quarter in (running, running.next)


def may_close(quarter: Quarter, *, today: date) -> bool:
    """In its last two weeks, and any time after."""
    return today > quarter.last - CLOSING
