"""A30: what every answer carries, also the ones that nobody looks at."""

import re

import pytest

from tests.wall.attacks.attacker import Answer, Attacker
from tests.wall.attacks.served import Served

YEAR = 60 * 60 * 24 * 365
OWN = ("/", "/sign-in/", "/no/such/", "/sign-in/?next=//evil.example")


@pytest.fixture(scope="module", params=OWN)
def answer(installation: Served, request: pytest.FixtureRequest) -> Answer:
    """What comes back, asked once for all that is looked at in it."""
    return Attacker(installation).ask(request.param)


def test_a_browser_comes_back_by_tls_alone_for_a_year(answer: Answer) -> None:
    rule = answer.headers["Strict-Transport-Security"]
    age = re.search(r"max-age=(\d+)", rule)
    assert age
    assert int(age[1]) >= YEAR


def test_names_below_ours_are_held_to_tls_too(answer: Answer) -> None:
    assert "includeSubDomains" in answer.headers["Strict-Transport-Security"]


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ],
)
def test_a_header_that_protects_is_there(answer: Answer, header: str, value: str) -> None:
    assert answer.headers[header] == value


def test_nothing_is_loaded_from_elsewhere(answer: Answer) -> None:
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert not re.search(r"https?:|\*|unsafe", policy)


def test_no_other_origin_may_read(answer: Answer) -> None:
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_nobody_learns_which_release_of_what_serves(answer: Answer) -> None:
    told = f"{answer.headers.get('Server', '')} {answer.headers.get('X-Powered-By', '')}"
    assert not re.search(r"\d|django|python", told, re.IGNORECASE)


def test_a_page_says_what_it_is_written_in(answer: Answer) -> None:
    if answer.body:
        assert re.search(r"charset=utf-8|json", answer.headers["Content-Type"])


@pytest.fixture(scope="module")
def cookies(installation: Served) -> list[str]:
    """Every cookie that somebody gets on the way in."""
    attacker = Attacker(installation)
    before = attacker.ask("/sign-in/").cookies()
    answer = attacker.sign_in()
    assert answer.status == 302
    return [*before, *answer.cookies()]


@pytest.fixture(scope="module")
def session_cookie(cookies: list[str]) -> str:
    return next(line for line in cookies if "session" in line.split("=")[0])


@pytest.mark.parametrize("word", ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"])
def test_the_cookie_of_a_session_is_kept_close(session_cookie: str, word: str) -> None:
    assert word in session_cookie.split("; ")


def test_the_cookie_of_a_session_cannot_be_set_by_a_neighbour(session_cookie: str) -> None:
    """`__Host-` is refused by browsers if it came from another name, path or without TLS."""
    assert session_cookie.startswith("__Host-")


def test_every_cookie_is_bound_to_this_host(cookies: list[str]) -> None:
    assert [line for line in cookies if not line.startswith("__Host-")] == []
