"""The server of this walk as the test sees it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

from tests.room.node_client import Browser, browser
from tests.served import PATIENT, clean, granian
from tests.tables import furnish
from touchline.kit.home import CHECKOUT

SETTINGS = "tests.browser.a_quarter.settings"


class House:
    """Where it is served; days go by, and rooms are opened."""

    def __init__(self, address: str, kept: Path, stack: ExitStack) -> None:
        self.address, self._kept, self._stack = address, kept, stack

    def opened(self, name: str) -> Browser:
        """Somebody's room in a browser without a window, with keys made in it."""
        one = self._stack.enter_context(
            browser(
                self.address, self._token(name), self._kept / name,
                renewed=lambda: self._token(name),
            )
        )  # fmt: skip
        one("enrol")
        return one

    def days_later(self, days: int) -> None:
        """Counted from the real day; what is due by then is done."""
        self.asked("clock/", {"days": days})

    def asked(self, what: str, told: dict[str, Any] | None = None) -> Any:
        body = None if told is None else json.dumps(told).encode()
        request = Request(f"{self.address}/test/{what}", data=body)  # noqa: S310 - our own server
        with urlopen(request, timeout=PATIENT) as answer:  # noqa: S310
            return json.load(answer)

    def _token(self, name: str) -> str:
        return str(self.asked("token/", {"name": name})["token"])


@contextmanager
def a_house(home: Path) -> Iterator[House]:
    """Two teams; nobody has been in a room yet."""
    furnish(home)
    told = clean(home, DJANGO_SETTINGS_MODULE=SETTINGS)
    made = [sys.executable, "-m", "tests.browser.a_quarter.company"]
    subprocess.run(made, check=True, env=told, cwd=CHECKOUT, timeout=PATIENT)
    (home / "kept").mkdir()
    with granian(told, log=home / "web.log") as port, ExitStack() as stack:
        yield House(f"http://localhost:{port}", home / "kept", stack)
