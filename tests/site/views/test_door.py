"""Signing in and out: the same words for a wrong password and an unknown address."""

from typing import Any

import pytest
from django.test import Client

from tests.cast import NOW, PASSWORD, Cast
from tests.reading import words_of
from touchline.people.models import Deactivation, Person
from touchline.witness.actor import SYSTEM

DOOR = "/sign-in/"
CLEARED = '"cache", "storage"'


@pytest.fixture
def mairi(cast: Cast) -> Person:
    """Mairi, with a password."""
    cast.mairi.choose_password(password=PASSWORD, by=SYSTEM, at=NOW)
    return cast.mairi


def knock(email: str, password: str = PASSWORD, **more: str) -> Any:
    return Client().post(DOOR, {"login": email, "password": password} | more)


def test_address_and_password_lead_to_the_home_page(mairi: Person) -> None:
    assert knock(mairi.email)["Location"] == "/"


def test_a_wrong_password_stays_at_the_door(mairi: Person) -> None:
    assert "_auth_user_id" not in knock(mairi.email, "wrong").wsgi_request.session


def test_a_wrong_password_reads_like_an_unknown_address(mairi: Person) -> None:
    known = words_of(knock(mairi.email, "wrong"))
    assert known == words_of(knock("nobody@northlight.example", "wrong"))


def test_who_left_reads_the_same_words(mairi: Person) -> None:
    wrong = words_of(knock(mairi.email, "wrong"))
    Deactivation.objects.create_for(mairi, by=SYSTEM, at=NOW)
    assert words_of(knock(mairi.email)) == wrong


def test_a_refusal_says_what_to_do(mairi: Person) -> None:
    assert "Try again, or have a link sent to you." in words_of(knock(mairi.email, "wrong"))


def test_one_comes_to_the_page_one_asked_for(mairi: Person) -> None:
    assert knock(mairi.email, next="/contract/")["Location"] == "/contract/"


@pytest.mark.parametrize(
    "onward",
    ["https://thief.example/", "//thief.example", "/\\thief.example", "javascript:alert(1)"],
)
def test_the_door_leads_to_no_other_house(mairi: Person, onward: str) -> None:
    assert knock(mairi.email, next=onward)["Location"] == "/"


def test_who_is_in_already_is_not_asked_again(mairi: Person, signed_in_as: Any) -> None:
    assert signed_in_as(mairi).get(DOOR)["Location"] == "/"


def test_signing_out_ends_the_session(mairi: Person, signed_in_as: Any) -> None:
    visitor = signed_in_as(mairi)
    visitor.post("/sign-out/")
    assert visitor.get("/")["Location"] == f"{DOOR}?next=/"


def test_a_link_cannot_sign_anyone_out(mairi: Person, signed_in_as: Any) -> None:
    assert signed_in_as(mairi).get("/sign-out/").status_code == 405


def test_signing_out_clears_what_the_browser_kept(mairi: Person, signed_in_as: Any) -> None:
    assert signed_in_as(mairi).post("/sign-out/")["Clear-Site-Data"] == CLEARED


def test_a_page_that_keeps_ballot_papers_clears_the_rest_itself(
    mairi: Person, signed_in_as: Any
) -> None:
    answer = signed_in_as(mairi).post("/sign-out/", {"cleared": "yes"})
    assert answer["Clear-Site-Data"] == '"cache"'


def test_a_form_from_another_site_does_not_sign_anyone_in(mairi: Person) -> None:
    careful = Client(enforce_csrf_checks=True)
    answer = careful.post(DOOR, {"login": mairi.email, "password": PASSWORD})
    assert answer.status_code == 403
