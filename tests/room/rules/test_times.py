"""On which days a weekly quarter lies."""

from datetime import date

import pytest

from touchline.room.rules.refusals import Unreadable
from touchline.room.rules.times import days, week

FIRST, LAST = date(2026, 3, 16), date(2026, 4, 5)


def test_each_week_has_one() -> None:
    found = days(3, "2026-W10", "", first=FIRST, last=LAST)
    assert found == [date(2026, 3, 18), date(2026, 3, 25), date(2026, 4, 1)]


def test_none_lies_before_it_begins() -> None:
    assert days(3, "2026-W14", "", first=FIRST, last=LAST) == [date(2026, 4, 1)]


def test_none_lies_after_it_ends() -> None:
    assert days(3, "2026-W10", "2026-W12", first=FIRST, last=LAST) == [date(2026, 3, 18)]


def test_what_is_over_has_none() -> None:
    assert days(3, "2025-W10", "2025-W12", first=FIRST, last=LAST) == []


def test_a_year_may_have_53_weeks() -> None:
    assert week("2026-W53") == "2026-W53"


def test_and_another_has_52() -> None:
    with pytest.raises(Unreadable):
        week("2025-W53")
