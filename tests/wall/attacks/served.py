"""An installation as a company runs it, behind a proxy, with one person in it.

The web server is a real one on localhost; the attacker speaks to it as the proxy in front would.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.served import clean, granian

HOST = "touchline.example"
EMAIL = "noor@northlight.example"


@dataclass(frozen=True)
class Served:
    """Where it listens, its home, and everything that its server has written."""

    port: int
    home: Path
    log: Path


@contextmanager
def served(begun: Path, home: Path, **more: str) -> Iterator[Served]:
    """Copy a home that was begun, start the server in it, and end it at last."""
    shutil.copytree(begun, home, symlinks=True)
    environment = clean(
        home,
        TOUCHLINE_HOSTS=HOST,
        TOUCHLINE_BEHIND_PROXY="1",
        DJANGO_SETTINGS_MODULE="tests.wall.attacks.settings",
        **more,
    )
    log = home / "attacked.log"
    with granian(environment, log=log) as port:
        yield Served(port, home, log)
