"""A job belongs to one worker at a time, for as long as its lease."""

from datetime import timedelta

import pytest

from tests.cast import NOW
from tests.threads import SharedDatabase
from touchline.jobs.models import LEASE, Job, add

JUST_AFTER = NOW + LEASE + timedelta(seconds=1)


@pytest.mark.django_db
def test_a_claimed_job_is_not_claimed_by_a_second_worker() -> None:
    add(kind="greet", key="dana", due_at=NOW)
    Job.objects.claim(at=NOW)
    assert Job.objects.claim(at=NOW) is None


@pytest.mark.django_db
def test_each_of_two_workers_gets_a_job_of_its_own() -> None:
    for key in ("dana", "mairi"):
        add(kind="greet", key=key, due_at=NOW)
    claimed = [Job.objects.claim(at=NOW) for _ in range(2)]
    assert {job.key for job in claimed if job} == {"dana", "mairi"}


@pytest.mark.django_db
def test_the_job_that_is_due_longest_comes_first() -> None:
    add(kind="greet", key="dana", due_at=NOW)
    add(kind="greet", key="mairi", due_at=NOW - timedelta(hours=1))
    job = Job.objects.claim(at=NOW)
    assert job is not None
    assert job.key == "mairi"


@pytest.mark.django_db
def test_a_job_of_tomorrow_waits() -> None:
    add(kind="greet", key="dana", due_at=NOW + timedelta(days=1))
    assert Job.objects.claim(at=NOW) is None


@pytest.mark.django_db
def test_a_lease_holds_to_its_last_second() -> None:
    add(kind="greet", key="dana", due_at=NOW)
    Job.objects.claim(at=NOW)
    assert Job.objects.claim(at=NOW + LEASE) is None


@pytest.mark.django_db
def test_a_lease_that_ran_out_is_claimed_again() -> None:
    add(kind="greet", key="dana", due_at=NOW)
    Job.objects.claim(at=NOW)
    assert Job.objects.claim(at=JUST_AFTER) is not None


@pytest.mark.django_db
def test_each_claim_has_a_lease_of_its_own() -> None:
    add(kind="greet", key="dana", due_at=NOW)
    first, second = Job.objects.claim(at=NOW), Job.objects.claim(at=JUST_AFTER)
    assert first is not None
    assert second is not None
    assert first.lease != second.lease


@pytest.mark.django_db
def test_a_job_that_kills_every_worker_is_given_up_after_the_fifth() -> None:
    add(kind="greet", key="dana", due_at=NOW)
    moments = [NOW + n * (LEASE + timedelta(seconds=1)) for n in range(6)]
    claimed = [Job.objects.claim(at=moment) is not None for moment in moments]
    assert (claimed, Job.objects.get().error) == ([True] * 5 + [False], "WorkerLost")


def claim_one() -> str:
    job = Job.objects.claim(at=NOW)
    return job.key if job else ""


def add_one() -> Job:
    return add(kind="greet", key="dana", due_at=NOW)


@pytest.mark.slow
def test_two_workers_at_the_same_moment_never_get_the_same_job(
    shared_database: SharedDatabase,
) -> None:
    shared_database.alone(add_one)
    assert sorted(shared_database.together(claim_one, claim_one)) == ["", "dana"]
