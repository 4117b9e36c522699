"""A provider that lies lets nobody in: tokens of others, for others, of yesterday, or none."""

import time
from collections.abc import Iterator
from typing import Any

import pytest
from pytest_django import Settings

from tests.cast import Cast
from tests.reading import words_of
from tests.sign_in.liar import Liar, come_back, leave_for, open_liar
from tests.sign_in.visiting import Visiting
from touchline.sign_in.rules.providers import Providers

OTHER = "https://login.elsewhere.example"
ODD, LOST = "does not hold together", "did not begin in this browser"


@pytest.fixture
def provider(cast: Cast, settings: Settings) -> Iterator[Liar]:
    """One in our file that knows Mairi, and says nothing wrong so far."""
    with open_liar() as liar:
        liar.page["email"] = cast.mairi.email
        settings.SIGN_IN_PROVIDERS = Providers(oidc=(liar.named("company"),))
        yield liar


def comes() -> tuple[bool, Any]:
    """Whether somebody who presses the button is let in, and the page they see."""
    visiting = Visiting()
    answer = come_back(visiting, leave_for(visiting))
    return visiting.is_in, answer


def test_as_long_as_it_is_honest_it_lets_in(provider: Liar) -> None:
    assert comes()[0]


LIES: dict[str, dict[str, Any]] = {
    "of another issuer": {"iss": OTHER},
    "of nobody": {"iss": None},
    "for another application": {"aud": "another"},
    "for nobody": {"aud": None},
    "of yesterday": {"exp": int(time.time()) - 86_400},
    "without an end": {"exp": None},
    "of tomorrow": {"nbf": int(time.time()) + 86_400},
    "about somebody else": {"sub": "another-sub"},
}


@pytest.mark.parametrize("lie", LIES)
def test_a_token_that_is_not_right_lets_nobody_in(provider: Liar, lie: str) -> None:
    provider.token = LIES[lie]
    let_in, answer = comes()
    assert (let_in, answer.status_code, ODD in words_of(answer)) == (False, 403, True)


def test_without_a_token_nobody_comes_in(provider: Liar) -> None:
    provider.token = None
    let_in, answer = comes()
    assert (let_in, ODD in words_of(answer)) == (False, True)


def test_a_page_about_somebody_else_lets_nobody_in(provider: Liar) -> None:
    provider.page["sub"] = "another-sub"
    assert not comes()[0]


def test_a_description_of_another_issuer_lets_nobody_in(provider: Liar) -> None:
    provider.describes["issuer"] = OTHER
    assert not comes()[0]


def test_nor_does_it_with_a_token_that_fits_the_description(provider: Liar) -> None:
    """The library compares these two with each other; our file names the third."""
    provider.describes["issuer"] = OTHER
    provider.token = {"iss": OTHER}
    let_in, answer = comes()
    assert (let_in, ODD in words_of(answer)) == (False, True)


def test_the_answer_of_one_provider_is_not_taken_at_the_address_of_another(
    provider: Liar, settings: Settings
) -> None:
    both = (provider.named("company"), provider.named("other"))
    settings.SIGN_IN_PROVIDERS = Providers(oidc=both)
    visiting = Visiting()
    answer = come_back(visiting, leave_for(visiting, "company"), "other")
    assert (visiting.is_in, LOST in words_of(answer)) == (False, True)


def test_an_answer_in_another_browser_lets_nobody_in(provider: Liar) -> None:
    state, thief = leave_for(Visiting()), Visiting()
    answer = come_back(thief, state)
    assert (thief.is_in, LOST in words_of(answer)) == (False, True)
