"""Reviews held as planned: what a manager moves or cancels counts, what a seller does not."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.cast import NOW
from touchline.floor.rules.review_kept import Course, held_as_planned

LAST_WEEK = NOW - timedelta(days=7)


def course(ends_at: datetime = LAST_WEEK, **said: Any) -> Course:
    return Course(ends_at=ends_at, **said)


@pytest.mark.parametrize(
    ("one", "held", "cases"),
    [
        (course(held=True), 1, 1),
        (course(held=True, moved_by_manager=True), 0, 1),
        (course(cancelled_by_manager=True), 0, 1),
        (course(cancelled_by_other=True), 0, 0),
        (course(), 0, 1),
        (course(NOW + timedelta(days=1)), 0, 0),
        (course(NOW - timedelta(hours=3)), 0, 0),
        (course(NOW + timedelta(days=1), moved_by_manager=True), 0, 1),
    ],
)
def test_what_became_of_one_review_counts_so(one: Course, held: int, cases: int) -> None:
    rate = held_as_planned([one], now=NOW)
    assert (rate.held, rate.cases) == (held, cases)


def test_without_a_case_nothing_is_said() -> None:
    assert held_as_planned([], now=NOW).value is None


def test_nine_of_eleven_have_an_interval_around_them() -> None:
    rate = held_as_planned([course(held=True)] * 9 + [course()] * 2, now=NOW)
    assert rate.low is not None
    assert rate.high is not None
    assert rate.value is not None
    assert rate.low < rate.value < rate.high
