"""How long work rests between two attempts, and what a handler may say about it."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cast import NOW
from touchline.jobs.handlers import Retries, handles, in_words
from touchline.jobs.models import Job, add, do_all_due

AN_HOUR = timedelta(hours=1)
retries = st.builds(
    Retries,
    attempts=st.integers(1, 30),
    first=st.timedeltas(timedelta(seconds=1), AN_HOUR),
    longest=st.timedeltas(AN_HOUR, timedelta(days=1)),
)
attempts = st.integers(1, 1000)


@given(retries, attempts)
def test_no_rest_is_shorter_than_the_one_before(policy: Retries, after: int) -> None:
    assert policy.rest(after=after) <= policy.rest(after=after + 1)


@given(retries, attempts)
def test_every_rest_is_between_the_first_and_the_longest(policy: Retries, after: int) -> None:
    assert policy.first <= policy.rest(after=after) <= policy.longest


@given(retries)
def test_the_second_rest_is_twice_the_first_unless_that_is_too_long(policy: Retries) -> None:
    assert policy.rest(after=2) == min(2 * policy.first, policy.longest)


@pytest.mark.django_db
def test_a_kind_is_tried_as_often_as_its_handler_says() -> None:
    handles("stubborn", retries=Retries(attempts=7))(refusing)
    add(kind="stubborn", key="dana", due_at=NOW)
    for day in range(9):
        do_all_due(at=NOW + timedelta(days=day))
    assert Job.objects.get().attempts == 7


def refusing(payload: object, at: object) -> None:
    raise RuntimeError


@pytest.mark.django_db
def test_a_kind_rests_as_long_as_its_handler_says() -> None:
    handles("patient", retries=Retries(first=AN_HOUR))(refusing)
    add(kind="patient", key="dana", due_at=NOW)
    do_all_due(at=NOW)
    assert Job.objects.get().due_at == NOW + AN_HOUR


@pytest.mark.django_db
def test_what_another_attempt_would_not_mend_is_given_up_at_once() -> None:
    add(kind="refuse", key="dana", due_at=NOW)
    do_all_due(at=NOW)
    job = Job.objects.get()
    assert (job.failed_at, job.error) == (NOW, "Refused")


@pytest.mark.django_db
def test_what_is_put_off_is_due_when_the_handler_says() -> None:
    add(kind="wait", key="dana", due_at=NOW)
    do_all_due(at=NOW)
    assert Job.objects.get().due_at == NOW + AN_HOUR


@pytest.mark.django_db
def test_being_put_off_is_no_failed_attempt() -> None:
    add(kind="wait", key="dana", due_at=NOW)
    for hour in range(20):
        do_all_due(at=NOW + hour * AN_HOUR)
    job = Job.objects.get()
    assert (job.attempts, job.failed_at, job.error) == (0, None, "")


@pytest.mark.django_db
def test_what_many_wait_for_makes_them_due_when_it_comes() -> None:
    for key in ("dana", "mairi"):
        add(kind="wait", key=key, due_at=NOW)
    do_all_due(at=NOW)
    assert Job.objects.hasten(kind="wait", at=NOW) == 2


def test_a_kind_without_words_is_named_as_it_is() -> None:
    assert in_words("unheard.of") == "unheard.of"
