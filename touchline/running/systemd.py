"""Tells systemd how far we are: ready, reloading, stopping, still alive. Elsewhere it is silent."""

import os
import socket
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

LONGEST: Final = 1.0  # seconds


@dataclass(frozen=True)
class Systemd:
    """The socket that systemd listens on, if it started us, and how often it wants a sign of life.

    `every` is in seconds, half of what systemd waits for; 0 says that it asked for none.
    """

    address: str = ""
    every: float = 0.0

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> "Systemd":
        """What NOTIFY_SOCKET and WATCHDOG_USEC say; a number that is none counts as not said."""
        microseconds = environment.get("WATCHDOG_USEC", "")
        every = int(microseconds) / 2_000_000 if microseconds.isdigit() else 0.0
        return cls(environment.get("NOTIFY_SOCKET", ""), every)

    def ready(self, words: str) -> None:
        self._tell("READY=1", f"STATUS={words}")

    def reloading(self) -> None:
        # systemd compares the moment with its own clock, to know which reload this is.
        self._tell("RELOADING=1", f"MONOTONIC_USEC={time.monotonic_ns() // 1000}")

    def stopping(self) -> None:
        self._tell("STOPPING=1")

    def alive(self) -> None:
        self._tell("WATCHDOG=1")

    def _tell(self, *lines: str) -> None:
        if not self.address:
            return
        # A name that begins with @ is abstract: its first byte is nought.
        name = "\0" + self.address[1:] if self.address.startswith("@") else self.address
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as caller:
            caller.settimeout(LONGEST)  # who does not listen must not hold the parent up
            try:
                caller.connect(name)
                caller.sendall("\n".join(lines).encode())
            except OSError:
                return  # whoever wanted to know is gone; that is no reason to stop serving


def without_systemd(environment: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment for a child: it must not speak to systemd in the parent's name."""
    ours = {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID", "LISTEN_FDS", "LISTEN_PID"}
    told = os.environ if environment is None else environment
    return {name: value for name, value in told.items() if name not in ours}
