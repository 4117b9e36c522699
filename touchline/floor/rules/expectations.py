"""When expectations of a quarter are looked back at, and how many may stand."""

from datetime import date, timedelta

from touchline.floor.rules.quarters import Quarter

MOST = 3
"""The fourth asks which to drop."""
BEFORE_THE_END = timedelta(days=14)


def full(standing: int) -> bool:
    """Whether another one needs one to be dropped."""
    return standing >= MOST


def may_close(quarter: Quarter, *, today: date) -> bool:
    """From two weeks before the quarter's end on, and for good afterwards."""
    return today > quarter.last - BEFORE_THE_END


def may_change(quarter: Quarter, *, today: date) -> bool:
    """What was expected of a quarter that is over stays as it was."""
    return today <= quarter.last
