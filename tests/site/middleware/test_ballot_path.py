"""On the way of a ballot nothing says who comes: not to a view, not in an answer, not in a log."""

import logging
from typing import Any

import pytest
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.test import Client, RequestFactory
from django.utils import translation

from tests.cast import Cast
from tests.urn.boxes import a_box
from touchline.running.counting import told
from touchline.running.logs import WithoutWords
from touchline.site.middleware.access import AccessMiddleware
from touchline.site.middleware.ballot_path import NEEDED, NamelessMiddleware

WHO = {
    "cookie": "touchline_session=mairis", "user-agent": "Mairi’s browser", "referer": "/you/",
    "x-forwarded-for": "203.0.113.7", "x-real-ip": "203.0.113.7", "forwarded": "for=203.0.113.7",
    "x-forwarded-host": "here", "x-request-id": "4bdda9e5b6c941be831b85e4e61ccfdc",
    "accept-language": "gd", "authorization": "Bearer mairis", "via": "a proxy", "etag": "mairis",
    "if-none-match": "mairis", "x-anything-else": "mairis",
}  # fmt: skip


def seen(path: str) -> HttpRequest:
    """A request as everyone behind the two outermost sees it."""
    passed: list[HttpRequest] = []

    def look(request: HttpRequest) -> HttpResponseBase:
        passed.append(request)
        return HttpResponse()

    request = RequestFactory().get(path, headers=WHO, query_params={"who": "mairi"})
    AccessMiddleware(NamelessMiddleware(look))(request)
    return passed[0]


def test_a_view_sees_what_it_needs_and_nothing_else() -> None:
    there = {name for name in seen("/urn/boxes/abc/").META if not name.startswith("wsgi.")}
    assert there <= NEEDED


def test_a_view_sees_no_cookie() -> None:
    assert seen("/urn/boxes/abc/").COOKIES == {}


def test_a_view_sees_no_header_that_says_who() -> None:
    headers = seen("/urn/boxes/abc/").headers
    assert [name for name in WHO if name in headers] == []


def test_a_view_sees_no_address() -> None:
    assert "REMOTE_ADDR" not in seen("/urn/boxes/abc/").META


def test_a_view_sees_no_question_behind_the_path() -> None:
    assert not seen("/urn/").GET


def test_whether_it_came_encrypted_is_still_known() -> None:
    """Else a proxy would be sent to TLS for ever."""
    assert "HTTP_X_FORWARDED_PROTO" in NEEDED


@pytest.mark.parametrize("path", ["/you/", "/urnen/", "/pulse/urn/"])
def test_elsewhere_a_request_is_as_it_came(path: str) -> None:
    assert "HTTP_COOKIE" in seen(path).META


@pytest.fixture
def asked(cast: Cast, signed_in_as: Any) -> Any:
    """Mairi, signed in, asks for a box, or whatever else lies on that way."""
    client: Client = signed_in_as(cast.mairi)
    box = a_box()
    return lambda rest="boxes/{key}/": client.get(f"/urn/{rest}".format(key=box.key), headers=WHO)


WAYS = ["", "boxes/{key}/", "boxes/{key}/receipts/", "boxes/nobody-has-it/", "no/such/page/"]


@pytest.mark.parametrize("way", WAYS)
def test_no_cookie_is_set_and_none_is_read(asked: Any, way: str) -> None:
    answer = asked(way)
    assert (answer.cookies, "Cookie" in answer.get("Vary", "")) == ({}, False)


@pytest.mark.parametrize("way", WAYS)
def test_an_answer_has_no_number(asked: Any, way: str) -> None:
    assert "X-Request-ID" not in asked(way)


@pytest.mark.parametrize("way", WAYS)
def test_an_answer_is_kept_by_nobody_and_tells_nobody_where_one_was(asked: Any, way: str) -> None:
    answer = asked(way)
    assert (answer["Cache-Control"], answer["Referrer-Policy"]) == ("no-store", "no-referrer")


@pytest.mark.parametrize("way", WAYS)
def test_no_text_becomes_a_script(asked: Any, way: str) -> None:
    policy = asked(way)["Content-Security-Policy"]
    assert "require-trusted-types-for 'script'; trusted-types 'none'" in policy


@pytest.mark.parametrize("way", WAYS)
def test_nothing_comes_from_elsewhere_and_nothing_is_framed(asked: Any, way: str) -> None:
    answer = asked(way)
    policy = answer["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    assert (answer["X-Frame-Options"], "unsafe" in policy, "http" in policy) == (
        "DENY",
        False,
        False,
    )


def test_an_address_that_is_not_there_leads_nobody_to_the_door(asked: Any) -> None:
    assert asked("no/such/page/").status_code == 404


def test_who_is_signed_in_reads_what_everybody_reads(asked: Any) -> None:
    assert asked("").content == Client().get("/urn/").content


def test_nothing_is_asked_of_sessions_or_persons(
    asked: Any, django_assert_num_queries: Any
) -> None:
    """Three for a box: itself, what was done to it, whether it is whole; and its phase again."""
    with django_assert_num_queries(4):
        asked()


def test_no_language_of_whoever_asked_before_is_left(asked: Any) -> None:
    with translation.override("gd"):
        assert b'lang="en"' in asked("").content


@pytest.mark.parametrize("way", WAYS)
def test_no_line_is_written(asked: Any, caplog: pytest.LogCaptureFixture, way: str) -> None:
    caplog.set_level(logging.INFO)
    asked(way)
    assert caplog.records == []


def test_nothing_is_counted(asked: Any) -> None:
    before = lines_about_requests()
    asked()
    assert lines_about_requests() == before


def lines_about_requests() -> list[str]:
    lines = told().decode().splitlines()
    return [line for line in lines if line.startswith("touchline_request")]


def broken(error: Exception, monkeypatch: pytest.MonkeyPatch) -> Any:
    def breaks(*_: object, **__: object) -> Any:
        raise error

    monkeypatch.setattr("touchline.urn.models.Box.card", breaks)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (RuntimeError("Mairi"), (500, {"error": "broken"})),
        (OperationalError("Mairi"), (503, {"error": "away"})),
    ],
)
def test_what_breaks_is_answered_in_a_word(
    asked: Any, monkeypatch: pytest.MonkeyPatch, error: Exception, said: tuple[int, Any]
) -> None:
    broken(error, monkeypatch)
    answer = asked()
    assert (answer.status_code, answer.json()) == said


@pytest.mark.parametrize("error", [RuntimeError("Mairi"), OperationalError("Mairi")])
def test_what_breaks_leaves_a_line_without_anything_of_the_request(
    asked: Any,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    error: Exception,
) -> None:
    broken(error, monkeypatch)
    asked()
    lines = [WithoutWords("json").format(one) for one in caplog.records]
    assert len(lines) == 1
    assert not [word for word in ("Mairi", "203.0.113.7", "/urn/", "request") if word in lines[0]]
