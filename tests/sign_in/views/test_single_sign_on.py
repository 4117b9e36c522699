"""Single sign-on, danced to the end with a real provider; what goes wrong is said in words."""

from pathlib import Path
from typing import Any

import pytest
from allauth.socialaccount.models import SocialAccount
from pytest_django import Settings

from tests.cast import NOW, Cast
from tests.reading import words_of
from tests.sign_in.company import Company, press
from tests.sign_in.visiting import SECURITY, Visiting
from touchline.people.erasing import erase
from touchline.people.models import Deactivation, Person
from touchline.sign_in.models.addresses import is_confirmed
from touchline.sign_in.models.sign_in_rules import SignInRules
from touchline.witness.actor import SYSTEM
from touchline.witness.models import Line

SUB = "a-sub-of-mairi"


def dance(company: Company, sub: str = SUB, **more: str) -> tuple[Visiting, Any]:
    visiting = Visiting()
    back = company.says_yes(press(visiting, **more), sub)
    return visiting, visiting.get(back)


def vouch(company: Company, person: Person, **more: object) -> None:
    claims = {"email": person.email, "email_verified": True, "name": person.name}
    company.knows(SUB, **claims | more)


def test_the_door_offers_it_by_its_name(company: Company, cast: Cast) -> None:
    assert "With Northlight account" in words_of(Visiting().get("/sign-in/"))


def test_an_address_that_is_vouched_for_lets_in(company: Company, cast: Cast) -> None:
    vouch(company, cast.mairi)
    visiting, _ = dance(company)
    assert int(visiting.session["_auth_user_id"]) == cast.mairi.pk


def test_it_is_witnessed_that_one_came_by_it(company: Company, cast: Cast) -> None:
    vouch(company, cast.mairi)
    dance(company)
    assert Line.objects.filter(act="sign_in.person.signed_in.socialaccount").count() == 1


def test_one_comes_to_the_page_one_asked_for(company: Company, cast: Cast) -> None:
    vouch(company, cast.mairi)
    assert dance(company, next="/contract/")[1]["Location"] == "/contract/"


def test_it_leads_to_no_other_house(company: Company, cast: Cast) -> None:
    vouch(company, cast.mairi)
    assert dance(company, next="https://thief.example/")[1]["Location"] == "/"


def test_it_confirms_the_address(company: Company, cast: Cast) -> None:
    vouch(company, cast.mairi)
    dance(company)
    assert is_confirmed(cast.mairi)


def test_the_second_time_one_is_known_by_who_one_is_there(company: Company, cast: Cast) -> None:
    vouch(company, cast.mairi)
    dance(company)
    company.knows(SUB, email="another@elsewhere.example", email_verified=True)
    assert dance(company)[0].is_in


def test_nothing_is_kept_of_what_it_tells_but_who_one_is(company: Company, cast: Cast) -> None:
    vouch(company, cast.mairi, picture="https://pictures.example/mairi")
    dance(company)
    dance(company)
    assert SocialAccount.objects.get().extra_data == {}


@pytest.mark.parametrize("verified", [False, "false", None, "no", 0])
def test_an_address_that_is_not_vouched_for_lets_nobody_in(
    company: Company, cast: Cast, verified: object
) -> None:
    vouch(company, cast.mairi, email_verified=verified)
    visiting, answer = dance(company)
    assert (answer.status_code, visiting.is_in) == (403, False)


def test_a_stranger_is_told_whom_to_ask(company: Company, cast: Cast) -> None:
    company.knows(SUB, email="stranger@elsewhere.example", email_verified=True)
    assert "Ask an administrator whether you are invited" in words_of(dance(company)[1])


def test_a_stranger_is_not_made_a_person(company: Company, cast: Cast) -> None:
    company.knows(SUB, email="stranger@elsewhere.example", email_verified=True)
    dance(company)
    assert not Person.objects.filter(email="stranger@elsewhere.example").exists()


def test_unless_the_file_says_so(company: Company, cast: Cast, settings: Settings) -> None:
    settings.SIGN_IN_PROVIDERS = company.providers(creates_people=True)
    company.knows(SUB, email="new@northlight.example", email_verified=True, name="Ida New")
    visiting, _ = dance(company)
    assert (Person.objects.get(email="new@northlight.example").name, visiting.is_in) == (
        "Ida New", True,
    )  # fmt: skip


@pytest.mark.parametrize("erased", [True, False])
def test_who_was_erased_does_not_come_back_by_it(
    company: Company, cast: Cast, settings: Settings, tmp_path: Path, erased: bool
) -> None:
    settings.ERASURES = tmp_path / "erasures"
    settings.SIGN_IN_PROVIDERS = company.providers(creates_people=True)
    company.knows(SUB, email=cast.mairi.email, email_verified=True)
    erase(cast.mairi, by=SYSTEM, at=NOW)
    if not erased:  # an administrator has added them again
        Person.objects.enrol(name="Mairi", email=cast.mairi.email, by=cast.noor, at=NOW)
    visiting, answer = dance(company)
    assert (visiting.is_in, answer.status_code) == ((False, 403) if erased else (True, 302))


def test_who_has_left_stays_out(company: Company, cast: Cast) -> None:
    Deactivation.objects.create_for(cast.mairi, by=SYSTEM, at=NOW)
    vouch(company, cast.mairi)
    assert not dance(company)[0].is_in


def test_who_was_connected_and_has_left_stays_out(company: Company, cast: Cast) -> None:
    vouch(company, cast.mairi)
    dance(company)
    Deactivation.objects.create_for(cast.mairi, by=SYSTEM, at=NOW)
    assert not dance(company)[0].is_in


def test_a_trusted_domain_is_vouched_for_as_a_whole(
    company: Company, cast: Cast, settings: Settings
) -> None:
    settings.SIGN_IN_PROVIDERS = company.providers(trusted_domains=("northlight.example",))
    company.knows(SUB, email=cast.mairi.email)
    assert dance(company)[0].is_in


def test_the_question_carries_a_challenge_for_the_answer(company: Company, cast: Cast) -> None:
    onward = press(Visiting())
    assert "code_challenge_method=S256" in onward


def test_a_forged_state_lets_nobody_in(company: Company, cast: Cast) -> None:
    vouch(company, cast.mairi)
    visiting = Visiting()
    back = company.says_yes(press(visiting), SUB)
    answer = visiting.get(back.partition("state=")[0] + "state=forged")
    assert "did not begin in this browser" in words_of(answer)


def test_an_answer_in_another_browser_lets_nobody_in(company: Company, cast: Cast) -> None:
    vouch(company, cast.mairi)
    back = company.says_yes(press(Visiting()), SUB)
    thief = Visiting()
    thief.get(back)
    assert not thief.is_in


def test_an_answer_works_once(company: Company, cast: Cast) -> None:
    vouch(company, cast.mairi)
    visiting = Visiting()
    back = company.says_yes(press(visiting), SUB)
    visiting.get(back)
    visiting.post("/sign-out/")
    visiting.get(back)
    assert not visiting.is_in


def test_who_turns_back_there_is_told_that_nothing_changed(company: Company, cast: Cast) -> None:
    visiting = Visiting()
    answer = visiting.get(company.says_no(press(visiting)))
    assert "You turned back there." in words_of(answer)


def test_a_provider_that_is_away_is_said_to_be(
    company: Company, cast: Cast, settings: Settings
) -> None:
    settings.SIGN_IN_PROVIDERS = Company("http://localhost:9").providers()
    answer = Visiting().post("/sign-in/with/company/")
    assert (answer.status_code, "It does not answer just now." in words_of(answer)) == (503, True)


def test_a_provider_the_file_does_not_name_is_not_there(cast: Cast) -> None:
    assert Visiting().post("/sign-in/with/company/")["Location"].startswith("/sign-in/")


def test_who_comes_by_it_is_not_asked_for_a_second_factor_here(
    company: Company, cast: Cast
) -> None:
    SignInRules.the().settle(second_factor="everyone", passwords_open=True, by=SYSTEM, at=NOW)
    vouch(company, cast.mairi)
    visiting, _ = dance(company)
    assert visiting.get(SECURITY).status_code == visiting.get("/people/").status_code == 200
