"""A company on its first day, and two of it who want to share a room."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.quiet import Company, first_day  # noqa: F401 - a fixture
from tests.browser.room.guest import NOTE, Guest


@pytest.fixture(scope="module")
def house(chromium: Browser, first_day: str) -> Iterator[Company]:  # noqa: F811
    """Its people, at browsers that complain of nothing."""
    company = Company(chromium, first_day)
    yield company
    assert company.go_home() == []


@pytest.fixture(scope="module")
def mairi(house: Company) -> Guest:
    """Has a passphrase, at a desk."""
    guest = Guest(house.sit_down("Mairi Sinclair"))
    guest.enrol()
    return guest


@pytest.fixture(scope="module")
def tomasz(house: Company) -> Guest:
    """Has a passkey, on a phone."""
    guest = Guest(house.sit_down("Tomasz Zieliński", width=390))
    guest.hold_a_passkey()
    guest.enrol()
    return guest


@pytest.fixture(scope="module")
def agreed(mairi: Guest, tomasz: Guest) -> tuple[Guest, Guest]:
    """Mairi asked Tomasz, both said that the words are the same, and both signed."""
    mairi.ask("Tomasz Zieliński")
    mairi.compare()
    mairi.propose("Speaking up earlier.")
    tomasz.open_room()
    tomasz.compare()
    tomasz.press("Sign it")
    tomasz.follow("Open the notebook")
    mairi.open_room()
    for one in (mairi, tomasz):
        one.page.get_by_label(NOTE).wait_for()
    return mairi, tomasz
