"""Processes of tests: an environment that names no installation of anyone's, a port, a server."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from threading import Event
from time import monotonic

from touchline.kit.home import CHECKOUT

LONGEST = 30.0  # seconds until a test gives up waiting
PATIENT = 120.0  # seconds for a whole installation: two cores may be busy with other tests
OF_AN_INSTALLATION = ("DJANGO", "TOUCHLINE", "DATABASE_")


def clean(home: Path, **more: str) -> dict[str, str]:
    """What a process is told: a home, and `more`. Nothing of a database that somebody works with.

    Who runs the tests may have exported the address of one, and tests make, fill and erase.
    """
    kept = {name: it for name, it in os.environ.items() if not name.startswith(OF_AN_INSTALLATION)}
    return kept | {"TOUCHLINE_HOME": str(home), "PYTHONPATH": str(CHECKOUT)} | more


def free_port() -> int:
    """A port of this machine that nobody uses just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def until(true: Callable[[], object], what: str, *, patience: float = LONGEST) -> None:
    """Wait until something is true, with a limit in seconds."""
    latest = monotonic() + patience
    while not true():
        assert monotonic() < latest, f"never: {what}"
        Event().wait(0.02)


@contextmanager
def granian(environment: dict[str, str], *, log: Path) -> Iterator[int]:
    """The site as one process on a free port, until the block is left; gives the port."""
    port = free_port()
    words = [
        *("--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port), "--workers", "1"),
        *("--no-ws", "--log-level", "warning", "--blocking-threads", "4", "--backpressure", "64"),
    ]
    with log.open("wb") as written:
        web = subprocess.Popen(
            [sys.executable, "-m", "granian", *words, "touchline.site.wsgi:application"],
            env=environment, cwd=log.parent, stdout=written, stderr=written,
        )  # fmt: skip
    try:
        until(lambda: web.poll() is not None or answers(port), "the server answers",
              patience=PATIENT)  # fmt: skip
        assert web.poll() is None, log.read_text()[-2000:]
        yield port
    finally:
        web.terminate()
        web.wait(LONGEST)


def answers(port: int, path: str = "/healthy") -> bool:
    """Whether anything at all comes back."""
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", path)
        connection.getresponse().read()
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()
    return True
