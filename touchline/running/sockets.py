"""The one socket that a server listens on: made by the parent, or handed over by the system."""

import os
import socket
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from touchline.running.trouble import CannotRun

BACKLOG: Final = 1024
"""How many connections may wait while every thread is busy."""
FIRST_HANDED_OVER: Final = 3  # what systemd's socket activation promises


def listening(host: str, port: int) -> socket.socket:
    """Listen on a host and port. Raises `CannotRun` if the port is taken or the host not ours."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        family, _, _, _, address = found[0]
        holder = socket.create_server(
            address[:2], family=family, backlog=BACKLOG, dualstack_ipv6=False
        )
    except OSError as error:
        raise CannotRun(
            f"{host}:{port} cannot be listened on ({error.strerror}). Nothing was started."
            " Name a free one: --host 127.0.0.1 --port 8001"
        ) from None
    return _for_children(holder)


def listening_at(path: Path) -> socket.socket:
    """Listen on a Unix socket, for a reverse proxy of the same group on this host.

    What an earlier server left behind is replaced; a socket on which somebody answers is not.
    Raises `CannotRun` if the path cannot be taken.
    """
    if path.is_socket() and not _answered(path):
        path.unlink()
    holder = socket.socket(socket.AF_UNIX)
    mask = os.umask(0o117)  # owner and group read and write, nobody else
    try:
        holder.bind(str(path))
        holder.listen(BACKLOG)
    except OSError as error:
        holder.close()
        raise CannotRun(f"{path} cannot be listened on ({error.strerror or error}).") from None
    finally:
        os.umask(mask)
    return _for_children(holder)


def handed_over(environment: Mapping[str, str], *, pid: int) -> socket.socket | None:
    """The socket that systemd made before it started us, or None; it survives our restarts."""
    ours = environment.get("LISTEN_PID") == str(pid) and environment.get("LISTEN_FDS") == "1"
    if not ours or not stat.S_ISSOCK(os.fstat(FIRST_HANDED_OVER).st_mode):
        return None
    return _for_children(socket.socket(fileno=FIRST_HANDED_OVER))


def address_of(holder: socket.socket) -> str:
    """Where a socket listens, as people write it."""
    name = holder.getsockname()
    if holder.family == socket.AF_UNIX:
        return f"unix:{name}"
    host, port = name[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _for_children(holder: socket.socket) -> socket.socket:
    holder.setblocking(False)
    return holder


def _answered(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as caller:
        caller.settimeout(1)
        try:
            caller.connect(str(path))
        except OSError:
            return False
    return True
