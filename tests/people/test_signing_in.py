"""Who Django finds by address and password, and who is nobody."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth import authenticate
from django.test import Client
from django.urls import reverse

from tests.cast import NOW, PASSWORD, TODAY, Cast
from touchline.people.models import Deactivation, Person
from touchline.people.signing_in import PersonBackend
from touchline.witness.actor import SYSTEM

BY: dict[str, Any] = {"by": SYSTEM, "at": NOW}


@pytest.fixture
def mairi(cast: Cast) -> Person:
    cast.mairi.choose_password(password=PASSWORD, **BY)
    return cast.mairi


def signed_in(email: str, password: str = PASSWORD) -> object:
    return authenticate(None, username=email, password=password)


def test_address_and_password_open_the_door(mairi: Person) -> None:
    assert signed_in(mairi.email) == mairi


def test_the_address_may_be_typed_in_capitals_and_with_spaces(mairi: Person) -> None:
    assert signed_in(f" {mairi.email.upper()} ") == mairi


def test_another_password_does_not(mairi: Person) -> None:
    assert signed_in(mairi.email, PASSWORD + "!") is None


def test_an_unknown_address_does_not(mairi: Person) -> None:
    assert signed_in("nobody@northlight.example") is None


def test_an_unknown_address_costs_as_much_as_a_known_one(
    mairi: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    hashed: list[str] = []
    monkeypatch.setattr("touchline.people.signing_in.make_password", hashed.append)
    signed_in("nobody@northlight.example")
    assert hashed == [PASSWORD]


def test_who_has_no_password_cannot_sign_in(cast: Cast) -> None:
    assert signed_in(cast.callum.email, "") is None


def test_without_a_password_nobody_is_asked_for(mairi: Person) -> None:
    assert PersonBackend().authenticate(None, username=mairi.email, password=None) is None


def test_who_left_cannot_sign_in(mairi: Person) -> None:
    Deactivation.objects.create_for(mairi, **BY)
    assert signed_in(mairi.email) is None


def test_who_left_is_nobody_in_an_open_session_too(mairi: Person) -> None:
    Deactivation.objects.create_for(mairi, **BY)
    assert PersonBackend().get_user(mairi.pk) is None


def test_with_the_next_press_who_left_stands_at_the_door(mairi: Person, client: Client) -> None:
    client.force_login(mairi)
    Deactivation.objects.create_for(mairi, **BY)
    assert client.get(reverse("contract")).headers["Location"].startswith(reverse("sign-in"))


def test_who_left_may_come_back(mairi: Person) -> None:
    Deactivation.objects.create_for(mairi, **BY).undo(**BY)
    assert signed_in(mairi.email) == mairi


def test_coming_back_finds_seats_and_lines_as_they_were(mairi: Person, cast: Cast) -> None:
    Deactivation.objects.create_for(mairi, **BY).undo(**BY)
    back = Person.objects.get(pk=mairi.pk)
    assert (back.is_active, back.manager(on=TODAY)) == (True, cast.dana)


def test_leaving_twice_is_leaving_once(mairi: Person) -> None:
    first = Deactivation.objects.create_for(mairi, **BY)
    second = Deactivation.objects.create_for(mairi, by=SYSTEM, at=NOW + timedelta(days=1))
    assert (second.pk, second.at) == (first.pk, NOW)


def test_a_new_password_ends_other_sessions(mairi: Person, client: Client) -> None:
    client.force_login(mairi)
    mairi.choose_password(password=PASSWORD + " at night", **BY)
    elsewhere = client.session["_auth_user_hash"]
    assert Person.objects.get(pk=mairi.pk).get_session_auth_hash() != elsewhere
