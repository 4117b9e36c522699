"""The page of work: due, under way, given up; and never what it is about."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import NOW, Cast
from tests.office.messages import said
from tests.reading import row_heads, section_of, words_of
from touchline.jobs import handlers
from touchline.jobs.models import Job, Worker, add, do_all_due
from touchline.witness.models import Line

PAGE = "/office/jobs/"
WORDS = "Mairi thinks of leaving"


@pytest.fixture(autouse=True)
def _handlers() -> Iterator[None]:
    """`stumble` fails; it is told as "Carrying a message"."""

    def stumble(payload: dict[str, Any], at: datetime) -> None:
        raise ValueError(WORDS)

    handlers.handles("stumble", says="Carrying a message")(stumble)
    yield
    del handlers.HANDLERS["stumble"]


def given_up() -> Job:
    job = add(kind="stumble", key="dana", due_at=NOW, payload={"words": WORDS})
    Job.objects.filter(pk=job.pk).update(failed_at=NOW, attempts=5, error="ValueError")
    return job


def press(noor: Client, step: str, job: Job) -> Any:
    return noor.post(reverse(f"office:job-{step}", args=[job.pk]))


def test_without_work_the_page_says_that_there_is_none(noor: Client) -> None:
    assert "Nothing to do" in words_of(noor.get(PAGE))


def test_without_a_worker_the_page_says_how_to_start_one(noor: Client) -> None:
    assert "No worker runs" in words_of(noor.get(PAGE))


def test_a_worker_that_lives_is_named(noor: Client) -> None:
    Worker.objects.create(host="anvil", pid=4711, since=NOW, beat_at=NOW)
    assert "anvil, process 4711" in section_of(noor.get(PAGE), "Workers")


@pytest.mark.parametrize(
    ("title", "change"),
    [
        ("Given up", {"failed_at": NOW}),
        ("Stumbled", {"error": "ValueError"}),
        ("Under way", {"leased_until": NOW + timedelta(minutes=1), "lease": "x"}),
        ("Due", {}),
        ("Later", {"due_at": NOW + timedelta(hours=1)}),
    ],
)
def test_each_piece_of_work_stands_where_it_belongs(
    noor: Client, title: str, change: dict[str, Any]
) -> None:
    add(kind="stumble", key="dana", due_at=NOW)
    Job.objects.update(**change)
    assert "Carrying a message" in section_of(noor.get(PAGE), title)


def test_what_waits_of_one_kind_stands_in_one_row(noor: Client) -> None:
    for number in range(40):
        add(kind="stumble", key=str(number), due_at=NOW)
    assert row_heads(noor.get(PAGE)) == ["Carrying a message"]


def test_what_was_given_up_says_how_often_it_was_tried_and_what_came_last(noor: Client) -> None:
    given_up()
    words = section_of(noor.get(PAGE), "Given up")
    assert "5 of 5" in words
    assert "ValueError" in words


def test_what_the_work_is_about_is_not_shown(noor: Client) -> None:
    given_up()
    assert WORDS not in noor.get(PAGE).content.decode()


def test_what_an_error_said_is_not_shown(noor: Client) -> None:
    add(kind="stumble", key="dana", due_at=NOW)
    do_all_due(at=NOW)
    assert WORDS not in noor.get(PAGE).content.decode()


def test_what_was_given_up_can_be_tried_again(noor: Client) -> None:
    job = given_up()
    press(noor, "retry", job)
    job.refresh_from_db()
    assert (job.failed_at, job.attempts, job.due_at) == (None, 0, NOW)


def test_what_was_given_up_can_be_dropped(noor: Client) -> None:
    press(noor, "drop", given_up())
    assert not Job.objects.filter(kind="stumble").exists()


@pytest.mark.parametrize("step", ["retry", "drop"])
def test_work_that_never_stumbled_is_left_alone(noor: Client, step: str) -> None:
    job = add(kind="stumble", key="dana", due_at=NOW)
    assert said(press(noor, step, job)).startswith("It is under way or done already.")


@pytest.mark.parametrize("step", ["retry", "drop"])
def test_work_that_is_not_there_cannot_be_touched(noor: Client, step: str) -> None:
    assert noor.post(reverse(f"office:job-{step}", args=[4_000_000])).status_code == 404


@pytest.mark.parametrize(
    ("step", "act"), [("retry", "office.job.tried_again"), ("drop", "office.job.dropped")]
)
def test_stepping_in_is_witnessed(cast: Cast, noor: Client, step: str, act: str) -> None:
    job = given_up()
    press(noor, step, job)
    line = Line.objects.get(act=act)
    assert (line.actor, line.key) == (cast.noor.key, str(job.pk))


def test_everything_that_the_worker_does_has_words() -> None:
    unsaid = [kind for kind, one in handlers.HANDLERS.items() if str(one.says) == kind]
    assert unsaid == []
