"""Words, names and tokens are planted wherever a log could pick them up; none is found in it."""

import io
import logging
import logging.config
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import DataError, IntegrityError, OperationalError, connection
from django.test import Client
from django.urls import Resolver404

from tests.cast import Cast
from tests.floor.addresses import questions
from touchline.running.logs import configuration
from touchline.running.logs import formatter as ours

PLANTED = "Mairi-thinks-of-leaving"
TOKEN = "abc123-7f2b9c0d1e"


class Listener(logging.StreamHandler[io.StringIO]):
    """What would be written, in both forms."""

    @property
    def heard(self) -> str:
        return self.stream.getvalue()


@pytest.fixture(params=["lines", "json"])
def log(request: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Listener]:
    """Everything that any logger says, down to the last detail, as the server would write it."""
    monkeypatch.setenv("TOUCHLINE_LOG", request.param)
    listener = Listener(io.StringIO())
    listener.setFormatter(ours())
    root = logging.getLogger()
    before = {name: logging.getLogger(name).level for name in LOGGERS}
    root.addHandler(listener)
    for name in LOGGERS:
        logging.getLogger(name).setLevel(logging.DEBUG)
    yield listener
    root.removeHandler(listener)
    for name, level in before.items():
        logging.getLogger(name).setLevel(level)


LOGGERS = ("", "django", "django.request", "django.security", "django.db.backends", "touchline")


@pytest.fixture
def visitor(cast: Cast, signed_in_as: Any) -> Client:
    """Mairi's browser; what breaks is answered as on a server."""
    client: Client = signed_in_as(cast.mairi)
    client.raise_request_exception = False
    return client


def found(log: Listener, *more: str) -> list[str]:
    return [word for word in (PLANTED, TOKEN, *more) if word in log.heard]


def test_what_is_written_into_a_form_is_not_in_the_log(
    cast: Cast, visitor: Client, log: Listener
) -> None:
    visitor.post(questions(cast.leith, "win_rate"), {"words": PLANTED})
    assert (found(log), "floor:question" in log.heard) == ([], True)


def test_a_form_that_is_wrong_is_not_in_the_log(visitor: Client, log: Listener) -> None:
    visitor.post("/you/password/", {"old": PLANTED, "new": TOKEN})
    assert (found(log), "touchline.access" in log.heard) == ([], True)


def test_a_token_in_an_address_is_not_in_the_log(
    cast: Cast, visitor: Client, log: Listener
) -> None:
    visitor.get(f"/welcome/{cast.mairi.key}/{TOKEN}/?why={PLANTED}")
    assert (found(log, cast.mairi.key), "view" in log.heard) == ([], True)


def test_an_address_that_is_not_there_is_not_in_the_log(visitor: Client, log: Listener) -> None:
    visitor.get(f"/{PLANTED}/{TOKEN}")
    assert (found(log), "404" in log.heard) == ([], True)


def test_a_host_that_somebody_made_up_is_not_in_the_log(visitor: Client, log: Listener) -> None:
    visitor.get("/", headers={"host": f"{TOKEN}.example"})
    assert (found(log), "DisallowedHost" in log.heard) == ([], True)


def test_headers_are_not_in_the_log(visitor: Client, log: Listener) -> None:
    strange = {"user-agent": PLANTED, "referer": TOKEN, "x-request-id": PLANTED, "cookie": TOKEN}
    visitor.get("/", headers=strange)
    assert (found(log), "touchline.access" in log.heard) == ([], True)


def test_who_is_signed_in_is_not_in_the_log(cast: Cast, visitor: Client, log: Listener) -> None:
    visitor.get("/you/")
    mairi = cast.mairi
    assert found(log, mairi.name, mairi.email, mairi.key, "127.0.0.1") == []


ERRORS = [
    ValueError(PLANTED),
    KeyError(TOKEN),
    Resolver404({"path": PLANTED}),
    IntegrityError(f"UNIQUE constraint failed: DETAIL: Key (email)=({PLANTED})"),
    DataError(f"invalid input syntax for type uuid: {TOKEN}"),
    OperationalError(f'password authentication failed for user "{PLANTED}"'),
    ExceptionGroup(PLANTED, [ValueError(TOKEN)]),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda one: type(one).__name__)
def test_the_text_of_an_error_in_a_view_is_not_in_the_log(
    visitor: Client, log: Listener, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def breaks(*_: object, **__: object) -> Any:
        raise error from ValueError(PLANTED)

    monkeypatch.setattr("touchline.site.views.directory.render", breaks)
    visitor.get("/people/")
    assert found(log) == []


def test_the_place_of_an_error_is_in_the_log(
    visitor: Client, log: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object, **__: object) -> Any:
        raise ValueError(PLANTED)

    monkeypatch.setattr("touchline.site.views.directory.render", breaks)
    visitor.get("/people/")
    assert "touchline/site/views/directory.py:" in log.heard


@pytest.mark.django_db
def test_values_of_a_statement_are_not_in_the_log(log: Listener) -> None:
    connection.force_debug_cursor = True
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT %s", [PLANTED])
    finally:
        connection.force_debug_cursor = False
    assert (found(log), "django.db.backends" in log.heard) == ([], True)


def test_the_log_of_a_server_is_written_by_the_formatter_that_is_tested_here() -> None:
    handlers = configuration()["handlers"].values()
    assert {one["formatter"] for one in handlers} == {"line"}
