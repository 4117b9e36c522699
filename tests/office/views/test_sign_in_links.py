"""A link with which someone chooses a password: once, within three days, and only while here."""

import re
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.test import Client
from django.urls import reverse

from tests.cast import NOW, PASSWORD, Cast
from tests.office.messages import said
from tests.reading import words_of
from touchline.people.models import Deactivation, Person
from touchline.witness.actor import SYSTEM
from touchline.witness.models import Line

OVER = "This link is over"
CHOSEN = {"password": PASSWORD, "again": PASSWORD}


def make(noor: Client, person: Person) -> Any:
    return noor.post(reverse("office:sign-in-link", args=[person.key]))


@pytest.fixture
def link(cast: Cast, noor: Client) -> str:
    """The address that Noor hands to Mairi."""
    found = re.search(
        r'value="http://testserver(/welcome/[^"]+)"', make(noor, cast.mairi).content.decode()
    )
    assert found, "the page shows no link"
    return found[1]


def test_the_link_greets_whom_it_is_for(link: str, client: Client) -> None:
    assert "Welcome, Mairi" in words_of(client.get(link))


def test_a_password_chosen_by_it_lets_her_in(link: str, client: Client) -> None:
    client.post(link, CHOSEN)
    assert client.get("/you/").status_code == 200


def test_a_password_chosen_by_it_is_kept(cast: Cast, link: str, client: Client) -> None:
    client.post(link, CHOSEN)
    cast.mairi.refresh_from_db()
    assert cast.mairi.check_password(PASSWORD)


def test_it_works_once(link: str, client: Client) -> None:
    client.post(link, CHOSEN)
    assert OVER in words_of(Client().get(link))


def test_looking_at_it_does_not_use_it_up(link: str, client: Client) -> None:
    client.get(link)
    assert client.post(link, CHOSEN).status_code == 302


def test_it_ends_after_three_days(
    link: str, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = datetime.now() + timedelta(days=3, minutes=1)  # noqa: DTZ005 - as Django counts
    monkeypatch.setattr(PasswordResetTokenGenerator, "_now", lambda _: later)
    assert OVER in words_of(client.get(link))


def test_it_ends_when_a_password_was_chosen_elsewhere(
    cast: Cast, link: str, client: Client
) -> None:
    cast.mairi.choose_password(password=PASSWORD, by=SYSTEM, at=NOW)
    assert OVER in words_of(client.get(link))


def test_it_is_no_use_to_someone_who_left(cast: Cast, link: str, client: Client) -> None:
    Deactivation.objects.create_for(cast.mairi, by=SYSTEM, at=NOW)
    assert OVER in words_of(client.get(link))


def test_it_is_no_use_with_someone_elses_key(cast: Cast, link: str, client: Client) -> None:
    assert OVER in words_of(client.get(link.replace(cast.mairi.key, cast.callum.key)))


def test_a_link_that_is_over_answers_like_one_that_never_was(
    cast: Cast, link: str, client: Client
) -> None:
    client.post(link, CHOSEN)
    never = reverse("welcome", args=["nobody-has-it", "c0ffee-0123"])
    visitor = Client()
    assert visitor.get(link).content == visitor.get(never).content


@pytest.mark.parametrize(
    ("said_twice", "why"),
    [
        ({"password": "short", "again": "short"}, "at least 12 characters"),
        ({"password": "password1234", "again": "password1234"}, "too common"),
        ({"password": "mairi.sinclair", "again": "mairi.sinclair"}, "too similar"),
        ({"password": PASSWORD, "again": PASSWORD + "!"}, "The two differ."),
    ],
)
def test_a_weak_password_is_refused_with_the_reason(
    link: str, client: Client, said_twice: dict[str, str], why: str
) -> None:
    assert why in words_of(client.post(link, said_twice))


def test_no_link_is_made_for_who_left(cast: Cast, noor: Client) -> None:
    Deactivation.objects.create_for(cast.mairi, by=SYSTEM, at=NOW)
    assert said(make(noor, cast.mairi)).startswith("Mairi Sinclair has left.")


def test_making_one_is_witnessed_without_its_words(cast: Cast, link: str) -> None:
    line = Line.objects.get(act="office.sign_in_link.made")
    assert (line.actor, line.key) == (cast.noor.key, cast.mairi.key)


def test_the_page_with_the_link_is_kept_by_nobody(cast: Cast, noor: Client) -> None:
    assert "no-store" in make(noor, cast.mairi).headers["Cache-Control"]
