"""Which passwords are refused, and how they are kept."""

from string import ascii_lowercase

import pytest
from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.cast import NOW, PASSWORD, Cast
from touchline.people.models import Organisation
from touchline.people.passwords import WhatIsTriedFirst
from touchline.site.settings import base
from touchline.witness.actor import SYSTEM

TRIED_FIRST = WhatIsTriedFirst()


@pytest.fixture(autouse=True)
def northlight(cast: Cast) -> None:
    Organisation.the().describe(
        name="Northlight Instruments", zone="UTC", fiscal_year_starts=1, by=SYSTEM, at=NOW
    )


def refusals(password: str, cast: Cast) -> list[str | None]:
    try:
        password_validation.validate_password(password, cast.mairi)
    except ValidationError as refused:
        return [error.code for error in refused.error_list]
    return []


def is_tried_first(password: str) -> bool:
    try:
        TRIED_FIRST.validate(password)
    except ValidationError:
        return True
    return False


@pytest.mark.parametrize(
    "password",
    ["Touchline2026!", "northlight-2026", "NorthlightInstruments1", "touchline touchline"],
)
def test_the_names_of_this_place_are_no_password(cast: Cast, password: str) -> None:
    assert "password_of_this_place" in refusals(password, cast)


def test_a_sentence_with_the_name_in_it_is_one(cast: Cast) -> None:
    assert refusals("my first week at Northlight was wet", cast) == []


@pytest.mark.parametrize(
    "password", [PASSWORD, "ünd ein Löwe 🦁 schläft", "three wet sheep on the ferry " * 9]
)
def test_any_signs_and_any_length_will_do(cast: Cast, password: str) -> None:
    assert refusals(password, cast) == []


@pytest.mark.parametrize(
    ("password", "why"),
    [("eleven char", "password_too_short"), ("q1w2e3r4t5y6", "password_too_common"),
     ("mairi@northlight", "password_too_similar")],
)  # fmt: skip
def test_what_is_guessed_first_is_refused(cast: Cast, password: str, why: str) -> None:
    cast.mairi.rename(name="Mairi", email="mairi@northlight.example", by=SYSTEM, at=NOW)
    assert why in refusals(password, cast)


@pytest.mark.parametrize(
    "password",
    [
        "aaaaaaaaaaaa", "abcabcabcabc", "123456789012", "qwertyuiopasdf", "aaabbbcccddd",
        "password1234", "Password2026!!!!", "passwordpassword", "dragon!dragon!dragon!",
        "monkeymonkey1", "zaq12wsxcde3", "9876543210abc", "qwertz123456!", "111122223333",
        "letmein letmein", "letmein2019!",
    ],
)  # fmt: skip
def test_what_is_made_by_rote_is_refused(cast: Cast, password: str) -> None:
    assert {"password_too_simple", "password_too_common"} & set(refusals(password, cast))


@pytest.mark.parametrize(
    "password",
    ["purplemonkeydragonmaster", "kx7 vp2 qm9 zt", "wet ferry, dry socks", "8305 1946 2207 51"],
)
def test_what_somebody_thought_of_is_a_password(cast: Cast, password: str) -> None:
    assert refusals(password, cast) == []


WORD = st.text(alphabet=ascii_lowercase, min_size=3, max_size=9)


@given(st.lists(WORD, min_size=4, max_size=4, unique=True), st.sampled_from([" ", "-", "."]))
def test_four_words_with_something_between_them_are_one(words: list[str], between: str) -> None:
    assert not is_tried_first(between.join(words))


@given(st.text(alphabet=ascii_lowercase, min_size=1, max_size=11), st.integers(12, 60))
def test_a_short_piece_said_again_is_none(piece: str, long: int) -> None:
    assert is_tried_first((piece * long)[: max(long, 2 * len(piece))])


@given(st.sampled_from(sorted(TRIED_FIRST.passwords)), st.integers(0, 2030))
def test_a_common_word_with_a_year_or_number_is_none(word: str, number: int) -> None:
    assume(len(word) >= 4)
    assert is_tried_first(f"{word}{number:03}"[: len(word) + 3])


@given(st.text(max_size=256))
def test_whatever_is_typed_the_answer_does_not_hang_on_large_and_small(password: str) -> None:
    assert is_tried_first(password) == is_tried_first(password.casefold())


def test_passwords_are_kept_as_argon2() -> None:
    assert base.PASSWORD_HASHERS == ["django.contrib.auth.hashers.Argon2PasswordHasher"]
