"""When a week closes, how totals are added, and how commits of the past ended."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from touchline.floor.rules.forecast import Rhythm, Said, Total, closes, ended, total

MONDAY = date(2026, 3, 23)
LONDON = "Europe/London"


@pytest.mark.parametrize(
    ("rhythm", "moment"),
    [
        (Rhythm(), datetime(2026, 3, 20, 18, tzinfo=UTC)),
        (Rhythm(6, 20), datetime(2026, 3, 22, 20, tzinfo=UTC)),
        (Rhythm(0, 9), datetime(2026, 3, 23, 9, tzinfo=UTC)),
        (Rhythm(3, 18), datetime(2026, 3, 26, 18, tzinfo=UTC)),
    ],
)
def test_a_week_closes_before_it_or_in_it(rhythm: Rhythm, moment: datetime) -> None:
    assert closes(MONDAY, rhythm, zone=LONDON) == moment


def test_it_closes_by_the_clock_on_the_wall_when_summer_begins() -> None:
    """Clocks go forward on Sunday 29 March."""
    sunday = closes(date(2026, 3, 30), Rhythm(6, 18), zone=LONDON)
    assert sunday == datetime(2026, 3, 29, 17, tzinfo=UTC)


def said(commit: int, currency: str = "EUR", **more: int) -> Said:
    return Said(MONDAY, 1, "own", currency, Decimal(commit), Decimal(commit + 10), **more)


def test_totals_are_added() -> None:
    both = total([said(10, given=2), said(5, late=1)])
    assert both == Total(Decimal(15), Decimal(35), "EUR", 3, 1)


def test_two_currencies_are_not_added() -> None:
    both = total([said(10), said(5, "GBP")])
    assert (both.commit, both.mixed, both.given) == (None, True, 2)


def test_of_nothing_there_is_no_total() -> None:
    assert not total([]).mixed


def test_the_middle_error_says_which_way() -> None:
    commits = [("2025-q4", Decimal(amount)) for amount in (100, 110, 120, 130, 90)]
    found = ended(commits, {"2025-q4": 100.0})
    assert (found.error, found.weeks, found.quarters) == (-10, 5, 1)


def test_a_quarter_that_is_not_over_does_not_count() -> None:
    commits = [("2026-q1", Decimal(100))] * 9
    assert ended(commits, {"2025-q4": 100.0}).weeks == 0


def test_three_weeks_are_not_enough_to_say() -> None:
    commits = [("2025-q4", Decimal(100))] * 3
    assert ended(commits, {"2025-q4": 100.0}).error is None


def test_four_weeks_are_enough_to_say() -> None:
    commits = [("2025-q4", Decimal(100))] * 4
    assert ended(commits, {"2025-q4": 90.0}).error == -10
