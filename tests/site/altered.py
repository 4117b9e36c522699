"""The site on a port of this machine, in the hands of an operator who alters what it answers."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from socketserver import ThreadingMixIn
from threading import Thread
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from django.core.wsgi import get_wsgi_application

Alters = Callable[[bytes], bytes]


@dataclass
class Operator:
    """What is altered, by path below the page (nothing for the page itself)."""

    address: str = ""
    bodies: dict[str, Alters] = field(default_factory=dict)
    added: dict[str, tuple[str, bytes]] = field(default_factory=dict)  # path → type and content
    moved: dict[str, str] = field(default_factory=dict)  # path → where a redirect leads
    headers: dict[str, str] = field(default_factory=dict)  # on every answer; "" takes one away

    def answer(self, path: str, headers: list[tuple[str, str]], body: bytes) -> tuple[Any, ...]:
        """Status, headers and body as they leave the house."""
        if path in self.moved:
            return "302 Found", [("Location", self.moved[path])], b""
        status = ""
        if path in self.added:
            kind, body = self.added[path]
            status, headers = "200 OK", [*_besides(headers, "Content-Type"), ("Content-Type", kind)]
        body = self.bodies.get(path, bytes)(body)
        headers = _besides(headers, "Content-Length", *self.headers)
        headers += [(name, value) for name, value in self.headers.items() if value]
        return status, [*headers, ("Content-Length", str(len(body)))], body


def _besides(headers: list[tuple[str, str]], *names: str) -> list[tuple[str, str]]:
    taken = {name.lower() for name in names}
    return [(name, value) for name, value in headers if name.lower() not in taken]


@contextmanager
def altered_site() -> Iterator[Operator]:
    """Served until the block is left; unaltered, until the operator is told something."""
    operator = Operator()
    with make_server("127.0.0.1", 0, _site_of(operator), handler_class=_Silent,
                     server_class=_Plain) as server:  # fmt: skip
        operator.address = f"http://127.0.0.1:{server.server_port}/room/"
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield operator
        finally:
            server.shutdown()
            thread.join()


def _site_of(operator: Operator) -> Any:
    site: Any = get_wsgi_application()

    def answer(environ: dict[str, Any], start: Any) -> Iterable[bytes]:
        told: list[Any] = []
        came = site(environ, lambda *said: told.extend(said))
        body = b"".join(came)
        came.close()
        path = environ["PATH_INFO"].removeprefix("/room/")
        status, headers, body = operator.answer(path, told[1], body)
        start(status or told[0], headers)
        return [body]

    return answer


class _Plain(ThreadingMixIn, WSGIServer):
    """A thread for each connection: a browser opens more than it uses.

    It does not ask how this machine is called, which a network may take its time to say.
    """

    daemon_threads = True

    def server_bind(self) -> None:
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = "127.0.0.1", int(self.server_address[1])
        self.setup_environ()


class _Silent(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Nobody reads it."""
