"""A token, and a directory that shows it."""

from datetime import date

import pytest

from tests.cast import NOW, Cast
from tests.scim.speaking import Speaker
from touchline.scim.models import Token


@pytest.fixture
def token_and_words(cast: Cast, standing_clock: None) -> tuple[Token, str]:
    """A token that Noor made, and the words that were shown to her once."""
    return Token.objects.make(name="Entra ID", ends_on=date(2027, 3, 18), by=cast.noor, at=NOW)


@pytest.fixture
def token(token_and_words: tuple[Token, str]) -> Token:
    return token_and_words[0]


@pytest.fixture
def directory(token_and_words: tuple[Token, str]) -> Speaker:
    """The company's directory."""
    return Speaker(token_and_words[1])
