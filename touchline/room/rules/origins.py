"""Which origins may serve the room's application beside our own, and where a sign-in leads back."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final
from urllib.parse import urlsplit

_HOST: Final = re.compile(r"(?!-)[a-z0-9.-]{1,253}(?<![.-])")
PATHS: Final = ("/room/", "/")
"""Where the application's page lies on an origin."""
_ON_THIS_MACHINE: Final = {"localhost", "127.0.0.1"}


def read_origins(said: str) -> tuple[str, ...]:
    """Origins such as `https://room.example.org`, separated by spaces.

    Raises ValueError, with the sentence for whoever set it, for anything else: a path, a wildcard,
    or http, but for this very machine.
    """
    origins = tuple(said.split())
    for origin in origins:
        if not _is_an_origin(origin):
            raise ValueError(
                f"{origin} is no origin. Write the scheme and the host, and nothing behind it:"
                " https://room.example.org."
            )
    return origins


def leads_back(address: str, origins: Iterable[str]) -> str:
    """The origin to which an address leads, or nothing: it is the page there, and nothing more."""
    for origin in origins:
        if any(address == origin + path for path in PATHS):
            return origin
    return ""


def _is_an_origin(words: str) -> bool:
    try:
        said = urlsplit(words)
        port = said.port
    except ValueError:
        return False
    host = said.hostname or ""
    if said.scheme != "https" and not (said.scheme == "http" and host in _ON_THIS_MACHINE):
        return False
    usual = {"https": 443, "http": 80}[said.scheme]
    if port in (0, usual) or _HOST.fullmatch(host) is None:
        return False
    return words == f"{said.scheme}://{host}" + (f":{port}" if port else "")
