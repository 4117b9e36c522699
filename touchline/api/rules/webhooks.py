"""Webhooks: which addresses are taken, and how a message is signed (Standard Webhooks 1.0)."""

import hashlib
import hmac
from base64 import b64decode, b64encode
from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from touchline.kit.places import place_of

PREFIX: Final = "whsec_"
A_DAY: Final = timedelta(days=1)
"""For so long a message is tried before it is given up."""


class NotAnAddress(ValueError):
    """Why an address is not taken, in words."""


def host_of(address: str, *, hosts: Iterable[str]) -> str:
    """The host that an address leads to, if an administrator named it. Raises NotAnAddress.

    `hosts` are `hooks.example.org`, `.example.org` for any host below, or with a port; only what
    is named with `http://` before it is called without TLS. Nothing else is called.
    """
    try:
        place = place_of(address)
    except ValueError:
        raise NotAnAddress("This is not an address.") from None
    if not place.host or place.user is not None or place.fragment:
        raise NotAnAddress("An address is https:// with a host and a path, without a name in it.")
    allowed = {one.strip().lower() for one in hosts}
    if place.scheme == "http" and f"http://{place.name}" in allowed:
        return place.name
    if place.scheme != "https":
        raise NotAnAddress("The address begins with https://.")
    if place.is_among(allowed):
        return place.name
    raise NotAnAddress(
        "Touchline may not call this host. An administrator names it in TOUCHLINE_WEBHOOK_HOSTS."
    )


def secret_of(chance: bytes) -> str:
    """The secret of a webhook as it is shown, from 24 to 64 random bytes."""
    return PREFIX + b64encode(chance).decode()


def signature(secret: str, *, message: str, timestamp: int, body: bytes) -> str:
    """What `webhook-signature` says: HMAC-SHA256 of id, seconds since 1970 and body."""
    signed = f"{message}.{timestamp}.".encode() + body
    digest = hmac.new(b64decode(secret.removeprefix(PREFIX)), signed, hashlib.sha256).digest()
    return "v1," + b64encode(digest).decode()
