"""Every day lies in one quarter, and a running quarter is held against as many days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.floor.rules.quarters import (
    NotAQuarter,
    Quarter,
    choices,
    held_against,
    so_far,
    year_back,
)

DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
MONTHS = st.integers(1, 12)
YEARS = st.integers(1990, 2100)
QUARTERS = st.builds(Quarter, year=YEARS, number=st.integers(1, 4), starts=MONTHS)
ONE_DAY = timedelta(days=1)


@given(day=DAYS, starts=MONTHS)
def test_a_day_lies_within_its_quarter(day: date, starts: int) -> None:
    quarter = Quarter.of(day, starts=starts)
    assert quarter.first <= day <= quarter.last


@given(quarter=QUARTERS)
def test_a_quarter_ends_the_day_before_the_next_begins(quarter: Quarter) -> None:
    assert quarter.last + ONE_DAY == quarter.next.first


@given(quarter=QUARTERS)
def test_the_quarter_of_each_end_is_the_quarter(quarter: Quarter) -> None:
    ends = {Quarter.of(day, starts=quarter.starts) for day in (quarter.first, quarter.last)}
    assert ends == {quarter}


@given(quarter=QUARTERS)
def test_a_quarter_begins_on_the_first_of_a_month(quarter: Quarter) -> None:
    assert quarter.first.day == 1


@given(quarter=QUARTERS)
def test_the_one_before_the_next_is_the_same(quarter: Quarter) -> None:
    assert quarter.next.before == quarter


@given(quarter=QUARTERS)
def test_a_fiscal_year_is_named_for_the_year_in_which_it_ends(quarter: Quarter) -> None:
    last_of_the_year = Quarter(quarter.year, 4, quarter.starts)
    assert last_of_the_year.last.year == quarter.year


def test_a_year_that_begins_in_april_has_its_fourth_quarter_in_march() -> None:
    assert Quarter.of(date(2026, 3, 18), starts=4) == Quarter(2026, 4, 4)


@given(quarter=QUARTERS)
def test_a_quarter_is_read_back_from_its_address(quarter: Quarter) -> None:
    assert Quarter.read(quarter.slug, starts=quarter.starts) == quarter


@pytest.mark.parametrize(
    "text", ["", "2026", "2026-q5", "2026-q0", "q1-2026", "0000-q1", "9999-q4", "2026-q1 or so"]
)
def test_a_text_that_names_no_quarter_is_refused(text: str) -> None:
    with pytest.raises(NotAQuarter):
        Quarter.read(text, starts=1)


@given(text=st.text().filter(lambda text: "-q" not in text.lower()))
def test_any_other_text_is_refused(text: str) -> None:
    with pytest.raises(NotAQuarter):
        Quarter.read(text, starts=1)


@given(day=DAYS, starts=MONTHS)
def test_so_far_never_looks_past_today(day: date, starts: int) -> None:
    assert so_far(Quarter.of(day, starts=starts), today=day).last == day


@given(quarter=QUARTERS, today=DAYS)
def test_so_far_stays_within_the_quarter(quarter: Quarter, today: date) -> None:
    days = so_far(quarter, today=today)
    assert quarter.first == days.first <= days.last <= quarter.last


@given(quarter=QUARTERS, today=DAYS)
def test_what_it_is_held_against_lies_in_the_quarter_before(quarter: Quarter, today: date) -> None:
    days = held_against(quarter, today=today)
    assert quarter.before.first == days.first <= days.last <= quarter.before.last


@given(day=DAYS, starts=MONTHS)
def test_a_running_quarter_is_not_held_against_more_days_than_it_has_come(
    day: date, starts: int
) -> None:
    quarter = Quarter.of(day, starts=starts)
    now, then = so_far(quarter, today=day), held_against(quarter, today=day)
    whole = day >= quarter.last
    assert whole or then.last - then.first <= now.last - now.first


@given(quarter=QUARTERS)
def test_a_whole_quarter_is_held_against_a_whole_one(quarter: Quarter) -> None:
    days = held_against(quarter, today=quarter.last + ONE_DAY)
    assert (days.first, days.last) == (quarter.before.first, quarter.before.last)


@given(quarter=QUARTERS)
def test_four_quarters_end_with_this_one(quarter: Quarter) -> None:
    assert year_back(quarter).next.next.next == quarter


@given(today=DAYS, back=st.integers(0, 2000), starts=MONTHS)
def test_the_choice_begins_with_today_and_goes_back_without_a_gap(
    today: date, back: int, starts: int
) -> None:
    found = choices(today=today, earliest=today - timedelta(days=back), starts=starts)
    expected = [Quarter.of(today, starts=starts)]
    while len(expected) < len(found):
        expected.append(expected[-1].before)
    assert list(found) == expected


@given(today=DAYS, back=st.integers(0, 600), starts=MONTHS)
def test_the_choice_reaches_the_first_day_with_data(today: date, back: int, starts: int) -> None:
    earliest = today - timedelta(days=back)
    assert choices(today=today, earliest=earliest, starts=starts)[-1].first <= earliest


def test_the_choice_is_never_longer_than_two_years() -> None:
    assert len(choices(today=date(2026, 3, 18), earliest=date(1990, 1, 1), starts=1)) == 8
