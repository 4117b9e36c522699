"""Which passwords are refused, and how they are kept."""

import pytest
from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError

from tests.cast import NOW, PASSWORD, Cast
from touchline.people.models import Organisation
from touchline.site.settings import base
from touchline.witness.actor import SYSTEM


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


@pytest.mark.parametrize(
    "password",
    ["Touchline2026!", "northlight-2026", "NorthlightInstruments1", "touchline touchline"],
)
def test_the_names_of_this_place_are_no_password(cast: Cast, password: str) -> None:
    assert "password_of_this_place" in refusals(password, cast)


def test_a_sentence_with_the_name_in_it_is_one(cast: Cast) -> None:
    assert refusals("my first week at Northlight was wet", cast) == []


@pytest.mark.parametrize(
    "password", [PASSWORD, "ünd ein Löwe 🦁 schläft", "x" * 30 + " y " + "z" * 60]
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


def test_passwords_are_kept_as_argon2() -> None:
    assert base.PASSWORD_HASHERS == ["django.contrib.auth.hashers.Argon2PasswordHasher"]
