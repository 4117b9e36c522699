"""From a session to a token: a code for the page that asked, for nobody else, and once."""

import hashlib
import re
from base64 import urlsafe_b64encode
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from pytest_django import Settings

from tests.cast import NOW, TODAY, Cast
from touchline.room.views.bearer import AT_MOST, CODE_LASTS, bearer_of, code_for, exchanged
from touchline.wall.models import PartSwitch
from touchline.wall.parts import Says
from touchline.witness.actor import SYSTEM

VERIFIER = "verifier-of-a-page-that-nobody-else-ever-sees"
CHALLENGE = urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).rstrip(b"=").decode()
STATE = "state-of-one-trip"
HERE, ELSEWHERE = "http://testserver/room/", "https://room.example.org"
ASKED = {"challenge": CHALLENGE, "state": STATE, "back": HERE}


def asking(**more: str) -> str:
    return f"/room/authorise/?{urlencode(ASKED | more)}"


def said(answer: Any) -> dict[str, str]:
    """What the address that one is sent to carries."""
    words = parse_qs(urlsplit(answer["Location"]).query)
    return {name: values[0] for name, values in words.items()}


@pytest.fixture
def mairi(cast: Cast, signed_in_as: Any) -> Client:
    visitor: Client = signed_in_as(cast.mairi)
    return visitor


@pytest.fixture
def code(mairi: Client) -> str:
    """As Mairi's own page gets it."""
    return said(mairi.get(asking()))["code"]


def exchange(code: object, verifier: object = VERIFIER) -> Any:
    told = {"code": code, "verifier": verifier}
    return Client().post("/api/room/token/", told, content_type="application/json")


def test_who_is_signed_in_goes_straight_back_to_our_own_page(mairi: Client) -> None:
    answer = mairi.get(asking())
    assert answer.status_code == 302
    assert answer["Location"].startswith(f"{HERE}?code=")


def test_the_page_knows_its_answer_by_its_state(mairi: Client) -> None:
    assert said(mairi.get(asking()))["state"] == STATE


def test_who_is_not_signed_in_signs_in_first_and_comes_back(cast: Cast) -> None:
    answer = Client().get(asking())
    assert said(answer) == {"next": asking()}


def test_who_asks_for_nothing_goes_to_the_room(mairi: Client) -> None:
    assert mairi.get("/room/authorise/")["Location"] == "/room/"


@pytest.mark.parametrize(
    "wrong",
    [
        {"challenge": ""}, {"challenge": "short"}, {"challenge": f"{CHALLENGE}="}, {"state": ""},
        {"state": "<script>"}, {"back": ""}, {"back": "/room/"}, {"back": "//evil.example/room/"},
        {"back": "https://evil.example/room/"}, {"back": "http://testserver/you/"},
        {"back": "http://testserver/room/?to=x"}, {"back": "http://testserver@evil.example/room/"},
        {"back": "javascript:alert(1)"}, {"back": "http://testserver.evil.example/room/"},
        {"back": ELSEWHERE + "/room/"},
    ],
)  # fmt: skip
def test_a_page_that_nobody_named_is_given_nothing(mairi: Client, wrong: dict[str, str]) -> None:
    answer = mairi.get(asking(**wrong))
    assert (answer.status_code, answer.has_header("Location")) == (400, False)


def test_where_the_part_is_off_there_is_no_such_page(mairi: Client) -> None:
    switch_off()
    assert mairi.get(asking()).status_code == 404


def test_a_code_and_its_verifier_are_worth_a_token_for_a_quarter_of_an_hour(code: str) -> None:
    answer = exchange(code)
    assert (answer.status_code, answer.json()["expires_in"]) == (200, 900)


def test_a_token_has_256_bits(code: str) -> None:
    assert re.fullmatch(r"[\w-]{43}", exchange(code).json()["token"])


@pytest.mark.parametrize("verifier", ["", "another-verifier-of-just-as-many-characters", 7, None])
def test_a_code_is_worth_nothing_to_who_did_not_ask_for_it(code: str, verifier: object) -> None:
    answer = exchange(code, verifier)
    assert (answer.status_code, answer.json()) == (400, {"error": "not-a-code"})


def test_a_code_tried_with_a_wrong_verifier_is_used_up(code: str) -> None:
    exchange(code, "another-verifier-of-just-as-many-characters")
    assert exchange(code).status_code == 400


def test_a_code_is_taken_once(code: str) -> None:
    exchange(code)
    assert exchange(code).status_code == 400


@pytest.mark.parametrize("body", ["", "[]", "{", '{"code": 1}', "null", "[" * 2000, '"x"' * 999])
@pytest.mark.django_db
def test_what_is_no_question_is_no_code(body: str) -> None:
    answer = Client().post("/api/room/token/", body, content_type="application/json")
    assert (answer.status_code, answer.json()) == (400, {"error": "not-a-code"})


def test_a_code_lasts_a_minute(cast: Cast) -> None:
    made = code_for(cast.mairi, "s", challenge=CHALLENGE, at=NOW)
    assert not exchanged(made, VERIFIER, at=NOW + timedelta(seconds=CODE_LASTS + 1))


def test_a_token_lasts_a_quarter_of_an_hour(cast: Cast) -> None:
    token = made_for(cast)
    assert bearer_of(token, at=NOW + timedelta(minutes=16)) is None


def test_a_token_that_is_used_lasts_on(cast: Cast) -> None:
    token = made_for(cast)
    bearer_of(token, at=NOW + timedelta(minutes=10))
    assert bearer_of(token, at=NOW + timedelta(minutes=20)) is not None


def test_a_token_lasts_no_longer_than_a_working_day(cast: Cast) -> None:
    token = made_for(cast)
    alive = [
        bearer_of(token, at=NOW + timedelta(minutes=minutes)) is not None
        for minutes in range(10, AT_MOST // 60 + 30, 10)
    ]
    assert (alive.count(True), alive[-1]) == (AT_MOST // 600, False)


def test_what_is_kept_opens_nothing(code: str) -> None:
    token = exchange(code).json()["token"]
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key, value FROM kept_for_a_while")
        kept = str(cursor.fetchall())
    assert (code in kept, token in kept, VERIFIER in kept) == (False, False, False)


def test_wrong_codes_may_be_shown_only_so_often(code: str) -> None:
    cache.clear()
    answers = [exchange("wrong").status_code for _ in range(61)]
    assert (answers[:60], answers[60]) == ([400] * 60, 429)


@pytest.fixture
def elsewhere(settings: Settings) -> str:
    """A page that a coaching firm serves, which the operator has named."""
    settings.ROOM_ORIGINS = (ELSEWHERE,)
    return asking(back=f"{ELSEWHERE}/room/")


def test_one_is_asked_before_one_goes_to_another_house(mairi: Client, elsewhere: str) -> None:
    answer = mairi.get(elsewhere)
    assert (answer.status_code, ELSEWHERE in answer.content.decode()) == (200, True)


def test_who_agrees_goes_there_with_a_code(mairi: Client, elsewhere: str) -> None:
    assert mairi.post(elsewhere)["Location"].startswith(f"{ELSEWHERE}/room/?code=")


def test_nobody_is_made_to_agree_by_a_page_elsewhere(cast: Cast, elsewhere: str) -> None:
    careful = Client(enforce_csrf_checks=True)
    careful.force_login(cast.mairi)
    assert careful.post(elsewhere).status_code == 403


def test_the_form_may_lead_there_and_nowhere_else(mairi: Client, elsewhere: str) -> None:
    rules = mairi.get(elsewhere)["Content-Security-Policy"].split("; ")
    assert f"form-action 'self' {ELSEWHERE}" in rules


def made_for(cast: Cast) -> str:
    """A token of Mairi's, from a code, at the moment of the cast."""
    return exchanged(code_for(cast.mairi, "s", challenge=CHALLENGE, at=NOW), VERIFIER, at=NOW)


def switch_off() -> None:
    PartSwitch.objects.switch("room", team=None, says=Says.OFF, since=TODAY, by=SYSTEM, at=NOW)
