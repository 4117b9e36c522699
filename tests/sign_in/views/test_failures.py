"""Attempts that failed stand in the log: for people, by their key, as often as one may try."""

import pytest
from django.urls import reverse

from tests.cast import NOW, PASSWORD, Cast
from tests.sign_in.visiting import Visiting
from touchline.people.models import Deactivation, Person
from touchline.sign_in.models import SignInRules
from touchline.witness.actor import SYSTEM
from touchline.witness.models import Line, verify

FAILED = "sign_in.password.failed"


def failures() -> list[tuple[str, str, str]]:
    lines = Line.objects.filter(act__endswith=".failed")
    return list(lines.values_list("act", "actor", "key"))


def test_a_wrong_password_is_a_line_about_the_person(mairi: Person) -> None:
    Visiting().sign_in(mairi, "wrong")
    assert failures() == [(FAILED, "system", mairi.key)]


def test_an_address_in_other_letters_is_still_theirs(mairi: Person) -> None:
    Visiting().post("/sign-in/", {"login": mairi.email.upper(), "password": "wrong"})
    assert failures() == [(FAILED, "system", mairi.key)]


def test_an_address_that_is_nobodys_is_no_line(cast: Cast) -> None:
    Visiting().sign_in(Person(email="nobody@northlight.example"), "wrong")
    assert failures() == []


def test_after_one_that_is_nobodys_the_log_goes_on_whole(mairi: Person) -> None:
    Visiting().sign_in(Person(email="nobody@northlight.example"), "wrong")
    Visiting().sign_in(mairi, "wrong")
    assert verify()[2] is None


def test_the_right_password_is_none(mairi: Person) -> None:
    Visiting().sign_in(mairi)
    assert failures() == []


def test_of_who_has_left_it_is_a_line_with_any_password(mairi: Person) -> None:
    Deactivation.objects.create_for(mairi, by=SYSTEM, at=NOW)
    Visiting().sign_in(mairi)
    assert failures() == [(FAILED, "system", mairi.key)]


def test_where_passwords_are_closed_the_right_one_fails_too(mairi: Person) -> None:
    SignInRules.the().settle(second_factor="nobody", passwords_open=False, by=SYSTEM, at=NOW)
    Visiting().sign_in(mairi)
    assert failures() == [(FAILED, "system", mairi.key)]


def test_there_are_as_many_lines_as_tries_are_let_through(mairi: Person) -> None:
    for _ in range(8):
        Visiting().sign_in(mairi, "wrong")
    assert len(failures()) == 5


def test_a_wrong_code_after_the_password_is_a_line(inside: Visiting, mairi: Person) -> None:
    inside.set_up_app()
    visiting = Visiting()
    visiting.sign_in(mairi)
    visiting.post("/sign-in/second-factor/", {"code": "000000"})
    assert failures() == [("sign_in.code.failed", "system", mairi.key)]


@pytest.mark.parametrize("code", ["", " "])
def test_no_code_at_all_is_none(inside: Visiting, mairi: Person, code: str) -> None:
    inside.set_up_app()
    visiting = Visiting()
    visiting.sign_in(mairi)
    visiting.post("/sign-in/second-factor/", {"code": code})
    assert failures() == []


@pytest.mark.parametrize(
    ("page", "told", "act"),
    [
        ("account_reauthenticate", {"password": "wrong"}, FAILED),
        ("mfa_reauthenticate", {"code": "000000"}, "sign_in.code.failed"),
    ],
)
def test_failing_to_say_again_who_one_is_is_a_line(
    inside: Visiting, mairi: Person, page: str, told: dict[str, str], act: str
) -> None:
    inside.set_up_app()
    inside.post(reverse(page), told)
    assert failures() == [(act, "system", mairi.key)]


def test_no_line_holds_what_was_typed(mairi: Person) -> None:
    Visiting().sign_in(mairi, f"{PASSWORD} nearly")
    row = str(list(Line.objects.filter(act=FAILED).values_list()))
    assert PASSWORD not in row and "@" not in row  # noqa: PT018 - one thing: no words
