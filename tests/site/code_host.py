"""A host that serves the folder of `touchline room-host` as any host of static files would."""

import json
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, Final

from touchline.site.room_files import TYPES

HOST: Final = "localhost"
MOVED: Final = "moved"
"""A file of this name beside the folder's: everything leads to the address in it."""


class _Files(SimpleHTTPRequestHandler):
    extensions_map = TYPES

    def end_headers(self) -> None:
        told = json.loads((Path(self.directory) / "manifest.json").read_text(encoding="utf-8"))
        own = told["manifest"]["files"].get(self.path.removeprefix("/room/"), {}).get("headers", {})
        for name, value in {**told["manifest"]["headers"], **own}.items():
            self.send_header(name, value)
        super().end_headers()

    def do_GET(self) -> None:
        moved = Path(self.directory) / MOVED
        if not moved.exists():
            super().do_GET()
            return
        self.send_response(301)
        self.send_header("Location", moved.read_text(encoding="utf-8") + self.path)
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Nobody reads it."""


class _Host(ThreadingHTTPServer):
    def server_bind(self) -> None:
        """Without asking how this machine is called."""
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Who does not trust a certificate hangs up."""


@contextmanager
def code_host(
    folder: Path, *, port: int = 0, context: ssl.SSLContext | None = None
) -> Iterator[str]:
    """Its origin, until the block is left: `http://localhost:8123`, or https with a `context`."""
    with _Host(("127.0.0.1", port), partial(_Files, directory=str(folder))) as host:
        if context is not None:
            host.socket = context.wrap_socket(
                host.socket, server_side=True, do_handshake_on_connect=False
            )
        thread = Thread(target=host.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http{'s' if context else ''}://{HOST}:{host.server_address[1]}"
        finally:
            host.shutdown()
            thread.join()
