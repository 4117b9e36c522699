"""A quarter is planned while it runs or comes next, and closed from its last two weeks on."""

from datetime import date

import pytest

from touchline.floor.rules.plan_days import may_close, may_plan
from touchline.floor.rules.quarters import Quarter

RUNNING = Quarter(2026, 1)
TODAY = date(2026, 3, 18)


@pytest.mark.parametrize(
    ("quarter", "may"),
    [
        (RUNNING, True),
        (RUNNING.next, True),
        (RUNNING.before, False),
        (RUNNING.next.next, False),
    ],
)
def test_the_quarter_that_runs_and_the_next_are_planned(quarter: Quarter, may: bool) -> None:
    assert may_plan(quarter, today=TODAY) is may


def test_a_fiscal_year_that_begins_in_february_moves_the_quarters() -> None:
    assert may_plan(Quarter(2027, 1, starts=2), today=TODAY)


@pytest.mark.parametrize(
    ("day", "may"),
    [
        (date(2026, 3, 17), False),
        (date(2026, 3, 18), True),
        (date(2026, 3, 31), True),
        (date(2027, 1, 1), True),
    ],
)
def test_a_quarter_is_closed_in_its_last_two_weeks_or_later(day: date, may: bool) -> None:
    assert may_close(RUNNING, today=day) is may
