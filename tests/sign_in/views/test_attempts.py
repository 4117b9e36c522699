"""How often one may try: counted for address and place together, whatever a client claims."""

from typing import Any

import pytest
from django.core.cache import cache
from django.test import override_settings

from tests.cast import Cast
from tests.reading import words_of
from tests.sign_in.visiting import Visiting
from touchline.people.models import Person

HERE, THERE = "203.0.113.7", "198.51.100.9"


def fail(person: Person, *, times: int = 5, **told: Any) -> list[int]:
    return [Visiting().sign_in(person, "wrong", **told).status_code for _ in range(times)]


def test_five_wrong_words_are_answered_and_the_sixth_is_too_many(mairi: Person) -> None:
    assert fail(mairi, times=6) == [422] * 5 + [429]


def test_too_many_says_when_to_come_back(mairi: Person) -> None:
    fail(mairi)
    assert Visiting().sign_in(mairi, "wrong")["Retry-After"] == "300"


def test_too_many_holds_for_the_right_password_too(mairi: Person) -> None:
    fail(mairi)
    assert "That was tried too often." in words_of(Visiting().sign_in(mairi))


def test_a_limit_holds_however_much_else_is_kept(mairi: Person) -> None:
    fail(mairi)
    for number in range(400):  # more than a cache of Django keeps unless it is told
        cache.set(f"zz.{number}", "y")
    assert Visiting().sign_in(mairi).status_code == 429


def test_an_unknown_address_is_counted_alike(cast: Cast) -> None:
    nobody = Person(email="nobody@northlight.example")
    assert fail(nobody, times=6) == [422] * 5 + [429]


def test_a_colleague_from_another_place_is_not_locked_out(mairi: Person) -> None:
    fail(mairi, REMOTE_ADDR=THERE)
    assert Visiting().sign_in(mairi, REMOTE_ADDR=HERE).status_code == 302


def test_another_person_from_the_same_place_is_not_locked_out(mairi: Person, noor: Person) -> None:
    fail(mairi)
    assert Visiting().sign_in(noor).status_code == 302


def test_a_forged_header_does_not_begin_anew(mairi: Person) -> None:
    fail(mairi)
    assert Visiting().sign_in(mairi, HTTP_X_FORWARDED_FOR=THERE).status_code == 429


@override_settings(ALLAUTH_TRUSTED_PROXY_COUNT=1)
def test_behind_a_proxy_what_the_client_wrote_before_it_does_not_count(mairi: Person) -> None:
    for number in range(5):
        Visiting().sign_in(mairi, "wrong", HTTP_X_FORWARDED_FOR=f"10.0.0.{number}, {HERE}")
    assert Visiting().sign_in(mairi, HTTP_X_FORWARDED_FOR=f"10.0.0.9, {HERE}").status_code == 429


@override_settings(ALLAUTH_TRUSTED_PROXY_COUNT=1)
def test_behind_a_proxy_places_are_told_apart(mairi: Person) -> None:
    fail(mairi, HTTP_X_FORWARDED_FOR=THERE)
    assert Visiting().sign_in(mairi, HTTP_X_FORWARDED_FOR=HERE).status_code == 302


def test_many_places_together_may_not_guess_without_end(mairi: Person) -> None:
    for number in range(60):
        Visiting().sign_in(mairi, "wrong", REMOTE_ADDR=f"192.0.2.{number}")
    assert Visiting().sign_in(mairi, REMOTE_ADDR="192.0.2.99").status_code == 429


@pytest.mark.parametrize("path", ["/sign-in/forgotten/"])
def test_links_are_not_sent_without_end(mairi: Person, path: str) -> None:
    said = [Visiting().post(path, {"email": mairi.email}).status_code for _ in range(6)]
    assert said == [200] * 5 + [429]


def test_the_page_that_says_so_says_what_to_do(mairi: Person) -> None:
    answers = [Visiting().post("/sign-in/forgotten/", {"email": mairi.email}) for _ in range(6)]
    assert "Wait a minute, then try again" in words_of(answers[-1])
