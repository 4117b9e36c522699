"""The demo company in a folder of its own, a real server, and Debian's Chromium."""

import os
import shutil
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from time import monotonic
from urllib.error import URLError

import pytest
from playwright.sync_api import Browser, Page, Playwright

from tests.browser.visitor import Visitor
from touchline.kit.home import CHECKOUT

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
def demo_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A demo company made for this session, served on a free port."""
    home = tmp_path_factory.mktemp("a home with spaces")
    environment = os.environ | {
        "TOUCHLINE_HOME": str(home),
        "DJANGO_SETTINGS_MODULE": "touchline.demo.settings",
        "PYTHONPATH": str(CHECKOUT),
    }
    made = [sys.executable, "-c", MAKE]
    subprocess.run(made, check=True, env=environment, cwd=home, timeout=120)
    port = _free_port()
    with (home / "web.log").open("wb") as log:
        web = subprocess.Popen(
            [*_server(), "--port", str(port)], env=environment, cwd=home, stdout=log, stderr=log
        )
    try:
        _wait_for(f"http://localhost:{port}/healthy", web, home / "web.log")
        yield f"http://localhost:{port}"
    finally:
        web.terminate()
        web.wait(timeout=20)


MAKE = """
import django
django.setup()
from pathlib import Path
from touchline.demo.making import make_first
from touchline.kit import clock, home
today = clock.today("Europe/London")
make_first(home.home(), today=today, at=clock.now(), say=print)
"""


@pytest.fixture
def visitor(
    chromium: Browser, demo_address: str, request: pytest.FixtureRequest
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
    visiting = Visitor(page)
    yield visiting
    context.close()
    assert visiting.complaints == []


def _server() -> list[str]:
    return [
        sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1",
        "--workers", "1", "--blocking-threads", "4", "--backpressure", "64",
        "touchline.site.wsgi:application",
    ]  # fmt: skip


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _wait_for(address: str, web: subprocess.Popen[bytes], log: Path) -> None:
    deadline = monotonic() + 60
    while monotonic() < deadline:
        if web.poll() is not None:
            pytest.fail(f"The server ended: {log.read_text()[-2000:]}")
        try:
            with urllib.request.urlopen(address, timeout=2):  # noqa: S310 - our own address
                return
        except (URLError, ConnectionError, TimeoutError):
            web.poll()
    pytest.fail(f"The server did not answer: {log.read_text()[-2000:]}")
