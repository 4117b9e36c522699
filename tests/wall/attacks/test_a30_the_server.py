"""A30: what the web server itself answers: odd methods, odd paths, odd bodies, errors."""

import re
import socket

import pytest

from tests.wall.attacks.attacker import CUT_OFF, Attacker
from tests.wall.attacks.served import HOST

HIDDEN = [
    "/.git/config", "/.env", "/static/", "/static/../touchline.sqlite3", "/keys/server",
    "/static/%2e%2e/%2e%2e/keys/server", "/static/..%2f..%2fkeys/server", "/pyproject.toml",
    "/admin/", "/static//etc/passwd", "/metrics", "/debug/", "/server-status",
]  # fmt: skip


@pytest.mark.parametrize("method", ["TRACE", "TRACK", "CONNECT", "DEBUG", "PROPFIND"])
def test_an_odd_method_is_answered_with_nothing_of_the_request(
    attacker: Attacker, method: str
) -> None:
    answer = attacker.ask("/sign-in/", method=method, X_Planted="planted")
    assert answer.status >= 300
    assert "planted" not in answer.body + str(answer.headers)


@pytest.mark.parametrize("path", HIDDEN)
def test_what_lies_beside_the_pages_is_not_served(attacker: Attacker, path: str) -> None:
    """To the door, or a 404, as for any address that is not there."""
    assert attacker.ask(path).status in {302, 400, 404}


@pytest.mark.parametrize(
    ("path", "method"),
    [("/no/such/", "POST"), ("/sign-in/%00", "GET"), ("/people/?" + "a" * 9000, "GET"),
     ("/sign-in/?next=%ff%fe", "GET")],
)  # fmt: skip
def test_an_error_shows_nothing_of_the_inside(attacker: Attacker, path: str, method: str) -> None:
    body = attacker.ask(path, method=method).body
    assert not re.search(r"Traceback|site-packages|django\.|File &quot;|DEBUG", body)


def test_a_body_beyond_all_forms_is_refused(insider: Attacker) -> None:
    form = {"theme": "d" * 3_000_000, "csrfmiddlewaretoken": insider.token("/you/")}
    assert insider.post("/you/theme/", form).status in {400, 413, CUT_OFF}
    assert insider.ask("/you/").status == 200


def test_a_thousand_fields_too_many_are_refused(insider: Attacker) -> None:
    form = {f"f{number}": "" for number in range(2000)}
    assert insider.post("/you/theme/", form).status in {400, 403}


def said(attacker: Attacker, request: bytes) -> bytes:
    """Send bytes as they are; all that comes back until nothing more does."""
    with socket.create_connection(("127.0.0.1", attacker.served.port), timeout=3) as line:
        line.sendall(request)
        came = b""
        try:
            while more := line.recv(65536):
                came += more
        except TimeoutError:
            pass
    return came


def test_a_request_hidden_in_another_is_not_answered(attacker: Attacker) -> None:
    """Two lengths for one body: a proxy and a server that disagree would see two requests."""
    hidden = b"GET /healthy HTTP/1.1\r\nHost: touchline.example\r\n\r\n"
    request = (
        f"POST /sign-in/ HTTP/1.1\r\nHost: {HOST}\r\nX-Forwarded-Proto: https\r\n"
        f"Content-Length: {len(hidden) + 5}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
    ).encode()
    assert said(attacker, request + hidden).count(b"HTTP/1.1 ") == 1


def test_a_header_without_an_end_is_refused_before_it_has_one(attacker: Attacker) -> None:
    request = f"GET /sign-in/ HTTP/1.1\r\nHost: {HOST}\r\nX-Long: {'a' * 2_000_000}".encode()
    assert said(attacker, request).startswith(b"HTTP/1.1 431")
