"""People with passwords, a browser in which one has signed in, and a provider."""

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from tests.cast import NOW, PASSWORD, Cast
from tests.sign_in.company import Company, open_company
from tests.sign_in.visiting import Visiting
from touchline.people.models import Person
from touchline.witness.actor import SYSTEM


@pytest.fixture
def mairi(cast: Cast) -> Person:
    """Mairi, with a password."""
    cast.mairi.choose_password(password=PASSWORD, by=SYSTEM, at=NOW)
    return cast.mairi


@pytest.fixture
def noor(cast: Cast) -> Person:
    """The administrator, with a password."""
    cast.noor.choose_password(password=PASSWORD, by=SYSTEM, at=NOW)
    return cast.noor


@pytest.fixture
def inside(mairi: Person) -> Visiting:
    """Mairi, signed in, who has just said once more who she is."""
    visiting = Visiting()
    visiting.sign_in(mairi)
    visiting.say_again()
    return visiting


@pytest.fixture(scope="module")
def running() -> Iterator[Company]:
    """A real provider in a process of its own."""
    with open_company() as company:
        yield company


@pytest.fixture
def company(running: Company, settings: Settings) -> Company:
    """The provider, named in our file."""
    settings.SIGN_IN_PROVIDERS = running.providers()
    return running
