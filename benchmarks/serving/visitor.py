"""Someone with a browser, as far as forms go: cookies, hidden fields, redirects that are not
followed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.client import HTTPConnection, HTTPException
from http.cookies import SimpleCookie
from urllib.parse import urlencode

PATIENCE = 60.0
"""Seconds for one answer: longer than a writer may wait for another one."""


class NotAnswered(Exception):
    """The server was away, or went away before its answer was whole."""


@dataclass(frozen=True)
class Page:
    """What came back."""

    status: int
    place: str
    text: str


@dataclass
class Visitor:
    """A browser that knows one host, at whichever of its ports it is told.

    `address` is what a reverse proxy would say about where the visitor is.
    """

    ports: list[int]
    address: str = "10.0.0.1"
    cookies: dict[str, str] = field(default_factory=dict)
    turn: int = 0
    accept: str = "text/html"

    def get(self, path: str) -> Page:
        """Ask for a page. Raises NotAnswered."""
        return self._ask("GET", path, None)

    def post(self, path: str, values: Mapping[str, str]) -> Page:
        """Send a form. Raises NotAnswered."""
        return self._ask("POST", path, urlencode(values))

    def send(self, path: str, *, form: str, values: Mapping[str, str], to: str = "") -> Page:
        """Open a page, fill in its form that has a field `form`, and send it."""
        page = self.get(path)
        if page.status != 200:
            raise NotAnswered(f"the page of the form came with status {page.status}")
        fields = form_with(form, page.text)
        return self.post(to or path, fields | dict(values))

    def sign_in(self, address: str, password: str) -> bool:
        """By the form at the door, whatever its fields are called."""
        page = self.get("/sign-in/")
        fields = form_with_password(page.text)
        told = {}
        for name, (kind, value) in fields.items():
            told[name] = {"password": password, "hidden": value}.get(kind, address)
        return self.post("/sign-in/", told).status == 302

    def _ask(self, method: str, path: str, body: str | None) -> Page:
        self.turn += 1
        port = self.ports[self.turn % len(self.ports)]
        headers = {
            "Host": f"localhost:{port}",
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            "X-Forwarded-For": self.address,
            "Accept": self.accept,
        }
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            text = answer.read().decode(errors="replace")
        except (OSError, HTTPException) as away:
            raise NotAnswered(type(away).__name__) from away
        finally:
            connection.close()
        if "Content-Length" not in answer.headers:
            raise NotAnswered("cut short")  # Django says how long each answer is
        for told in answer.msg.get_all("Set-Cookie") or ():
            self._keep(told)
        return Page(answer.status, answer.headers.get("Location", ""), text)

    def _keep(self, told: str) -> None:
        for name, morsel in SimpleCookie(told).items():
            self.cookies[name] = morsel.value


class _Forms(HTMLParser):
    """The fields of every form of a page: name → kind and value."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[dict[str, tuple[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        if tag == "form":
            self.forms.append({})
        name = said.get("name")
        if name and self.forms and tag in ("input", "textarea", "select"):
            kind = said.get("type") or "text"
            if kind not in ("checkbox", "radio", "submit"):
                self.forms[-1][name] = (kind, said.get("value") or "")


def _forms(text: str) -> list[dict[str, tuple[str, str]]]:
    parser = _Forms()
    parser.feed(text)
    return parser.forms


def form_with(name: str, text: str) -> dict[str, str]:
    """The values of the first form that has a field of this name. Raises NotAnswered without."""
    for form in _forms(text):
        if name in form:
            return {field: value for field, (_, value) in form.items()}
    raise NotAnswered(f"no form with {name}")


def form_with_password(text: str) -> dict[str, tuple[str, str]]:
    """The fields of the first form that asks for a password. Raises NotAnswered without."""
    for form in _forms(text):
        if any(kind == "password" for kind, _ in form.values()):
            return form
    raise NotAnswered("no form that asks for a password")
