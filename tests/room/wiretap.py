"""Between browsers and the server stands the operator: she notes every request, and may answer."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.wall.attacks.served import HOST

ADDRESS = "203.0.113.9"
PASSED_BACK = ("Content-Type", "Cache-Control", "ETag", "Set-Cookie", "Last-Modified", "Vary")


@dataclass(frozen=True)
class Passed:
    """A request as it came by, and what was answered."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    status: int
    answered: bytes
    answer_headers: dict[str, str]


Change = Callable[[str, bytes], bytes]


@dataclass
class Wiretap:
    """Everything that passed. `change(path, body)` may put another body into an answer."""

    port: int = 0
    passed: list[Passed] = field(default_factory=list)
    change: Change = lambda path, body: body

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @contextmanager
    def lying(self, change: Change) -> Iterator[None]:
        """Answers are other ones for a while."""
        self.change = change
        try:
            yield
        finally:
            self.change = lambda path, body: body


@contextmanager
def tapped(port: int) -> Iterator[Wiretap]:
    """The proxy in front of the server at `port`, which speaks TLS to the world."""
    tap = Wiretap()
    web = ThreadingHTTPServer(("127.0.0.1", 0), _passing(tap, port))
    tap.port = web.server_address[1]
    thread = threading.Thread(target=web.serve_forever, daemon=True)
    thread.start()
    try:
        yield tap
    finally:
        web.shutdown()
        web.server_close()
        thread.join()


def _passing(tap: Wiretap, port: int) -> type[BaseHTTPRequestHandler]:
    """What hands on every request, and writes down what passed."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            sent = {name: it for name, it in self.headers.items() if name.lower() != "connection"}
            sent |= {"Host": HOST, "X-Forwarded-Proto": "https", "X-Forwarded-For": ADDRESS}
            sent = {name: it for name, it in sent.items() if name != "host"}
            line = HTTPConnection("127.0.0.1", port, timeout=60)
            line.request(self.command, self.path, body=body or None, headers=sent)
            got = line.getresponse()
            answered, headers = got.read(), dict(got.getheaders())
            line.close()
            tap.passed.append(
                Passed(self.command, self.path, sent, body, got.status, answered, headers)
            )
            answered = tap.change(self.path, answered) if got.status == 200 else answered
            self.send_response(got.status)
            for name in PASSED_BACK:
                if name in headers:
                    self.send_header(name, headers[name])
            self.send_header("Content-Length", str(len(answered)))
            self.end_headers()
            self.wfile.write(answered)

        do_GET = do_POST = do_PUT = do_DELETE = answer  # noqa: N815 - the library's names

        def log_message(self, *_: object) -> None:
            """What passes is noted above."""

    return Handler
