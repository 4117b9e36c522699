"""A worker that lives keeps its job, however long it takes."""

from datetime import datetime, timedelta
from threading import Event

import pytest

from tests.cast import NOW
from tests.jobs.conftest import Done
from touchline.jobs.keeping import kept
from touchline.jobs.models import LEASE, Job, add

LATER = NOW + timedelta(minutes=2)


def claimed() -> Job:
    add(kind="greet", key="dana", due_at=NOW)
    job = Job.objects.claim(at=NOW)
    assert job is not None
    return job


@pytest.mark.django_db
def test_a_renewed_job_is_held_for_another_lease() -> None:
    claimed().renew(at=LATER)
    assert Job.objects.claim(at=NOW + LEASE + timedelta(seconds=1)) is None


@pytest.mark.django_db
def test_a_renewed_lease_ends_too() -> None:
    claimed().renew(at=LATER)
    assert Job.objects.claim(at=LATER + LEASE + timedelta(seconds=1)) is not None


@pytest.mark.django_db
def test_who_lost_the_job_cannot_renew_it() -> None:
    slow = claimed()
    Job.objects.claim(at=NOW + 2 * LEASE)
    assert not slow.renew(at=NOW + 2 * LEASE)


@pytest.mark.django_db
def test_a_job_that_is_done_is_not_renewed(done: Done) -> None:
    job = claimed()
    job.do(at=NOW)
    assert not job.renew(at=LATER)


class Watched:
    """A lease that tells how often it was renewed; the first three times it is still ours."""

    def __init__(self) -> None:
        self.renewed: list[datetime] = []
        self.enough = Event()

    def renew(self, *, at: datetime) -> bool:
        self.renewed.append(at)
        if len(self.renewed) == 3:
            self.enough.set()
        return len(self.renewed) < 3


@pytest.mark.django_db
def test_while_the_work_goes_on_the_lease_is_renewed_again_and_again() -> None:
    lease = Watched()
    with kept(lease, every=0.001, now=lambda: NOW):
        lease.enough.wait(10)
    assert lease.renewed == [NOW] * 3


@pytest.mark.django_db
def test_when_the_work_has_ended_nothing_is_renewed() -> None:
    lease = Watched()
    with kept(lease, every=60):
        pass
    assert lease.renewed == []


@pytest.mark.django_db
def test_an_error_of_the_work_is_not_lost() -> None:
    with pytest.raises(ZeroDivisionError), kept(Watched(), every=60):
        _ = 1 / 0
