"""The database is away: pages say so, and come back by themselves."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from django.db import InterfaceError, OperationalError
from django.test import Client

from tests.cast import Cast
from tests.reading import words_of
from touchline.people.models import Organisation
from touchline.running import sqlite


@pytest.fixture(params=[OperationalError, InterfaceError])
def away(request: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The database does not answer, as soon as the middleware asks it."""

    def gone() -> Organisation:
        raise request.param("could not connect to server: db.example as user noor")

    monkeypatch.setattr(Organisation, "the", staticmethod(gone))


@pytest.fixture
def visitor(client: Client) -> Client:
    client.raise_request_exception = False
    return client


@pytest.mark.django_db
def test_a_page_answers_503_and_when_to_look_again(visitor: Client, away: Any) -> None:
    answer = visitor.get("/")
    assert (answer.status_code, answer["Retry-After"]) == (503, "20")


@pytest.mark.django_db
def test_it_says_what_was_kept_and_what_to_do(visitor: Client, away: Any) -> None:
    assert "look before you send it again" in words_of(visitor.get("/"))


@pytest.mark.django_db
def test_it_does_not_tell_what_the_database_said(visitor: Client, away: Any) -> None:
    assert "db.example" not in visitor.get("/").content.decode()


def test_a_view_that_finds_it_away_answers_alike(
    cast: Cast, signed_in_as: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object, **__: object) -> Any:
        raise OperationalError

    monkeypatch.setattr("touchline.site.views.directory.render", gone)
    visitor = signed_in_as(cast.mairi)
    visitor.raise_request_exception = False
    assert visitor.get("/people/").status_code == 503


@pytest.mark.django_db
def test_pages_come_back_by_themselves(visitor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(Organisation, "the", staticmethod(_away))
        before = visitor.get("/sign-in/").status_code
    assert (before, visitor.get("/sign-in/").status_code) == (503, 200)


def _away() -> Organisation:
    raise OperationalError


@pytest.fixture
def serving(monkeypatch: pytest.MonkeyPatch) -> None:
    """This process serves, so it opens databases and makes none."""
    monkeypatch.setattr(sqlite, "_may_make", False)


def test_a_server_makes_no_empty_database_where_one_was(serving: None, tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        sqlite3.connect(tmp_path / "gone.sqlite3", factory=sqlite.Connection)
    assert list(tmp_path.iterdir()) == []


def test_a_server_opens_the_one_that_is_there(serving: None, tmp_path: Path) -> None:
    sqlite3.connect(tmp_path / "here.sqlite3").close()
    connection = sqlite3.connect(tmp_path / "here.sqlite3", factory=sqlite.Connection)
    assert connection.execute("SELECT 1").fetchone() == (1,)
    connection.close()


def test_a_command_may_make_a_database(tmp_path: Path) -> None:
    sqlite3.connect(tmp_path / "new.sqlite3", factory=sqlite.Connection).close()
    assert (tmp_path / "new.sqlite3").exists()
