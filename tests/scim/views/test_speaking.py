"""Who is let in: whoever shows a token that opens today, and nobody else, by any address."""

import time
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.cache.backends import db
from django.test import Client
from pytest_django import Settings

from tests.cast import NOW, TODAY, Cast
from tests.scim.speaking import USERS, Speaker, user
from touchline.scim.models import Event, Token

MOST = 20
SECURE_REDIRECT_EXEMPT = [r"^scim/v2/"]
PATHS = [
    "/", USERS, f"{USERS}/any", "/Groups", "/Groups/any", "/Schemas", "/Schemas/any",
    "/ResourceTypes", "/ResourceTypes/User", "/ServiceProviderConfig", "/Bulk", "/.search", "/Me",
    "/there/is/none",
]  # fmt: skip


@pytest.fixture
def nobody(cast: Cast, standing_clock: None) -> Speaker:
    """Someone without a token."""
    return Speaker("")


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "PATCH", "DELETE"])
def test_without_a_token_every_address_answers_alike(
    nobody: Speaker, method: str, path: str
) -> None:
    answer = nobody.ask(method, path, {})
    assert (answer.status, answer.said["status"]) == (401, "401")


def test_the_answer_says_how_to_come_in(nobody: Speaker) -> None:
    assert nobody.get("/Users").headers["WWW-Authenticate"] == 'Bearer realm="Touchline"'


def test_no_answer_sets_a_cookie(directory: Speaker) -> None:
    assert "Set-Cookie" not in directory.post("/Users", user("ada@northlight.example")).headers


def test_no_answer_may_be_kept(directory: Speaker) -> None:
    assert directory.get("/Users").headers["Cache-Control"] == "no-store"


def test_who_is_signed_in_is_still_nobody_without_a_token(cast: Cast, standing_clock: None) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.noor)
    assert client.get("/scim/v2/Users").status_code == 401


@pytest.mark.parametrize("path", PATHS)
def test_who_speaks_in_the_open_is_refused_and_led_nowhere(
    directory: Speaker, settings: Settings, path: str
) -> None:
    settings.SECURE_SSL_REDIRECT, settings.SECURE_REDIRECT_EXEMPT = True, SECURE_REDIRECT_EXEMPT
    answer = directory.get(path)
    assert (answer.status, answer.said["status"]) == (403, "403")


def test_who_speaks_in_the_open_is_told_that_the_token_is_known_now(
    directory: Speaker, settings: Settings
) -> None:
    settings.SECURE_SSL_REDIRECT, settings.SECURE_REDIRECT_EXEMPT = True, SECURE_REDIRECT_EXEMPT
    assert "make another" in directory.get("/Users").said["detail"]


def test_who_speaks_tls_is_answered(directory: Speaker, settings: Settings) -> None:
    settings.SECURE_SSL_REDIRECT, settings.SECURE_REDIRECT_EXEMPT = True, SECURE_REDIRECT_EXEMPT
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    assert directory.get("/Users", X_Forwarded_Proto="https").status == 200


def test_no_form_token_is_asked_for(directory: Speaker) -> None:
    """The test's client would not send one; a browser of another site has no token to show."""
    client = Client(enforce_csrf_checks=True)
    answer = client.post(
        "/scim/v2/Users", user("ada@northlight.example"), content_type="application/json",
        headers={"Authorization": f"Bearer {directory.token}"},
    )  # fmt: skip
    assert answer.status_code == 201


@pytest.mark.parametrize("change", ["cut", "longer", "another key", "another secret", "nothing"])
def test_a_token_that_is_not_quite_it_opens_nothing(directory: Speaker, change: str) -> None:
    right = directory.token
    wrong = {
        "cut": right[:-1],
        "longer": right + "a",
        "another key": right.replace(right[15:20], "aaaaa"),
        "another secret": right[:-3] + ("aaa" if right[-3:] != "aaa" else "bbb"),
        "nothing": " ",
    }[change]
    assert Speaker(wrong).get("/Users").status == 401


def test_a_token_that_was_ended_opens_nothing(cast: Cast, directory: Speaker, token: Token) -> None:
    token.end(by=cast.noor, at=NOW)
    assert directory.get("/Users").status == 401


def test_a_token_opens_until_its_day_and_not_on_it(cast: Cast, standing_clock: None) -> None:
    make = Token.objects.make
    _, today = make(name="over", ends_on=TODAY, by=cast.noor, at=NOW)
    _, tomorrow = make(name="goes on", ends_on=TODAY + timedelta(1), by=cast.noor, at=NOW)
    assert [Speaker(words).get("/Users").status for words in (today, tomorrow)] == [401, 200]


def test_the_database_does_not_hold_the_token(directory: Speaker, token: Token) -> None:
    row = Token.objects.filter(pk=token.pk).values_list().get()
    assert not [value for value in row if str(value) in directory.token and len(str(value)) > 14]


def test_the_day_of_use_is_remembered(directory: Speaker, token: Token) -> None:
    directory.get("/Users")
    token.refresh_from_db()
    assert token.used_on == date(2026, 3, 18)


@pytest.fixture
def stranger(cast: Cast, standing_clock: None) -> Speaker:
    """Someone with a token that was never made."""
    return Speaker("touchline_scim_guessed")


def test_who_shows_wrong_tokens_is_asked_to_come_back_later(stranger: Speaker) -> None:
    answers = [stranger.get("/Users") for _ in range(MOST + 1)]
    assert [answers[-2].status, answers[-1].status, answers[-1].headers["Retry-After"]] == [
        401, 429, "600",
    ]  # fmt: skip


def test_a_directory_is_not_shut_out_by_others_wrong_tokens(
    stranger: Speaker, directory: Speaker
) -> None:
    for _ in range(MOST + 1):
        stranger.get("/Users")
    assert directory.get("/Users").status == 200


@pytest.mark.parametrize(("minutes", "status"), [(9, 429), (11, 401)])
def test_wrong_tokens_are_counted_for_ten_minutes(
    stranger: Speaker, monkeypatch: pytest.MonkeyPatch, minutes: int, status: int
) -> None:
    for _ in range(MOST):
        stranger.get("/Users")
    later = datetime.now(UTC) + timedelta(minutes=minutes)
    monkeypatch.setattr(db, "tz_now", lambda: later)
    monkeypatch.setattr(time, "time", later.timestamp)
    assert stranger.get("/Users").status == status


def test_a_refused_change_is_told_by_its_name_alone(directory: Speaker) -> None:
    directory.post("/Users", user("no address of Ada Fall"))
    told = Event.objects.values("act", "refusal", "key", "remarks").get()
    assert told == {"act": "refused", "refusal": "no_address", "key": "", "remarks": []}


def test_reading_is_told_nowhere(directory: Speaker) -> None:
    directory.get(f"{USERS}/nobody")
    assert not Event.objects.exists()


@pytest.mark.parametrize(("path", "method"), [("/Users", "DELETE"), ("/Schemas", "POST")])
def test_another_method_is_refused_in_the_form_of_the_protocol(
    directory: Speaker, path: str, method: str
) -> None:
    answer = directory.ask(method, path, {})
    assert (answer.status, answer.said["status"]) == (405, "405")


@pytest.mark.parametrize("path", ["/Bulk", "/.search", "/Me"])
def test_what_is_not_offered_says_so(directory: Speaker, path: str) -> None:
    assert directory.post(path, {}).status == 501
