"""Someone with a program instead of a browser: any header, any method, any address."""

import re
from contextlib import suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPMessage
from http.cookies import SimpleCookie
from urllib.parse import urlencode

from tests.cast import PASSWORD
from tests.wall.attacks.served import EMAIL, HOST, Served

BEHIND_TLS = {"X-Forwarded-Proto": "https"}
CUT_OFF = 0
"""The status of an answer that never came: the server had closed the line."""
_FIELD = re.compile(r"<input[^>]*>")
_NAMED = re.compile(r'(name|value|type)="([^"]*)"')


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: HTTPMessage
    body: str

    @property
    def location(self) -> str:
        return self.headers.get("Location", "")

    def cookies(self) -> list[str]:
        return self.headers.get_all("Set-Cookie") or []


@dataclass
class Attacker:
    """Speaks as the proxy in front of the server would, unless told otherwise."""

    served: Served
    host: str = HOST
    proxy: dict[str, str] = field(default_factory=lambda: dict(BEHIND_TLS))
    jar: dict[str, str] = field(default_factory=dict)

    def ask(self, path: str, *, method: str = "GET", **headers: str) -> Answer:
        """One request without a form; headers with `_` for `-`."""
        return self._send(path, method, None, headers)

    def post(self, path: str, form: dict[str, str], **headers: str) -> Answer:
        return self._send(path, "POST", form, headers)

    def sign_in(
        self, *, email: str = EMAIL, password: str = PASSWORD, then: str = "", **headers: str
    ) -> Answer:
        """Fill the form of the sign-in page as it stands there, and send it."""
        path = f"/sign-in/?{urlencode({'next': then})}" if then else "/sign-in/"
        page = self.ask(path)
        words = {"email": email, "password": password, "text": email}
        form: dict[str, str] = {}
        for tag in _FIELD.findall(page.body):
            said: dict[str, str] = dict(_NAMED.findall(tag))
            kind = said.get("type", "text")
            if "name" in said:
                form.setdefault(said["name"], words.get(kind, said.get("value", "")))
        return self.post(path, form, **headers)

    def token(self, path: str) -> str:
        """The token of the first form of a page."""
        found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', self.ask(path).body)
        assert found, f"no form at {path}"
        return found[1]

    def _send(
        self, path: str, method: str, form: dict[str, str] | None, headers: dict[str, str]
    ) -> Answer:
        """Send what was asked for, and keep the cookies that come back."""
        sent, body = {"Host": self.host, **self.proxy}, None
        if self.jar:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.jar.items())
        if form is not None:
            body = urlencode(form).encode()
            sent |= {"Content-Type": "application/x-www-form-urlencoded"}
            sent |= {"Referer": f"https://{HOST}{path}"}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        connection = HTTPConnection("127.0.0.1", self.served.port, timeout=20)
        try:
            # A server may refuse, and close, before all was sent: what it said is still asked for.
            with suppress(BrokenPipeError, ConnectionResetError):
                connection.request(method, path, body=body, headers=sent)
            got = connection.getresponse()
            answer = Answer(got.status, got.headers, got.read().decode("utf-8", "replace"))
        except ConnectionError:
            answer = Answer(CUT_OFF, HTTPMessage(), "")
        finally:
            connection.close()
        self._keep(answer)
        return answer

    def _keep(self, answer: Answer) -> None:
        for line in answer.cookies():
            for name, morsel in SimpleCookie(line).items():
                self.jar[name] = morsel.value
