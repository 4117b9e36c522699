"""Where an address leads, held against hosts that were named: nothing else is ever called.

The server must not be led to call an address inside the company's network.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

TLS = 443


@dataclass(frozen=True)
class Place:
    """Where an address leads. `user` is None without a name in it; `port` None if none is said."""

    scheme: str
    host: str
    port: int | None
    user: str | None
    fragment: str

    @property
    def written(self) -> str:
        """The host with its port, if one is said."""
        return f"{self.host}:{self.port}" if self.port else self.host

    @property
    def name(self) -> str:
        """The host, with its port if it is another than that of https."""
        return self.host if self.port == TLS else self.written

    def is_among(self, hosts: Iterable[str]) -> bool:
        """Whether one of them names it: `hooks.example.org`, or `.example.org` for any below.

        With another port it has to be named with it.
        """
        return any(
            self.name == one or (one[:1] == "." and self.name.endswith(one)) for one in hosts
        )


def place_of(address: str) -> Place:
    """Read an address. Raises ValueError for what is none."""
    parts = urlsplit(address.strip())
    host = (parts.hostname or "").lower()
    return Place(parts.scheme, host, parts.port, parts.username, parts.fragment)
