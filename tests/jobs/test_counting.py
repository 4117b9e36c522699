"""Work in numbers: due, under way, later, given up."""

from datetime import timedelta

import pytest

from tests.cast import NOW
from tests.jobs.conftest import Done
from touchline.jobs.counting import Counts, counts
from touchline.jobs.models import Job, add, do_all_due

pytestmark = pytest.mark.django_db

AN_HOUR = timedelta(hours=1)


def test_nothing_to_do_is_nothing_of_each() -> None:
    assert counts(at=NOW) == Counts(0, 0, 0, 0, timedelta())


def test_each_piece_of_work_is_counted_once_and_what_is_done_not_at_all(done: Done) -> None:
    add(kind="greet", key="done", due_at=NOW - AN_HOUR)
    add(kind="refuse", key="failed", due_at=NOW - AN_HOUR)
    do_all_due(at=NOW)
    add(kind="greet", key="held", due_at=NOW - AN_HOUR)
    Job.objects.claim(at=NOW)
    add(kind="greet", key="due", due_at=NOW - AN_HOUR)
    add(kind="greet", key="later", due_at=NOW + AN_HOUR)
    assert counts(at=NOW) == Counts(1, 1, 1, 1, AN_HOUR)


def test_what_a_killed_worker_left_is_due_and_not_under_way() -> None:
    add(kind="greet", key="dana", due_at=NOW)
    Job.objects.claim(at=NOW)
    later = counts(at=NOW + AN_HOUR)
    assert (later.due, later.under_way) == (1, 0)


def test_what_waits_is_all_but_what_was_given_up() -> None:
    assert Counts(1, 2, 3, 4, AN_HOUR).waiting == 6


def test_counting_asks_once(django_assert_num_queries: object) -> None:
    with django_assert_num_queries(1):  # type: ignore[operator]
        counts(at=NOW)
