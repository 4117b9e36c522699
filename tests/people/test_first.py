"""The first administrator is let in by whoever holds the server; nobody else is."""

import pytest
from django.core.exceptions import ValidationError

from tests.cast import NOW, PASSWORD, TODAY, Cast
from touchline.people.first import FirstAlready, first_administrator
from touchline.people.models import Person
from touchline.witness.models import Line


def make(*, email: str = "noor@example.org", password: str = PASSWORD) -> Person:
    return first_administrator(name="Noor Haddad", email=email, password=password, at=NOW)


@pytest.mark.django_db
def test_before_her_there_is_no_account() -> None:
    assert not Person.objects.exists()


@pytest.mark.django_db
def test_the_first_administrator_holds_the_seat() -> None:
    assert make().seat_kinds(on=TODAY) == {"admin"}


@pytest.mark.django_db
def test_the_first_administrator_can_sign_in() -> None:
    assert make().check_password(PASSWORD)


@pytest.mark.django_db
def test_who_made_her_was_the_installation_itself() -> None:
    make()
    assert set(Line.objects.values_list("actor", flat=True)) == {"system"}


@pytest.mark.django_db
@pytest.mark.parametrize("password", ["short", "password1234", "Noor Haddad!", ""])
def test_a_weak_password_is_refused(password: str) -> None:
    with pytest.raises(ValidationError):
        make(password=password)


@pytest.mark.django_db
def test_a_refused_password_leaves_nobody_behind() -> None:
    with pytest.raises(ValidationError):
        make(password="short")
    assert not Person.objects.exists()


@pytest.mark.django_db
def test_what_is_no_address_is_refused() -> None:
    with pytest.raises(ValidationError):
        make(email="noor at example.org")


def test_a_second_first_administrator_is_refused(cast: Cast) -> None:
    with pytest.raises(FirstAlready):
        make()
