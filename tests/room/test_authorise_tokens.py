"""A token is what counts at the room's addresses: no cookie does, and it ends with its session."""

from typing import Any
from typing import cast as cast_to

import pytest
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.db import OperationalError
from django.http import HttpResponse
from django.test import Client, RequestFactory
from pytest_django import Settings

from tests.cast import NOW, PASSWORD, Cast
from tests.room.test_authorise import switch_off
from touchline.people.models import Deactivation, Person
from touchline.room.views.bearer import token_for
from touchline.sign_in.models.sessions import BEGAN, end_sessions
from touchline.site.middleware.room_api import RoomApiMiddleware
from touchline.wall.audiences import PersonRequest
from touchline.witness.actor import SYSTEM

ME, NOTHING = "/api/room/me/", "/api/room/nothing/"
ELSEWHERE = "https://room.example.org"
SIGN_IN, NOT_THERE = (401, {"error": "sign-in"}), (404, {"error": "not-there"})


@pytest.fixture
def visitor(cast: Cast, signed_in_as: Any) -> Client:
    """Mairi's, signed in."""
    visitor: Client = signed_in_as(cast.mairi)
    return visitor


@pytest.fixture
def token(cast: Cast, visitor: Client) -> str:
    """Of Mairi, in her session."""
    return token_for(cast.mairi, visitor.session.session_key or "")


def asked(token: str, path: str = NOTHING, *, by: Client | None = None, **headers: str) -> Any:
    shown = {"Authorization": f"Bearer {token}"} if token else {}
    return (by or Client()).get(path, headers=shown | headers)


def who(token: str, cookie: str = "") -> Person:
    """Whom a view would be told that it speaks with."""
    headers = {"Authorization": f"Bearer {token}", "Cookie": cookie.strip()}
    request = RequestFactory().get(ME, headers=headers)
    RoomApiMiddleware(lambda _: HttpResponse())(request)
    return cast_to(PersonRequest, request).person


def told(answer: Any) -> tuple[int, Any]:
    return answer.status_code, answer.json()


def test_who_shows_a_token_is_answered(token: str) -> None:
    assert told(asked(token)) == NOT_THERE


def test_a_token_is_its_person(cast: Cast, token: str) -> None:
    assert who(token) == cast.mairi


@pytest.mark.parametrize("path", [ME, NOTHING])
def test_a_cookie_does_not_count(visitor: Client, path: str) -> None:
    assert told(visitor.get(path)) == SIGN_IN


def test_of_two_persons_the_one_of_the_token_is_meant(
    cast: Cast, token: str, signed_in_as: Any
) -> None:
    assert who(token, cookie=signed_in_as(cast.callum).cookies.output(header="")) == cast.mairi


@pytest.mark.parametrize("shown", ["", "wrong", "Bearer", "x" * 5000, "é"])
@pytest.mark.django_db
def test_what_is_no_token_opens_nothing(shown: str) -> None:
    assert told(asked(shown)) == SIGN_IN


def test_no_cookie_is_set(visitor: Client, token: str) -> None:
    assert asked(token, by=visitor).cookies == {}


def test_an_answer_is_kept_by_nobody(token: str) -> None:
    assert asked(token)["Cache-Control"] == "no-store"


def test_signing_out_ends_it(visitor: Client, token: str) -> None:
    visitor.logout()
    assert told(asked(token)) == SIGN_IN


def test_ending_ones_sessions_ends_it(cast: Cast, visitor: Client, token: str) -> None:
    visitor.get("/you/")  # which notes that the session is in use
    end_sessions(cast.mairi, by=cast.mairi, at=NOW)
    assert told(asked(token)) == SIGN_IN


def test_being_deactivated_ends_it(cast: Cast, token: str) -> None:
    Deactivation.objects.create_for(cast.mairi, by=SYSTEM, at=NOW)
    assert told(asked(token)) == SIGN_IN


def test_another_password_ends_it(cast: Cast, token: str) -> None:
    cast.mairi.set_password(f"{PASSWORD} again")
    Person.objects.bulk_update([cast.mairi], ["password"])
    assert told(asked(token)) == SIGN_IN


def test_a_session_that_ran_out_ends_it(visitor: Client, token: str) -> None:
    session = visitor.session
    session[BEGAN] = NOW.timestamp() - 15 * 24 * 60 * 60
    session.save()
    assert told(asked(token)) == SIGN_IN


def test_a_session_that_someone_else_has_now_ends_it(
    cast: Cast, visitor: Client, token: str
) -> None:
    session = visitor.session
    session[SESSION_KEY] = str(cast.callum.pk)
    session.save()
    assert told(asked(token)) == SIGN_IN


def test_a_session_that_is_gone_is_not_made_again(visitor: Client, token: str) -> None:
    visitor.logout()
    asked(token)
    assert not Session.objects.exists()


@pytest.mark.parametrize("path", [ME, NOTHING])
def test_where_the_part_is_off_nothing_is_there(token: str, path: str) -> None:
    switch_off()
    assert told(asked(token, path)) == NOT_THERE


@pytest.fixture
def firm(settings: Settings) -> str:
    """The origin of a coaching firm that serves the page."""
    settings.ROOM_ORIGINS = (ELSEWHERE,)
    return ELSEWHERE


@pytest.mark.parametrize("origin", [ELSEWHERE, "http://testserver"])
def test_an_origin_that_may_serve_the_page_may_read(token: str, firm: str, origin: str) -> None:
    assert asked(token, Origin=origin)["Access-Control-Allow-Origin"] == origin


@pytest.mark.parametrize("origin", ["https://evil.example", "null", f"{ELSEWHERE}.evil.example"])
def test_no_other_origin_may_read(token: str, firm: str, origin: str) -> None:
    assert not asked(token, Origin=origin).has_header("Access-Control-Allow-Origin")


def test_no_origin_may_send_a_cookie(token: str, firm: str) -> None:
    assert not asked(token, Origin=firm).has_header("Access-Control-Allow-Credentials")


def test_who_shows_no_token_is_told_so_elsewhere_too(db: None, firm: str) -> None:
    assert asked("", Origin=firm)["Access-Control-Allow-Origin"] == firm


def test_a_cache_keeps_the_answers_to_origins_apart(token: str) -> None:
    assert asked(token)["Vary"] == "Origin"


def preflight(origin: str) -> Any:
    return Client().options(ME, headers={"Origin": origin, "Access-Control-Request-Method": "PUT"})


def test_a_browser_may_ask_beforehand(firm: str) -> None:
    answer = preflight(firm)
    assert (answer.status_code, answer["Access-Control-Allow-Headers"]) == (
        204,
        "authorization, content-type",
    )


def test_a_page_elsewhere_is_allowed_nothing_beforehand(firm: str) -> None:
    answer = preflight("https://evil.example")
    assert (answer.status_code, answer.has_header("Access-Control-Allow-Methods")) == (401, False)


def test_a_token_in_the_open_is_refused(token: str, settings: Settings) -> None:
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_REDIRECT_EXEMPT = [r"^api/room/"]
    assert told(asked(token)) == (403, {"error": "in-the-open"})


def test_a_database_that_is_away_is_said_in_a_word(
    token: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object, **__: object) -> Any:
        raise OperationalError("Mairi")

    monkeypatch.setattr("touchline.site.middleware.own_way.resolve", breaks)
    assert told(asked(token)) == (503, {"error": "away"})
