"""`python -m touchline.running.web APPLICATION --socket FD --ready FD`: one web process.

Granian would open a socket for each of its workers, and what waits in the queue of a worker that
ends is lost. Here the parent holds one socket for its whole life, every web process takes from the
same queue, and so a process can be replaced without refusing anyone.
"""

import argparse
import os
import signal
import socket
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any, Final

from granian._granian import SocketHolder
from granian.constants import HTTPModes, Interfaces
from granian.log import LogLevels
from granian.server.mp import MPServer

from touchline.kit.home import home
from touchline.running.environment import take
from touchline.running.logs import log_without_words
from touchline.running.sockets import BACKLOG

THREADS: Final = 4
"""Requests that one process answers at once; Django is synchronous, and Python has one lock."""
WAITING: Final = 64
"""Requests that one process takes on before it leaves them to the others."""
# What Granian has to say goes where everything goes, without words of requests.
TO_OUR_LOG: Final = {"loggers": {"_granian": {"handlers": [], "propagate": True}}}

Application = Callable[..., Any]


class WebProcess(MPServer):
    """Granian's worker in this very process, on a socket that was made before it.

    It ends after SIGTERM, once the requests that it had taken are answered.
    """

    def __init__(self, holder: socket.socket) -> None:
        super().__init__(
            "touchline", interface=Interfaces.WSGI, http=HTTPModes.http1, workers=1,
            websockets=False, blocking_threads=THREADS, backpressure=WAITING,
            log_level=LogLevels.warning, log_dictconfig=TO_OUR_LOG,
        )  # fmt: skip
        self._holder = holder

    def _serve(self, spawn_target: Any, target_loader: Any) -> None:
        is_unix = self._holder.family == socket.AF_UNIX
        held: Any = SocketHolder  # its stub does not tell what it takes
        self._ssp: Any = None
        self._shd: Any = held(self._holder.fileno(), is_unix, BACKLOG)
        self._sso = self._holder
        self._spawn_worker(0, spawn_target, target_loader).inner.run()


def serve(application: Application, holder: socket.socket) -> None:
    """Answer requests until asked to end; after SIGUSR1 take no new connection.

    A web server that ends drops connections that it has taken and that have not yet said a word. So
    the parent first asks to take no more, and to end a moment later, when each has said its word.
    """
    signal.signal(signal.SIGUSR1, lambda *_: take_no_more(holder))
    WebProcess(holder).serve(target_loader=lambda _: application)


def take_no_more(holder: socket.socket) -> None:
    """Leave new connections to the other processes: those that were taken go on.

    Granian's threads wait at descriptors of the shared socket. In their place comes a socket at
    which nobody calls, so that they find nobody there; the shared one is not touched. Where the
    descriptors of a process cannot be listed, or there are no abstract names, nothing happens.
    """
    if sys.platform != "linux":
        return
    shared = os.fstat(holder.fileno()).st_ino
    with socket.socket(socket.AF_UNIX) as quiet:
        quiet.bind("")  # an abstract name of the system's choice, told to nobody
        quiet.listen(1)
        quiet.setblocking(False)
        for name in os.listdir("/proc/self/fd"):  # noqa: PTH208 - numbers, not paths
            if _inode(int(name)) == shared:
                os.dup2(quiet.fileno(), int(name), inheritable=False)


def _inode(descriptor: int) -> int | None:
    try:
        return os.fstat(descriptor).st_ino
    except OSError:
        return None  # the one with which the list was read


def load(name: str) -> Application:
    """`touchline.site.wsgi:application`, imported."""
    module, _, attribute = name.partition(":")
    found: Application = getattr(import_module(module), attribute)
    return found


def main() -> None:
    """Load the application, tell the parent, and serve."""
    words = argparse.ArgumentParser()
    words.add_argument("application")
    words.add_argument("--socket", type=int, required=True)
    words.add_argument("--ready", type=int, required=True)
    told = words.parse_args()
    take(home())
    log_without_words()
    application = load(told.application)
    os.write(told.ready, b"ready\n")
    os.close(told.ready)
    serve(application, socket.socket(fileno=told.socket))


if __name__ == "__main__":
    main()
