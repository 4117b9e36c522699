"""A program on this machine that is told, and the worker that tells it."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.api.calling import a_key
from tests.cast import NOW
from touchline.api.models import Webhook
from touchline.api.models.messages import SEND, SPREAD, send, spread
from touchline.api.rules.scopes import Event, Scope
from touchline.jobs.models import Job
from touchline.people.models import Person


@dataclass
class Peer:
    """A program on this machine: what it was sent, and what it answers."""

    port: int = 0
    answers: int = 200
    got: list[tuple[dict[str, str], bytes]] = field(default_factory=list)


@contextmanager
def listening() -> Iterator[Peer]:
    """One that listens on a port of this machine for as long as the block lasts."""
    one = Peer()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            one.got.append(({k.lower(): v for k, v in self.headers.items()}, body))
            self.send_response(one.answers)
            self.send_header("Location", "/elsewhere")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Nobody reads it."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    one.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield one
    server.shutdown()
    thread.join()
    server.server_close()


def connected(person: Person, peer: Peer, *scopes: Scope) -> tuple[Webhook, str]:
    """A key of the person whose program hears of everything."""
    return Webhook.objects.connect(
        a_key(person, *scopes)[0], address=f"http://127.0.0.1:{peer.port}/told",
        events=tuple(Event), by=person, at=NOW,
    )  # fmt: skip


def work(*kinds: str) -> None:
    """What the worker would do now."""
    for kind, do in ((SPREAD, spread), (SEND, send)):
        for job in Job.objects.filter(kind=kind) if kind in kinds or not kinds else ():
            do(job.payload, NOW)


def told(peer: Peer) -> list[dict[str, Any]]:
    return [json.loads(body) for _, body in peer.got]
