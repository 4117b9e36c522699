"""Where a deal lies in the CRM: an address with `{key}` in the place of the deal's key."""

from urllib.parse import quote, urlsplit

PLACE = "{key}"
_STAND_IN = "touchline-0"


def trouble_with(pattern: str) -> str:
    """What is wrong with a pattern: `scheme`, `place`, `host`, `signs`, or nothing.

    It has to begin with https://, name a host in full and have `{key}` once, behind the host: where
    a link leads must not depend on what the CRM says.
    """
    if pattern.count(PLACE) != 1:
        return "place"
    filled = pattern.replace(PLACE, _STAND_IN)
    if any(sign.isspace() or not sign.isprintable() or sign in "{}<>\"'\\" for sign in filled):
        return "signs"
    try:
        parts = urlsplit(filled)
        host, _port = parts.hostname, parts.port
    except ValueError:
        return "host"
    if parts.scheme != "https":
        return "scheme"
    if not host or "@" in parts.netloc or _STAND_IN in parts.netloc:
        return "host"
    return ""


def filled(pattern: str, key: str) -> str:
    """The address of a deal; every sign of the key that could mean something is written as `%…`."""
    return pattern.replace(PLACE, quote(key, safe=""))
