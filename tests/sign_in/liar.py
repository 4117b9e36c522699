"""An OpenID provider on this machine that says whatever a test wants it to say."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt

from tests.sign_in.company import link_in
from tests.sign_in.visiting import Visiting
from touchline.sign_in.rules.providers import OidcProvider

CLIENT, SUB, KEY = "touchline", "a-sub", "a key that nobody compares with anything"


@dataclass
class Liar:
    """As it was made it is honest; what is put into `token`, `page` and `describes` is not."""

    address: str
    page: dict[str, Any] = field(default_factory=dict)
    token: dict[str, Any] | None = field(default_factory=dict)
    describes: dict[str, Any] = field(default_factory=dict)

    def says(self, path: str) -> dict[str, Any]:
        return {"/token": self._token, "/page": self._page}.get(path, self._description)()

    def _description(self) -> dict[str, Any]:
        places = {
            "issuer": self.address, "authorization_endpoint": f"{self.address}/ask",
            "token_endpoint": f"{self.address}/token", "userinfo_endpoint": f"{self.address}/page",
            "jwks_uri": f"{self.address}/keys",
        }  # fmt: skip
        return places | self.describes

    def _page(self) -> dict[str, Any]:
        return {"sub": SUB, "email_verified": True} | self.page

    def _token(self) -> dict[str, Any]:
        answer = {"access_token": "a", "token_type": "Bearer"}
        if self.token is None:
            return answer
        now = int(time.time())
        told = {"iss": self.address, "aud": CLIENT, "sub": SUB, "iat": now, "exp": now + 300}
        said = {name: value for name, value in (told | self.token).items() if value is not None}
        return answer | {"id_token": jwt.encode(said, KEY, algorithm="HS256")}

    def named(self, key: str) -> OidcProvider:
        """As it stands in our file."""
        return OidcProvider(key, "Northlight account", self.address, CLIENT, "s")


def leave_for(visiting: Visiting, key: str = "company") -> str:
    """Press the button of a provider; what its answer will carry to show where it began."""
    onward = link_in(visiting.post(f"/sign-in/with/{key}/"))
    return parse_qs(urlsplit(onward).query)["state"][0]


def come_back(visiting: Visiting, state: str, key: str = "company") -> Any:
    """The provider sends the browser back with a code."""
    return visiting.get(f"/sign-in/with/{key}/back/?code=c&state={state}")


@contextmanager
def open_liar() -> Iterator[Liar]:
    """A provider on a free port of this machine, until the block is left."""

    class Says(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            said = json.dumps(found.says(urlsplit(self.path).path)).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            self.do_GET()

        def log_message(self, *_: Any) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Says)
    found = Liar(f"http://127.0.0.1:{server.server_port}")
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield found
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
