"""Which port the demo takes: 8000, else the next free one up to 8020, on every loopback address."""

import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Final

from touchline.running.trouble import CannotRun

FIRST: Final = 8000
LAST: Final = 8020
LOOPBACKS: Final = {"127.0.0.1": socket.AF_INET, "::1": socket.AF_INET6}


def loopbacks() -> tuple[str, ...]:
    """The loopback addresses that this machine has; one without IPv6 has only the first."""
    return tuple(address for address in LOOPBACKS if _can_bind(address, 0))


def is_free(port: int) -> bool:
    """Whether nobody listens on the port, on any of the loopback addresses."""
    return all(_can_bind(address, port) for address in loopbacks())


def choose(*, wanted: int | None, free: Callable[[int], bool] = is_free) -> int:
    """The port that was asked for, or the first free one.

    Raises `CannotRun` if the wanted port is busy, or if all of 8000 to 8020 are.
    """
    if wanted is not None:
        if free(wanted):
            return wanted
        raise CannotRun(f"Port {wanted} is busy. Leave --port away and a free one is taken.")
    for port in range(FIRST, LAST + 1):
        if free(port):
            return port
    raise CannotRun(
        f"The ports {FIRST} to {LAST} are all busy. Name a free one, for example: --port 8080"
    )


@contextmanager
def held(port: int) -> Iterator[None]:
    """Keep the port for our own web server, which comes seconds or a minute later.

    Two demos that start at the same moment would both find 8000 free, and on Linux the web
    server's sockets may share a port. A bound socket that does not listen takes no connection,
    lets our own server in beside it, and makes the port busy for anyone else who looks. Elsewhere
    sharing works differently, so nothing is held there.
    """
    with ExitStack() as sockets:
        for address in loopbacks() if sys.platform == "linux" else ():
            holder = sockets.enter_context(socket.socket(LOOPBACKS[address]))
            holder.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
            try:
                holder.bind((address, port))
            except OSError:
                holder.close()  # the rest of an earlier connection; nobody listens, so go on
        yield


def _can_bind(address: str, port: int) -> bool:
    try:
        with socket.socket(LOOPBACKS[address]) as probe:
            # Without this a port would look busy for a minute after each Ctrl-C.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((address, port))
    except OSError:
        return False
    return True
