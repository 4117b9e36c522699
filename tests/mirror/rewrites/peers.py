"""A language model on this machine, asked over a real connection."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from touchline.mirror.rewrites.model import LanguageModel

QUESTIONS = ["What does the lawyer need?", "What have you tried with the lawyer?"]


def said(questions: object = QUESTIONS, why: object = "They find it themselves.") -> bytes:
    """An answer in the form that was asked for."""
    content = json.dumps({"questions": questions, "why": why})
    return json.dumps({"choices": [{"message": {"content": content}}]}).encode()


@dataclass
class Peer:
    """A language model that answers what it is told to, and keeps what it was asked."""

    answers: list[tuple[int, bytes]] = field(default_factory=lambda: [(200, said())])
    asked: list[tuple[str, str, dict[str, Any]]] = field(default_factory=list)
    address: str = ""

    @property
    def model(self) -> LanguageModel:
        return LanguageModel(self.address, "secret-key", "small")


def handler(peer: Peer) -> type[BaseHTTPRequestHandler]:
    class Answering(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            peer.asked.append((self.path, self.headers.get("Authorization", ""), body))
            status, content = peer.answers[min(len(peer.asked), len(peer.answers)) - 1]
            self.send_response(status)
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Location", "/elsewhere")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *words: object) -> None:
            """Tests are quiet."""

    return Answering


@contextmanager
def language_model() -> Iterator[Peer]:
    peer = Peer()
    with ThreadingHTTPServer(("127.0.0.1", 0), handler(peer)) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        peer.address = f"http://127.0.0.1:{server.server_port}"
        yield peer
        server.shutdown()
        thread.join()
