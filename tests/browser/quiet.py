"""A company on its first day: everyone of the cast is seated, and nothing else is there."""

import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser.visitor import Visitor
from tests.served import PATIENT, clean, granian
from tests.tables import furnish
from touchline.kit.home import CHECKOUT

SEAT = """
import django
django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0, interactive=False)
from tests.cast import assemble
assemble()
"""


@pytest.fixture(scope="module")
def first_day(tmp_path_factory: pytest.TempPathFactory, django_db_setup: None) -> Iterator[str]:
    """Its address. No CRM, no priority, no review, no deal: every part is switched on."""
    home = tmp_path_factory.mktemp("first day")
    furnish(home)
    told = clean(home, DJANGO_SETTINGS_MODULE="touchline.demo.settings", PYTHONPATH=str(CHECKOUT))
    subprocess.run([sys.executable, "-c", SEAT], check=True, env=told, cwd=home, timeout=PATIENT)
    with granian(told, log=home / "web.log") as port:
        yield f"http://localhost:{port}"


class Company:
    """Who of the cast sits at which device; everyone has their own browser."""

    def __init__(self, chromium: Browser, address: str) -> None:
        self._chromium, self._address = chromium, address
        self._open: list[tuple[BrowserContext, Visitor]] = []

    def sit_down(self, name: str, *, width: int = 1440) -> Visitor:
        """Someone signs in, at a desk or (390 pixels wide) with a phone."""
        context = self._chromium.new_context(
            base_url=self._address, viewport={"width": width, "height": 844},
            has_touch=width < 500, locale="en-GB", timezone_id="Europe/London",
        )  # fmt: skip
        visitor = Visitor(context.new_page(), {})
        visitor.sign_in_as(name)
        self._open.append((context, visitor))
        return visitor

    def go_home(self) -> list[str]:
        """Close every browser; what they complained of."""
        complaints = [one for _, visitor in self._open for one in visitor.complaints]
        for context, _ in self._open:
            context.close()
        return complaints


@pytest.fixture(scope="module")
def company(chromium: Browser, first_day: str) -> Iterator[Company]:
    """The people of the first day, and their browsers."""
    one = Company(chromium, first_day)
    yield one
    assert one.go_home() == []
