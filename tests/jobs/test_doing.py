"""How a job ends: done, put back for later, or given up."""

from datetime import timedelta

import pytest

from tests.cast import NOW
from tests.jobs.conftest import WORDS, Done
from touchline.jobs.models import ATTEMPTS, LEASE, Job, add, do_all_due

pytestmark = pytest.mark.django_db

MUCH_LATER = NOW + timedelta(days=1)


def claimed(kind: str) -> Job:
    add(kind=kind, key="dana", due_at=NOW)
    job = Job.objects.claim(at=NOW)
    assert job is not None
    return job


def test_the_handler_gets_the_payload_and_the_moment(done: Done) -> None:
    add(kind="greet", key="dana", due_at=NOW, payload={"words": "hello"})
    do_all_due(at=NOW)
    assert done == [({"words": "hello"}, NOW)]


def test_a_job_is_done_once(done: Done) -> None:
    add(kind="greet", key="dana", due_at=NOW)
    do_all_due(at=NOW)
    do_all_due(at=MUCH_LATER)
    assert len(done) == 1


def test_all_that_is_due_is_done_in_one_go(done: Done) -> None:
    for key in ("dana", "mairi", "callum"):
        add(kind="greet", key=key, due_at=NOW)
    assert do_all_due(at=NOW) == 3


def test_a_job_that_fails_does_not_keep_the_next_from_being_done() -> None:
    add(kind="stumble", key="dana", due_at=NOW - timedelta(hours=1))
    add(kind="greet", key="mairi", due_at=NOW)
    assert do_all_due(at=NOW) == 1


def test_a_job_without_a_handler_is_put_back() -> None:
    claimed("unheard").do(at=NOW)
    assert Job.objects.waiting().get().error == "KeyError"


def test_a_job_that_failed_is_not_tried_again_at_once() -> None:
    claimed("stumble").do(at=NOW)
    assert Job.objects.claim(at=NOW) is None


def test_each_failure_waits_longer_than_the_one_before() -> None:
    add(kind="stumble", key="dana", due_at=NOW)
    at, waits = NOW, []
    for _ in range(ATTEMPTS - 1):
        do_all_due(at=at)
        due = Job.objects.get().due_at
        waits.append(due - at)
        at = due
    assert waits == [timedelta(minutes=minutes) for minutes in (2, 4, 8, 16)]


def test_a_job_is_given_up_after_five_failures(done: Done) -> None:
    add(kind="stumble", key="dana", due_at=NOW)
    for day in range(ATTEMPTS + 2):
        do_all_due(at=NOW + timedelta(days=day))
    job = Job.objects.get()
    assert (job.attempts, job.failed_at) == (ATTEMPTS, NOW + timedelta(days=ATTEMPTS - 1))


def test_a_job_that_works_at_the_second_attempt_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    claimed("stumble").do(at=NOW)
    Job.objects.update(kind="greet")
    do_all_due(at=MUCH_LATER)
    job = Job.objects.get()
    assert (job.done_at, job.error) == (MUCH_LATER, "")


def test_a_worker_that_lost_its_lease_does_not_overwrite_a_failure() -> None:
    slow = claimed("greet")
    Job.objects.claim(at=NOW + 2 * LEASE)
    slow.do(at=NOW + 3 * LEASE)
    assert Job.objects.get().done_at is None


def test_a_worker_that_lost_its_lease_does_not_take_the_job_from_its_new_holder() -> None:
    slow = claimed("stumble")
    held = Job.objects.claim(at=NOW + 2 * LEASE)
    slow.do(at=NOW + 2 * LEASE)
    assert held is not None
    assert Job.objects.get().leased_until == held.leased_until


def test_the_row_keeps_what_kind_of_error_it_was() -> None:
    claimed("stumble").do(at=NOW)
    assert Job.objects.get().error == "Refused"


@pytest.fixture
def log_of_a_failure(caplog: pytest.LogCaptureFixture) -> str:
    with caplog.at_level("WARNING", logger="touchline.jobs"):
        claimed("stumble").do(at=NOW)
    return caplog.text


def test_the_log_holds_no_word_of_an_error(log_of_a_failure: str) -> None:
    assert WORDS not in log_of_a_failure


@pytest.mark.parametrize("part", ["stumble dana", "Refused", "conftest.py"])
def test_the_log_says_which_job_failed_how_and_where(log_of_a_failure: str, part: str) -> None:
    assert part in log_of_a_failure
