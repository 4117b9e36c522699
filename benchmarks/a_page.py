"""A page in Chromium that has the checkout's modules at hand, for what is measured there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from shutil import which
from threading import Thread

from playwright.sync_api import Page, sync_playwright

from touchline.kit.home import CHECKOUT


class Modules(SimpleHTTPRequestHandler):
    """The checkout, with the type that browsers ask of modules."""

    extensions_map = {".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript"}

    def log_message(self, *_: object) -> None:
        """Nothing: the figures are what is printed."""


@contextmanager
def page_of_the_checkout() -> Iterator[Page]:
    """It stands at `/tests/js/`; what its console logs is printed."""
    folder = partial(Modules, directory=str(CHECKOUT))
    server = ThreadingHTTPServer(("127.0.0.1", 0), folder)
    Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as browsers:
        browser = browsers.chromium.launch(
            executable_path=which("chromium"), args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        page = browser.new_page()
        page.on(
            "console", lambda said: print(said.text, flush=True) if said.type == "log" else None
        )
        page.goto(f"http://localhost:{server.server_port}/tests/js/")
        yield page
        browser.close()
    server.shutdown()
