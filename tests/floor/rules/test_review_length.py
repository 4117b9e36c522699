"""When a review should be over, and when it was only left open."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cast import NOW
from touchline.floor.rules.review_length import FORGOTTEN, due_end, left_open

TEN = NOW
MINUTE = timedelta(minutes=1)
TWENTY = 20 * MINUTE


@pytest.mark.parametrize(
    ("began", "end"),
    [
        (TEN, TEN + TWENTY),
        (TEN + 4 * MINUTE, TEN + TWENTY),
        (TEN - 10 * MINUTE, TEN + TWENTY),
        (TEN + 11 * MINUTE, TEN + 31 * MINUTE),
        (TEN - timedelta(days=1), TEN - timedelta(days=1) + TWENTY),
    ],
)
def test_its_end_is_the_planned_one_unless_it_was_begun_at_quite_another_time(
    began: datetime, end: datetime
) -> None:
    assert due_end(began, starts_at=TEN, length=TWENTY) == end


@pytest.mark.parametrize(("over", "open_"), [(60, False), (61, True)])
def test_an_hour_past_its_length_it_was_left_open(over: int, open_: bool) -> None:
    assert left_open(TEN, length=TWENTY, now=TEN + TWENTY + over * MINUTE) is open_


@given(st.integers(-2000, 2000), st.integers(5, 120))
def test_whatever_was_left_open_should_have_ended_after_it_began_and_before_now(
    began: int, length: int
) -> None:
    begun, long = TEN + began * MINUTE, length * MINUTE
    end = due_end(begun, starts_at=TEN, length=long)
    assert begun < end <= begun + long + FORGOTTEN
