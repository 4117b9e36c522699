"""What went wrong is said in one page; a stranger's is the page that is not there."""

from typing import Any

import pytest
from django.test import Client, RequestFactory
from pytest_django import Settings

from tests.cast import Cast
from tests.floor.addresses import own_page, questions, scoreboard
from tests.reading import words_of
from touchline.people.models import Person
from touchline.site.views.errors import broken

METHODS = ["get", "post", "put", "delete"]


@pytest.fixture
def careful(cast: Cast) -> Client:
    """Sander's browser, with forms checked as they are in earnest."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.sander)
    return client


@pytest.mark.parametrize("method", METHODS)
def test_a_page_that_is_not_there_says_why_it_does_not_say_more(
    cast: Cast, signed_in_as: Any, method: str
) -> None:
    answer = getattr(signed_in_as(cast.mairi), method)("/no/such/page/")
    assert "Or it is not yours to open: the answer is the same" in words_of(answer)


def test_a_form_without_its_token_is_refused(cast: Cast, careful: Client) -> None:
    answer = careful.post(questions(cast.rotterdam, "win_rate"), {"words": "Why?"})
    assert answer.status_code == 403


def test_a_form_without_its_token_is_told_what_to_do(cast: Cast, careful: Client) -> None:
    answer = careful.post(questions(cast.rotterdam, "win_rate"), {"words": "Why?"})
    assert "Go back, load the page anew and send it once more" in words_of(answer)


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_a_stranger_without_a_token_finds_nothing_either(
    cast: Cast, careful: Client, method: str
) -> None:
    answer = getattr(careful, method)(scoreboard(cast.leith))
    assert answer.status_code == 404


def test_someone_without_the_seat_and_a_token_finds_nothing_either(
    cast: Cast, careful: Client
) -> None:
    assert careful.post(f"/office/people/{cast.mairi.key}/deactivation/").status_code == 404


def test_the_answer_is_that_of_a_key_nobody_has(cast: Cast, careful: Client) -> None:
    known, unknown = careful.post(own_page(cast.mairi)), careful.post(own_page(Person(key="none")))
    assert known.content == unknown.content


def test_asking_whether_a_page_opens_does_nothing_behind_it(cast: Cast, signed_in_as: Any) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.noor)
    client.post(f"/office/people/{cast.mairi.key}/deactivation/")
    assert Person.objects.get(pk=cast.mairi.pk).is_active


def test_what_is_broken_is_said_without_the_database() -> None:
    answer = broken(RequestFactory().get("/"))
    assert "What you saved before is kept" in words_of(answer)


def test_a_page_that_breaks_answers_with_it(
    cast: Cast, signed_in_as: Any, settings: Settings, tmp_path: Any
) -> None:
    (tmp_path / "current").mkdir()
    (tmp_path / "current" / "manifest.json").write_text("{")
    settings.SNAPSHOTS = tmp_path
    visitor = signed_in_as(cast.mairi)
    visitor.raise_request_exception = False
    assert "Something broke on our side" in words_of(visitor.get("/"))
