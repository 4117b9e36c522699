"""Someone leaves: their sign-in ends at once, and can be given back."""

from typing import Any

from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.office.messages import said
from touchline.people.models import Deactivation, Person


def deactivate(noor: Client, person: Person) -> Any:
    return noor.post(reverse("office:deactivate", args=[person.key]))


def reactivate(noor: Client, person: Person) -> Any:
    return noor.post(reverse("office:reactivate", args=[person.key]))


def test_an_open_session_ends_with_the_next_page(
    cast: Cast, noor: Client, signed_in_as: Any
) -> None:
    mairi = signed_in_as(cast.mairi)
    deactivate(noor, cast.mairi)
    assert mairi.get("/").headers["Location"].startswith("/sign-in/")


def test_it_is_said_who_can_no_longer_sign_in(cast: Cast, noor: Client) -> None:
    assert said(deactivate(noor, cast.mairi)) == "Mairi Sinclair can no longer sign in."


def test_doing_it_twice_is_doing_it_once(cast: Cast, noor: Client) -> None:
    deactivate(noor, cast.mairi)
    deactivate(noor, cast.mairi)
    assert Deactivation.objects.count() == 1


def test_an_administrator_does_not_shut_herself_out(cast: Cast, noor: Client) -> None:
    deactivate(noor, cast.noor)
    assert not Deactivation.objects.exists()


def test_she_is_told_to_ask_another_one(cast: Cast, noor: Client) -> None:
    answer = deactivate(noor, cast.noor)
    assert said(answer) == "You cannot shut yourself out. Ask another administrator."


def test_who_comes_back_is_let_in_again(cast: Cast, noor: Client, signed_in_as: Any) -> None:
    deactivate(noor, cast.mairi)
    reactivate(noor, cast.mairi)
    assert signed_in_as(cast.mairi).get("/").status_code == 200


def test_who_comes_back_has_the_seats_of_before(cast: Cast, noor: Client) -> None:
    deactivate(noor, cast.mairi)
    reactivate(noor, cast.mairi)
    assert cast.mairi.seats.get().until is None


def test_who_never_left_cannot_come_back(cast: Cast, noor: Client) -> None:
    assert reactivate(noor, cast.mairi).status_code == 404
