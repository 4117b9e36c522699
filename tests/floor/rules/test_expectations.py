"""When expectations may be changed and looked back at."""

from datetime import date

import pytest

from touchline.floor.rules.expectations import full, may_change, may_close
from touchline.floor.rules.quarters import Quarter

FIRST = Quarter(2026, 1)


@pytest.mark.parametrize(
    ("today", "may"),
    [(date(2026, 3, 17), False), (date(2026, 3, 18), True), (date(2027, 1, 1), True)],
)
def test_looking_back_begins_two_weeks_before_the_end(today: date, may: bool) -> None:
    assert may_close(FIRST, today=today) is may


@pytest.mark.parametrize(("today", "may"), [(date(2026, 3, 31), True), (date(2026, 4, 1), False)])
def test_what_was_expected_of_a_quarter_that_is_over_stays(today: date, may: bool) -> None:
    assert may_change(FIRST, today=today) is may


@pytest.mark.parametrize(("standing", "is_full"), [(2, False), (3, True), (4, True)])
def test_three_are_as_many_as_stand(standing: int, is_full: bool) -> None:
    assert full(standing) is is_full
