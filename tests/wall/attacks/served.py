"""An installation as a company runs it: settings of `serve`, behind a proxy, with one person in it.

The web server is a real one on localhost; the attacker speaks to it as the proxy in front would.
"""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from time import monotonic

from touchline.kit.home import CHECKOUT

HOST = "touchline.example"
EMAIL = "noor@touchline.example"
PASSWORD = "a lighthouse keeper counts ships"
PATIENCE = 60.0  # seconds


@dataclass(frozen=True)
class Served:
    """Where it listens, its home, and everything that its server has written."""

    port: int
    home: Path
    log: Path


@contextmanager
def served(home: Path, **more: str) -> Iterator[Served]:
    """Make the database and its first administrator, start the server, and end it at last."""
    environment = {name: value for name, value in os.environ.items() if "TOUCHLINE" not in name}
    environment |= {
        "TOUCHLINE_HOME": str(home),
        "TOUCHLINE_HOSTS": HOST,
        "TOUCHLINE_BEHIND_PROXY": "1",
        "TOUCHLINE_ADMIN_PASSWORD": PASSWORD,
        "DJANGO_SETTINGS_MODULE": "touchline.site.settings.serve",
        "PYTHONPATH": str(CHECKOUT),
        **more,
    }
    init = [sys.executable, "-m", "touchline", "init", "--name", "Noor Haddad", "--email", EMAIL]
    subprocess.run(init, env=environment, cwd=home, check=True, timeout=120, capture_output=True)
    port, log = _free_port(), home / "attacked.log"
    with log.open("wb") as written:
        web = subprocess.Popen(
            [*_granian(port)], env=environment, cwd=home, stdout=written, stderr=written
        )
        try:
            _wait_for(port, web, log)
            yield Served(port, home, log)
        finally:
            web.terminate()
            web.wait(timeout=20)


def _granian(port: int) -> list[str]:
    return [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1"),
        *("--port", str(port), "--workers", "1", "--no-ws", "--log-level", "warning"),
        *("--blocking-threads", "4", "--backpressure", "64", "touchline.site.wsgi:application"),
    ]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int, web: "subprocess.Popen[bytes]", log: Path) -> None:
    latest = monotonic() + PATIENCE
    while monotonic() < latest and web.poll() is None:
        connection = HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            connection.request("GET", "/healthy", headers={"Host": HOST})
            connection.getresponse().read()
        except (OSError, HTTPException):
            continue
        else:
            return
        finally:
            connection.close()
    raise RuntimeError(f"the server did not answer:\n{log.read_text()[-2000:]}")
