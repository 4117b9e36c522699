"""Who is let in: whoever shows a key that opens today, for what the key may do."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from tests.api.calling import BASE, Program, a_key, program_of
from tests.cast import NOW, TODAY, Cast
from touchline.api.models import AccessKey
from touchline.api.models.entrance import ENTRANCES
from touchline.api.rules.access_keys import MOST
from touchline.api.rules.scopes import Scope
from touchline.floor.views.boards import show as board_page
from touchline.floor.views.plan.pages import show as plan_page
from touchline.floor.views.promises.one import show as promise_page
from touchline.floor.views.review.cards import card as card_page
from touchline.floor.views.review.meetings import meeting as meeting_page
from touchline.people.models import Deactivation
from touchline.wall.audiences import doors_of

ProgramOf = Callable[..., Program]
NOTHING_LIKE_A_KEY = ["", "x", "touchline_key_", "touchline_scim_22222222222222_" + "a" * 43]


@pytest.fixture(autouse=True)
def now(standing_clock: None) -> None:
    """It is the day of the cast."""


@pytest.mark.parametrize("words", NOTHING_LIKE_A_KEY)
def test_without_a_key_one_is_asked_for_it(cast: Cast, words: str) -> None:
    assert Program(words).get("/me").status == 401


def test_the_answer_says_how_to_come_in(cast: Cast) -> None:
    assert Program("").get("/me").headers["WWW-Authenticate"] == 'Bearer realm="Touchline"'


def test_whatever_is_wrong_with_a_key_the_answer_is_the_same(cast: Cast) -> None:
    ended, words = a_key(cast.mairi)
    ended.end(by=cast.mairi, at=NOW)
    wrong_secret = a_key(cast.mairi)[1][:-1] + "~"
    over = a_key(cast.mairi, days=0)[1]
    said = {Program(one).get("/me").said["detail"] for one in (words, wrong_secret, over, "")}
    assert len(said) == 1


def test_whose_sign_in_was_ended_has_no_key_that_opens(cast: Cast) -> None:
    program = program_of(cast.mairi)
    Deactivation.objects.create_for(cast.mairi, by=cast.noor, at=NOW)
    assert program.get("/me").status == 401


def test_a_session_is_no_key(cast: Cast, signed_in_as: Callable[..., Client]) -> None:
    assert signed_in_as(cast.mairi).get(f"{BASE}/me").status_code == 401


def test_no_answer_sets_a_cookie_or_may_be_kept(program: ProgramOf) -> None:
    headers = program("mairi").get("/me").headers
    assert ("Set-Cookie" in headers, headers["Cache-Control"]) == (False, "private, no-store")


def test_a_key_says_whose_it_is_and_what_it_may(program: ProgramOf) -> None:
    said = program("mairi", Scope.PLAN).get("/me").said
    assert (said["name"], said["scopes"]) == ("Mairi Sinclair", ["plan:read"])


def test_the_day_on_which_it_was_shown_is_kept(cast: Cast) -> None:
    key, words = a_key(cast.mairi)
    Program(words).get("/me")
    key.refresh_from_db()
    assert key.used_on == TODAY


def test_a_key_that_asks_too_often_waits(cast: Cast) -> None:
    key, words = a_key(cast.mairi)
    minute = NOW.replace(second=0, microsecond=0)
    AccessKey.objects.filter(pk=key.pk).update(minute=minute, in_minute=MOST)
    answer = Program(words).get("/me")
    assert (answer.status, answer.headers["Retry-After"]) == (429, "60")


def test_in_the_next_minute_it_is_answered_again(cast: Cast) -> None:
    key, words = a_key(cast.mairi)
    AccessKey.objects.filter(pk=key.pk).update(minute=NOW - timedelta(minutes=1), in_minute=MOST)
    assert Program(words).get("/me").status == 200


def test_who_shows_wrong_keys_again_and_again_waits(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, settings: object
) -> None:
    monkeypatch.setattr("touchline.api.views.speaking.too_many", lambda _request: 600)
    assert Program("x").get("/me").status == 429


def test_no_key_opens_for_more_than_a_year(cast: Cast) -> None:
    with pytest.raises(ValueError, match="within a year"):
        a_key(cast.mairi, days=400)


def test_the_secret_is_kept_as_a_hash_alone(cast: Cast) -> None:
    key, words = a_key(cast.mairi)
    assert words.rsplit("_", 1)[1] not in str(AccessKey.objects.filter(pk=key.pk).values().get())


@pytest.mark.parametrize(
    ("scope", "page"),
    [
        (Scope.SCOREBOARD, board_page), (Scope.PLAN, plan_page), (Scope.REVIEWS, meeting_page),
        (Scope.CARDS, card_page), (Scope.PROMISES, promise_page), (Scope.PROMISE, promise_page),
    ],
)  # fmt: skip
def test_a_key_opens_to_the_seats_that_find_the_page(scope: Scope, page: object) -> None:
    assert set(ENTRANCES[scope].seats) == set(doors_of(page))


def test_an_address_that_is_none_is_not_there(program: ProgramOf) -> None:
    assert program("mairi").get("/nobody/has/this").status == 404


def test_another_method_is_told_which_there_is(program: ProgramOf) -> None:
    answer = program("mairi").ask("DELETE", "/me")
    assert (answer.status, answer.said["detail"]) == (405, "This address takes GET.")


def test_the_document_is_open_to_anyone(cast: Cast, client: Client) -> None:
    assert client.get(reverse("api:document")).json()["info"]["title"] == "Touchline"


def test_who_speaks_in_the_open_is_refused(program: ProgramOf, settings: object) -> None:
    settings.SECURE_SSL_REDIRECT = True  # type: ignore[attr-defined]
    settings.SECURE_REDIRECT_EXEMPT = [r"^api/v1/"]  # type: ignore[attr-defined]
    assert program("mairi").get("/me").status == 403
