"""A server for every test of ballots, and browsers that know nothing of each other."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser.ballots.house import House, a_house
from tests.browser.ballots.voter import Voter

Contexts = Callable[..., BrowserContext]


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory, django_db_setup: None) -> Iterator[House]:
    """A server with nothing in it."""
    with a_house(tmp_path_factory.mktemp("a house")) as one:
        yield one


@pytest.fixture
def contexts(chromium: Browser, house: House) -> Iterator[Contexts]:
    """Makes browsers; each knows nothing of the others."""
    opened: list[BrowserContext] = []

    def another(width: int = 1440, scheme: str = "light") -> BrowserContext:
        context = chromium.new_context(
            base_url=house.address, viewport={"width": width, "height": 900},
            color_scheme="dark" if scheme == "dark" else "light",
            has_touch=width < 500, locale="en-GB", timezone_id="Europe/London",
        )  # fmt: skip
        opened.append(context)
        return context

    yield another
    for context in opened:
        context.close()


@pytest.fixture
def voter(contexts: Contexts, house: House) -> Iterator[Voter]:
    """At a desk; nothing may be complained of."""
    one = Voter(contexts(), house)
    yield one
    assert one.visitor.complaints == []
