"""From where a request came, when proxies of one's own stand before the server."""

from ipaddress import ip_address

NOWHERE = "0.0.0.0"  # noqa: S104 - an address that stands for none, not one to listen on


def proxies_told(said: str) -> int:
    """How many proxies an operator told us of: a number, or `yes` for one; nothing is none."""
    word = said.strip().lower()
    if word in {"", "no", "0"}:
        return 0
    return int(word) if word.isdecimal() else 1


def came_from(*, peer: str, forwarded: str, proxies: int) -> str:
    """The address of who asks: the one that the outermost proxy of ours has seen.

    Each proxy adds at the end whom it was asked by, so what a client wrote itself stands further
    left and is not believed. A list shorter than our proxies did not pass all of them: then only
    the peer is known. What is no address (a socket in a file) is `0.0.0.0`.
    """
    seen = [one.strip() for one in forwarded.split(",")] if forwarded else []
    told = seen[-proxies] if 0 < proxies <= len(seen) else peer
    return _plain(told) or _plain(peer) or NOWHERE


def _plain(told: str) -> str:
    """An address without port and brackets, or nothing."""
    bare = told.strip()
    if bare.startswith("["):
        bare = bare[1:].partition("]")[0]
    elif bare.count(":") == 1:
        bare = bare.partition(":")[0]
    try:
        return str(ip_address(bare))
    except ValueError:
        return ""
