"""A clock that is set back, or runs ahead, leaves no work lying still for hours."""

from datetime import timedelta

import pytest

from tests.cast import NOW
from tests.jobs.conftest import Done
from touchline.jobs.models import LEASE, Job, Worker, add, do_all_due
from touchline.jobs.models.claiming import SKEW

pytestmark = pytest.mark.django_db

THREE_HOURS = timedelta(hours=3)
A_LITTLE = timedelta(seconds=1)


def catch_up() -> int:
    return Job.objects.catch_up(at=NOW)


def test_a_lease_from_a_clock_that_was_ahead_does_not_hold_work_up() -> None:
    add(kind="greet", key="dana", due_at=NOW)
    Job.objects.claim(at=NOW + THREE_HOURS)
    assert Job.objects.claim(at=NOW) is not None


def test_a_lease_of_a_host_whose_clock_is_a_little_ahead_holds() -> None:
    add(kind="greet", key="dana", due_at=NOW)
    Job.objects.claim(at=NOW + SKEW)
    assert Job.objects.claim(at=NOW) is None


def test_after_a_small_step_back_work_lies_still_for_two_leases_at_most() -> None:
    add(kind="greet", key="dana", due_at=NOW)
    Job.objects.claim(at=NOW + SKEW)
    assert Job.objects.claim(at=NOW + SKEW + LEASE + A_LITTLE) is not None


def test_a_worker_that_lives_holds_its_job_by_the_new_clock() -> None:
    add(kind="greet", key="dana", due_at=NOW)
    job = Job.objects.claim(at=NOW + THREE_HOURS)
    assert job is not None
    job.renew(at=NOW)
    assert Job.objects.claim(at=NOW) is None


def test_work_asked_for_while_the_clock_was_ahead_is_due_when_it_is_set_back(done: Done) -> None:
    ahead = NOW + THREE_HOURS
    add(kind="greet", key="dana", due_at=ahead, at=ahead)
    catch_up()
    assert do_all_due(at=NOW) == 1


def test_a_rest_that_was_meant_is_kept_when_the_clock_is_set_back() -> None:
    ahead = NOW + THREE_HOURS
    add(kind="greet", key="dana", due_at=ahead + timedelta(minutes=10), at=ahead)
    catch_up()
    assert Job.objects.get().due_at == NOW + timedelta(minutes=10)


def test_an_attempt_that_failed_while_the_clock_was_ahead_rests_no_longer_for_it() -> None:
    add(kind="stumble", key="dana", due_at=NOW)
    do_all_due(at=NOW + THREE_HOURS)
    catch_up()
    assert Job.objects.get().due_at == NOW + timedelta(minutes=2)


def test_work_of_tonight_is_left_alone() -> None:
    add(kind="greet", key="dana", due_at=NOW + THREE_HOURS, at=NOW)
    assert catch_up() == 0


def test_work_that_says_nothing_of_its_clock_is_left_alone() -> None:
    add(kind="greet", key="dana", due_at=NOW + THREE_HOURS)
    assert catch_up() == 0


def test_a_beat_from_the_future_is_no_sign_of_life() -> None:
    worker = Worker(host="anvil", pid=1, since=NOW, beat_at=NOW)
    worker.beat(at=NOW + THREE_HOURS)
    assert not Worker.objects.alive(at=NOW).exists()


def test_a_clock_that_runs_ahead_gives_a_running_job_to_another_worker_once(done: Done) -> None:
    add(kind="greet", key="dana", due_at=NOW)
    first = Job.objects.claim(at=NOW)
    second = Job.objects.claim(at=NOW + THREE_HOURS)
    assert first is not None
    assert second is not None
    first.do(at=NOW)
    assert Job.objects.get().done_at is None
