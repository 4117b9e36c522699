"""The mail server as it is described by an address, `smtp+starttls://user@host:587`."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass, field
from email.utils import parseaddr
from enum import StrEnum
from typing import Final
from urllib.parse import unquote, urlsplit

SECONDS: Final = 20.0
"""How long one answer of the server may take."""


class Security(StrEnum):
    """How the connection is protected; the values are the schemes of the address.

    With STARTTLS a server that does not offer it gets no mail: nobody on the way can talk us out
    of it.
    """

    NONE = "smtp"
    STARTTLS = "smtp+starttls"
    TLS = "smtps"


PORTS: Final = {Security.NONE: 25, Security.STARTTLS: 587, Security.TLS: 465}


@dataclass(frozen=True)
class Server:
    """Where mail is handed over, as whom, and from which address it comes."""

    host: str
    port: int
    security: Security
    sender: str
    user: str = ""
    password: str = field(default="", repr=False)
    seconds: float = SECONDS

    @property
    def encrypted(self) -> bool:
        return self.security is not Security.NONE

    @property
    def nearby(self) -> bool:
        """Whether it runs on this very machine, so that nobody stands in between."""
        return _is_loopback(self.host)

    @property
    def domain(self) -> str:
        """That of the sender: what follows the @ in every Message-ID."""
        return domain_of(self.sender)


def server_of(url: str, *, sender: str, password: str = "") -> Server:
    """Read an address; `password` goes before the one that stands in it.

    Raises ValueError with what to do, and never with the address: a password may stand in it.
    """
    schemes = ", ".join(f"{one}://" for one in Security)
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise ValueError("It is not like smtp+starttls://user@host:587.") from None
    if parts.scheme not in list(Security):
        raise ValueError(f"It begins with one of {schemes}.")
    if not parts.hostname or parts.path.strip("/") or parts.query or parts.fragment:
        raise ValueError("It names a host and a port, and nothing after them.")
    if not domain_of(sender):
        raise ValueError("The sender is an address, such as Touchline <touchline@example.org>.")
    security = Security(parts.scheme)
    server = Server(
        host=parts.hostname,
        port=port or PORTS[security],
        security=security,
        sender=sender,
        user=unquote(parts.username or ""),
        password=password or unquote(parts.password or ""),
    )
    if server.password and not server.encrypted and not server.nearby:
        raise ValueError("It would send the password readable. Use smtp+starttls:// or smtps://.")
    return server


def domain_of(address: str) -> str:
    """`Touchline <touchline@example.org>` → `example.org`; empty if it is no address."""
    name, _, domain = parseaddr(address)[1].rpartition("@")
    return domain if name else ""


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
