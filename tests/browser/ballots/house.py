"""The server of these tests as a test sees it, and the rules that most of them use."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final
from urllib.request import Request, urlopen

from tests.served import PATIENT, clean, granian
from tests.tables import furnish
from touchline.kit.home import CHECKOUT

MIGRATE: Final = "import django; django.setup(); from django.core.management import call_command; \
call_command('migrate', verbosity=0, interactive=False)"
RULES: Final[dict[str, Any]] = {
    "v": 1, "round": "r1", "scale": "speaking-up", "title": "Speaking up in the team",
    "about": "Whether one can ask, doubt and be wrong here without paying for it.",
    "items": [
        {"text": "I can tell this team early that a deal is in trouble.", "reversed": False},
        {"text": "If I own up to a mistake here, I pay for it later.", "reversed": True},
    ],
    "labels": [
        "strongly disagree", "disagree", "neither agree nor disagree", "agree", "strongly agree",
    ],
    "k": 8, "epsilon": "1", "coach_item": False, "helped_item": False, "words_from": 30,
    "sealed": "",
}  # fmt: skip


class House:
    """Boxes are made, days go by, and a box is opened, by one who is not a browser."""

    def __init__(self, address: str) -> None:
        self.address = address

    def box(self, *, size: int = 512, minimum: int = 1, group: dict[str, Any] | None = None,
            **rules: Any) -> str:  # fmt: skip
        """The key of a box; papers are given out now, and it opens tomorrow."""
        told = {"size": size, "minimum": minimum, "group": group or {}, "rules": RULES | rules}
        key = self._ask("box/", told)["key"]
        assert isinstance(key, str)
        return key

    def days_later(self, days: float) -> None:
        """Counted from the real day, not from what was said before."""
        self._ask("clock/", {"days": days})

    def void(self, key: str) -> None:
        self._ask(f"void/{key}/", {})

    def ballots(self, key: str) -> list[str]:
        """The payloads in a box."""
        found: list[str] = self._ask(f"ballots/{key}/")["ballots"]
        return found

    def said(self, key: str) -> list[Any]:
        return [json.loads(one) for one in self.ballots(key)]

    def issued(self, key: str) -> int:
        return int(self._ask(f"ballots/{key}/")["issued"])

    def _ask(self, what: str, told: dict[str, Any] | None = None) -> Any:
        body = None if told is None else json.dumps(told).encode()
        asked = Request(f"{self.address}/test/{what}", data=body)  # noqa: S310 - our own server
        with urlopen(asked, timeout=PATIENT) as answer:  # noqa: S310
            return json.load(answer)


@contextmanager
def a_house(home: Path) -> Iterator[House]:
    """The server, with nothing in it."""
    furnish(home)
    told = clean(home, DJANGO_SETTINGS_MODULE="tests.browser.ballots.settings")
    told |= {"PYTHONPATH": str(CHECKOUT)}
    made = [sys.executable, "-c", MIGRATE]
    subprocess.run(made, check=True, env=told, cwd=home, timeout=PATIENT)
    with granian(told, log=home / "web.log") as port:
        yield House(f"http://localhost:{port}")
