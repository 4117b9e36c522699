"""Somebody may try work again that was given up, or drop it; never while a worker holds it."""

from datetime import timedelta

import pytest

from tests.cast import NOW
from tests.jobs.conftest import Done
from touchline.jobs.models import Job, add, do_all_due

pytestmark = pytest.mark.django_db

LATER = NOW + timedelta(hours=1)


@pytest.fixture
def given_up() -> Job:
    add(kind="refuse", key="dana", due_at=NOW)
    do_all_due(at=NOW)
    return Job.objects.get()


@pytest.fixture
def held() -> Job:
    add(kind="greet", key="dana", due_at=NOW)
    job = Job.objects.claim(at=NOW)
    assert job is not None
    return job


def test_what_was_given_up_is_due_again(given_up: Job) -> None:
    given_up.retry(at=LATER)
    assert Job.objects.claimable(at=LATER).exists()


def test_it_has_all_its_attempts_before_it(given_up: Job) -> None:
    given_up.retry(at=LATER)
    assert Job.objects.get().attempts == 0


def test_what_rests_after_a_failure_need_not_wait() -> None:
    add(kind="stumble", key="dana", due_at=NOW)
    do_all_due(at=NOW)
    Job.objects.get().retry(at=NOW)
    assert Job.objects.claim(at=NOW) is not None


def test_what_is_dropped_is_gone(given_up: Job) -> None:
    given_up.drop(at=LATER)
    assert not Job.objects.exists()


@pytest.mark.parametrize("step", ["retry", "drop"])
def test_what_a_worker_holds_is_left_to_it(held: Job, step: str) -> None:
    assert not getattr(held, step)(at=NOW)


@pytest.mark.parametrize("step", ["retry", "drop"])
def test_what_is_done_is_done(held: Job, done: Done, step: str) -> None:
    held.do(at=NOW)
    assert not getattr(Job.objects.get(), step)(at=LATER)


def test_a_worker_that_was_thought_dead_does_not_end_what_was_begun_anew(held: Job) -> None:
    Job.objects.update(failed_at=NOW, error="WorkerLost")
    Job.objects.get().retry(at=LATER)
    held.do(at=LATER)
    assert Job.objects.get().done_at is None
