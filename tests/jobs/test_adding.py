"""Work is added in the transaction of the one who adds it, once."""

from datetime import timedelta

import pytest
from django.db import transaction

from tests.cast import NOW
from touchline.jobs.models import Job, add

pytestmark = pytest.mark.django_db


def test_adding_the_same_work_twice_is_adding_it_once() -> None:
    add(kind="greet", key="dana", due_at=NOW)
    add(kind="greet", key="dana", due_at=NOW)
    assert Job.objects.count() == 1


def test_what_was_asked_for_first_stands() -> None:
    add(kind="greet", key="dana", due_at=NOW, payload={"words": "first"})
    add(kind="greet", key="dana", due_at=NOW + timedelta(days=1), payload={"words": "second"})
    job = Job.objects.get()
    assert (job.payload, job.due_at) == ({"words": "first"}, NOW)


def test_another_key_is_other_work() -> None:
    add(kind="greet", key="dana", due_at=NOW)
    add(kind="greet", key="mairi", due_at=NOW)
    assert Job.objects.count() == 2


def test_work_that_is_done_is_not_added_again() -> None:
    add(kind="greet", key="dana", due_at=NOW)
    Job.objects.update(done_at=NOW)
    add(kind="greet", key="dana", due_at=NOW)
    assert not Job.objects.waiting().exists()


def test_an_action_that_is_rolled_back_leaves_no_work() -> None:
    with transaction.atomic():
        add(kind="greet", key="dana", due_at=NOW)
        transaction.set_rollback(True)
    assert not Job.objects.exists()
