"""What an administrator may ask of everyone who signs in, and how it holds."""

from typing import Any

import pytest
from allauth.socialaccount.models import SocialAccount
from django.core import mail
from django.urls import reverse

from tests.cast import NOW, Cast
from tests.reading import words_of
from tests.sign_in.visiting import SECURITY, Visiting, elsewhere
from touchline.people.models import Person
from touchline.sign_in.models import SignInRules
from touchline.sign_in.models.factors import factors_of
from touchline.witness.actor import SYSTEM
from touchline.witness.models import Line

HERE = "/office/sign-in/"


def settle(*, second_factor: str = "nobody", passwords_open: bool = True) -> None:
    SignInRules.the().settle(
        second_factor=second_factor, passwords_open=passwords_open, by=SYSTEM, at=NOW
    )


@pytest.fixture
def office(noor: Person) -> Visiting:
    return elsewhere(noor)


def test_an_administrator_settles_the_rules(office: Visiting) -> None:
    office.post(HERE, {"second_factor": "administrators", "passwords_open": "on"})
    assert SignInRules.the().second_factor == "administrators"


def test_settling_is_witnessed(office: Visiting, noor: Person) -> None:
    office.post(HERE, {"second_factor": "nobody", "passwords_open": "on"})
    assert Line.objects.get(act="sign_in.rules.settled").actor == noor.key


def test_the_page_is_not_there_for_others(inside: Visiting) -> None:
    assert (inside.get(HERE).status_code, inside.post(HERE).status_code) == (404, 404)


def test_by_another_method_it_is_refused(office: Visiting) -> None:
    assert office.put(HERE).status_code == 405


def test_a_choice_nobody_knows_is_refused(office: Visiting) -> None:
    assert office.post(HERE, {"second_factor": "all"}).status_code == 422


def test_who_must_have_one_is_led_to_setting_one_up(inside: Visiting) -> None:
    settle(second_factor="everyone")
    assert inside.get("/people/")["Location"] == SECURITY


def test_and_can_do_nothing_else_meanwhile(inside: Visiting, mairi: Person) -> None:
    settle(second_factor="everyone")
    inside.post("/you/", {"zone": "Europe/Lisbon", "theme": "dark"})
    mairi.refresh_from_db()
    assert mairi.zone == ""


def test_with_one_set_up_every_page_opens(inside: Visiting) -> None:
    settle(second_factor="everyone")
    inside.set_up_app()
    assert inside.get("/people/").status_code == 200


def test_of_administrators_alone_it_is_asked_of_nobody_else(
    inside: Visiting, office: Visiting
) -> None:
    settle(second_factor="administrators")
    answers = (inside.get("/people/").status_code, office.get("/people/")["Location"])
    assert answers == (200, SECURITY)


def test_the_only_one_cannot_be_removed_where_one_is_wanted(
    inside: Visiting, mairi: Person
) -> None:
    settle(second_factor="everyone")
    inside.set_up_app()
    inside.post(reverse("app-remove"))
    assert factors_of(mairi).app_since is not None


def test_who_must_have_one_may_still_sign_out(inside: Visiting) -> None:
    settle(second_factor="everyone")
    inside.post("/sign-out/")
    assert not inside.is_in


def test_passwords_close_only_after_single_sign_on_has_worked(office: Visiting) -> None:
    answer = office.post(HERE, {"second_factor": "nobody"})
    assert "Connect single sign-on to yourself first" in words_of(answer)


def test_after_that_they_close(office: Visiting, noor: Person) -> None:
    SocialAccount.objects.create(user=noor, provider="company", uid="noor")
    office.post(HERE, {"second_factor": "nobody"})
    assert not SignInRules.the().passwords_open


def test_closed_passwords_let_nobody_in(mairi: Person) -> None:
    settle(passwords_open=False)
    assert "Passwords are closed here." in words_of(Visiting().sign_in(mairi))


def test_but_for_administrators(noor: Person) -> None:
    settle(passwords_open=False)
    visiting = Visiting()
    visiting.sign_in(noor)
    assert visiting.is_in


def test_a_wrong_password_does_not_say_that_they_are_closed(mairi: Person) -> None:
    settle(passwords_open=False)
    said = words_of(Visiting().sign_in(mairi, "wrong"))
    assert "do not belong together" in said


def test_no_link_for_a_password_is_sent_while_they_are_closed(mairi: Person) -> None:
    settle(passwords_open=False)
    Visiting().post("/sign-in/forgotten/", {"email": mairi.email})
    assert mail.outbox == []


def take_away(office: Visiting, person: Person) -> Any:
    return office.post(reverse("factors-take-away", args=[person.key]))


def test_lost_factors_are_taken_away(inside: Visiting, office: Visiting, mairi: Person) -> None:
    inside.set_up_app()
    take_away(office, mairi)
    assert not factors_of(mairi).any


def test_their_owner_is_told(inside: Visiting, office: Visiting, mairi: Person) -> None:
    inside.set_up_app()
    take_away(office, mairi)
    assert mail.outbox[-1].to == [mairi.email]


def test_their_owners_sessions_end(inside: Visiting, office: Visiting, mairi: Person) -> None:
    inside.set_up_app()
    take_away(office, mairi)
    assert inside.get("/people/").status_code == 302


def test_who_has_none_has_none_to_take(office: Visiting, cast: Cast) -> None:
    assert take_away(office, cast.callum).status_code == 404


def test_a_signed_in_page_asks_for_the_rules_once(
    inside: Visiting, django_assert_max_num_queries: Any
) -> None:
    inside.get("/contract/")
    with django_assert_max_num_queries(8):
        inside.get("/contract/")
