"""The processes of the demo in words: what makes the company, web and worker."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from touchline.demo.running.ports import loopbacks
from touchline.kit.home import CHECKOUT
from touchline.running.children import Program

Words = tuple[str, ...]


@dataclass(frozen=True)
class Programs:
    """The words of each process, without the Python that speaks them.

    `making` gets the day as its last word; `web` gets an address and the port, one process for
    each of the `addresses`; `settings` is the Django settings module of all three. Only a web
    server that `shares` its port can be started while the port is held for it.
    """

    settings: str
    making: Words
    web: Callable[[str, int], Words]
    worker: Words
    addresses: Words
    shares: bool

    def to_make(self, folder: Path, *, today: date) -> Program:
        """The process that makes the company in `folder`; it prints its own progress."""
        return self._program("making the company", (*self.making, today.isoformat()), folder)

    def to_play(self, folder: Path, *, port: int) -> list[Program]:
        """The processes that run until the demo ends, each with its log in `folder`."""
        webs = [
            self._program(f"the web server on {address}", self.web(address, port), folder, log)
            for address, log in zip(self.addresses, ("web.log", "web-ipv6.log"), strict=False)
        ]
        return [*webs, self._program("the worker", self.worker, folder, "worker.log")]

    def _program(self, name: str, words: Words, folder: Path, log: str = "") -> Program:
        environment = os.environ | {
            "TOUCHLINE_HOME": str(folder),
            "TOUCHLINE_SHARED": "",  # what the demo imports is nobody else's
            "DJANGO_SETTINGS_MODULE": self.settings,
            "PYTHONPATH": str(CHECKOUT),
            "PYTHONSAFEPATH": "1",  # a file beside the caller must not stand in for a module
            "PYTHONUNBUFFERED": "1",
            "PYTHONUTF8": "1",
        }
        argv = (sys.executable, *words)
        return Program(name, argv, environment, folder, folder / "logs" / log if log else None)


def as_a_demo() -> Programs:
    """Granian, one process for each loopback address; few threads, as Django is synchronous."""
    return Programs(
        settings="touchline.demo.settings",
        making=("-m", "touchline.demo.running.first_time"),
        web=_granian,
        worker=("-m", "touchline", "worker"),
        addresses=loopbacks(),
        shares=True,
    )


def for_development() -> Programs:
    """Django's own server, which starts again when a file changes and shows tracebacks."""
    return Programs(
        settings="touchline.demo.settings_develop",
        making=("-m", "touchline.demo.running.first_time"),
        web=lambda address, port: ("-m", "django", "runserver", f"{address}:{port}"),
        worker=("-m", "touchline", "worker"),
        addresses=loopbacks()[:1],
        shares=False,
    )


def _granian(address: str, port: int) -> Words:
    return (
        *("-m", "granian", "--interface", "wsgi", "--host", address, "--port", str(port)),
        *("--workers", "1", "--workers-kill-timeout", "3", "--no-ws", "--log-level", "warning"),
        *("--blocking-threads", "4", "--backpressure", "64"),
        "touchline.site.wsgi:application",
    )
