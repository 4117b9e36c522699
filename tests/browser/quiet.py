"""A company on its first day: everyone of the cast is seated, and nothing else is there."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

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
_seated: list[Path] = []


@pytest.fixture(scope="module")
def first_day(tmp_path_factory: pytest.TempPathFactory, django_db_setup: None) -> Iterator[str]:
    """Its address. No CRM, no priority, no review, no deal: every part is switched on."""
    if not _seated:
        _seated.append(seated(tmp_path_factory.mktemp("seated")))
    home = shutil.copytree(_seated[0], tmp_path_factory.mktemp("first day") / "home")
    with granian(told(home), log=home / "web.log") as port:
        yield f"http://localhost:{port}"


def seated(home: Path) -> Path:
    """A home in which everyone sits: made once in a process, and copied for each company."""
    furnish(home)
    words = [sys.executable, "-c", SEAT]
    subprocess.run(words, check=True, env=told(home), cwd=home, timeout=PATIENT)
    return home


def told(home: Path) -> dict[str, str]:
    """The environment of its processes."""
    demo = "touchline.demo.settings"
    return clean(home, DJANGO_SETTINGS_MODULE=demo, PYTHONPATH=str(CHECKOUT))


class Company:
    """Who of the cast sits at which device; everyone has their own browser."""

    def __init__(self, chromium: Browser, address: str) -> None:
        self._chromium, self._address = chromium, address
        self._open: list[tuple[BrowserContext, Visitor]] = []

    def sit_down(self, name: str, *, width: int = 1440, mobile: bool = False) -> Visitor:
        """Someone signs in, at a desk or (390 pixels wide) with a phone.

        A `mobile` browser lays a page out as phones do, and not as a narrow window.
        """
        context = self._chromium.new_context(
            base_url=self._address, viewport={"width": width, "height": 844},
            has_touch=width < 500, is_mobile=mobile, locale="en-GB", timezone_id="Europe/London",
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
