"""Weeks by their names."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.kit.weeks import day_in, week_of


@given(st.dates())
def test_a_day_lies_in_the_week_that_it_names(day: date) -> None:
    assert day_in(week_of(day), day.isoweekday()) == day


@pytest.mark.parametrize("name", ["", "2026", "2026-W54", "2026-W00", "two-Wfour"])
def test_what_names_no_week_has_no_day(name: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 -- its words are Python's own
        day_in(name, 1)
