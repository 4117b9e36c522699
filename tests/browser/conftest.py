"""The demo company in a folder of its own, a real server, and Debian's Chromium."""

import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Playwright

from tests.browser.visitor import Sessions, Visitor
from tests.served import PATIENT, clean, granian
from tests.tables import furnish

# Chromium as root, without asking the network for anything.
FLAGS = [
    "--disable-dev-shm-usage", "--no-sandbox", "--disable-gpu", "--disable-quic",
    "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """Chromium of the system; none is ever downloaded."""
    browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def demo_address(tmp_path_factory: pytest.TempPathFactory, django_db_setup: None) -> Iterator[str]:
    """A demo company made for this session, served on a free port."""
    home = tmp_path_factory.mktemp("a home with spaces")
    furnish(home)
    environment = clean(home, DJANGO_SETTINGS_MODULE="touchline.demo.settings")
    made = [sys.executable, "-c", MAKE]
    subprocess.run(made, check=True, env=environment, cwd=home, timeout=PATIENT)
    with granian(environment, log=home / "web.log") as port:
        yield f"http://localhost:{port}"


MAKE = """
import django
django.setup()
from pathlib import Path
from touchline.demo.making import make_first
from touchline.kit import clock, home
today = clock.today("Europe/London")
make_first(home.home(), today=today, at=clock.now(), say=print)
"""


@pytest.fixture(scope="session")
def sessions() -> Sessions:
    """Kept from test to test."""
    return {}


@pytest.fixture
def visitor(
    chromium: Browser, demo_address: str, sessions: Sessions, request: pytest.FixtureRequest
) -> Iterator[Visitor]:
    """Someone with a browser, 1440 pixels wide and in the light unless the test says otherwise."""
    wanted: dict[str, object] = getattr(request, "param", {})
    width = int(str(wanted.get("width", 1440)))
    scheme = "dark" if wanted.get("scheme") == "dark" else "light"
    context = chromium.new_context(
        base_url=demo_address,
        viewport={"width": width, "height": 900 if width > 500 else 844},
        color_scheme="dark" if scheme == "dark" else "light",
        has_touch=width < 500,
        locale="en-GB",
        timezone_id="Europe/London",
    )
    page: Page = context.new_page()
    visiting = Visitor(page, sessions)
    yield visiting
    context.close()
    assert visiting.complaints == []
