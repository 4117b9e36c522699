"""What is done every day is one row a day, and old rows go."""

from datetime import timedelta
from typing import Any

import pytest

from tests.cast import NOW
from touchline.jobs import cleaning
from touchline.jobs.models import Job, add
from touchline.jobs.recurring import daily, plan_daily

pytestmark = pytest.mark.django_db

A_DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _sweep() -> None:
    @daily("sweep", says="Sweeping")
    def sweep(payload: dict[str, Any], at: object) -> None: ...


def days() -> list[str]:
    return list(Job.objects.filter(kind="sweep").order_by("pk").values_list("key", flat=True))


def test_today_is_planned_for_now() -> None:
    plan_daily(at=NOW)
    assert Job.objects.get(kind="sweep").due_at == NOW


def test_planning_all_day_long_is_planning_once() -> None:
    for minutes in range(5):
        plan_daily(at=NOW + timedelta(minutes=minutes))
    assert days() == ["2026-03-18"]


def test_days_on_which_no_worker_ran_are_not_made_up_for() -> None:
    plan_daily(at=NOW)
    plan_daily(at=NOW + 9 * A_DAY)
    assert days() == ["2026-03-18", "2026-03-27"]


def test_a_clock_that_came_back_from_next_year_plans_today() -> None:
    plan_daily(at=NOW + 365 * A_DAY)
    plan_daily(at=NOW)
    assert days()[-1] == "2026-03-18"


@pytest.mark.parametrize(
    ("column", "days_ago", "stays"),
    [("done_at", 29, True), ("done_at", 31, False),
     ("failed_at", 31, True), ("failed_at", 91, False)],
)  # fmt: skip
def test_what_ended_is_forgotten_in_time(column: str, days_ago: int, stays: bool) -> None:
    add(kind="greet", key="dana", due_at=NOW)
    Job.objects.update(**{column: NOW - days_ago * A_DAY})
    cleaning.clean({}, NOW)
    assert Job.objects.exists() is stays


def test_what_waits_is_never_forgotten() -> None:
    add(kind="greet", key="dana", due_at=NOW - 1000 * A_DAY)
    cleaning.clean({}, NOW)
    assert Job.objects.exists()
