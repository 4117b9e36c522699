"""The buttons of a promise: who may press them, what happens, and what happens the second time."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import NOW, TODAY, Cast
from tests.floor.promising import CUSTOMER, WORDS, in_days, promised
from tests.reading import words_of
from touchline.floor.models import Promise
from touchline.floor.rules.promises import State
from touchline.people.models import Deactivation, Person

INDEX = "/floor/promises/"
VERBS = {
    "keep": {},
    "take-back": {},
    "move": {"day": in_days(5).isoformat(), "reason": "The plant is closed this week"},
    "miss": {"words": "I forgot"},
    "release": {},
    "take-over": {"words": WORDS, "day": in_days(5).isoformat()},
}


@pytest.fixture
def promise(cast: Cast) -> Promise:
    """Mairi to Callum, by today: Dana only reads it."""
    return promised(cast.mairi, cast.callum)


def path(promise: Promise, verb: str = "promise") -> str:
    return reverse(f"floor:promises:{verb}", args=[promise.key])


def press(client: Client, promise: Promise, verb: str, **said: str) -> Any:
    return client.post(path(promise, verb), VERBS[verb] | said)


def stands(promise: Promise) -> State:
    return Promise.objects.get(pk=promise.pk).state_on(TODAY)


PRESSED = [
    ("keep", "mairi", State.KEPT),
    ("move", "mairi", State.OPEN),
    ("miss", "mairi", State.MISSED),
    ("release", "callum", State.RELEASED),
]


@pytest.mark.parametrize("pressed", PRESSED, ids=lambda one: one[0])
@pytest.mark.parametrize("times", [1, 2])
def test_it_happens_and_the_second_time_nothing_more(
    cast: Cast, signed_in_as: Any, promise: Promise, pressed: tuple[str, str, State], times: int
) -> None:
    verb, who, becomes = pressed
    client = signed_in_as(getattr(cast, who))
    answers = [press(client, promise, verb).status_code for _ in range(times)]
    assert (stands(promise), set(answers)) == (becomes, {302})


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("method", ["get", "post", "put"])
def test_a_stranger_finds_nothing(
    cast: Cast, signed_in_as: Any, promise: Promise, verb: str, method: str
) -> None:
    answer = getattr(signed_in_as(cast.sander), method)(path(promise, verb))
    assert answer.status_code == 404


@pytest.mark.parametrize("verb", VERBS)
def test_who_only_reads_may_not(cast: Cast, signed_in_as: Any, promise: Promise, verb: str) -> None:
    answer = press(signed_in_as(cast.dana), promise, verb)
    assert (answer.status_code, stands(promise)) == (403, State.DUE_TODAY)


def test_its_owner_does_not_release_it(cast: Cast, signed_in_as: Any, promise: Promise) -> None:
    assert press(signed_in_as(cast.mairi), promise, "release").status_code == 403


@pytest.mark.parametrize("verb", VERBS)
def test_by_another_method_it_is_refused(
    cast: Cast, signed_in_as: Any, promise: Promise, verb: str
) -> None:
    assert signed_in_as(cast.mairi).put(path(promise, verb)).status_code == 405


def test_a_mistaken_kept_is_taken_back(cast: Cast, signed_in_as: Any, promise: Promise) -> None:
    client = signed_in_as(cast.mairi)
    press(client, promise, "keep")
    press(client, promise, "take-back")
    assert stands(promise) is State.DUE_TODAY


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"reason": " "}, "Please fill this in."),
        ({"day": TODAY.isoformat()}, "It is promised by this day already."),
        ({"day": in_days(-1).isoformat()}, "That day is over."),
    ],
)
def test_a_new_day_needs_a_reason_and_to_be_another(
    cast: Cast, signed_in_as: Any, promise: Promise, wrong: dict[str, str], says: str
) -> None:
    answer = press(signed_in_as(cast.mairi), promise, "move", **wrong)
    assert answer.status_code == 422
    assert says in words_of(answer)


def test_a_second_new_day_is_refused_and_said(
    cast: Cast, signed_in_as: Any, promise: Promise
) -> None:
    client = signed_in_as(cast.mairi)
    press(client, promise, "move")
    press(client, promise, "move", day=in_days(9).isoformat())
    assert "was moved before" in client.get(path(promise)).content.decode()


def test_a_button_leads_back_to_where_it_was_pressed(
    cast: Cast, signed_in_as: Any, promise: Promise
) -> None:
    answer = press(signed_in_as(cast.mairi), promise, "keep", back="/floor/reviews/")
    assert answer["Location"] == "/floor/reviews/"


@pytest.mark.parametrize(
    "elsewhere",
    ["https://evil.example/", "//evil.example/", "/\\evil.example/", "///evil.example", "", "x:y"],
)
def test_it_never_leads_elsewhere(
    cast: Cast, signed_in_as: Any, promise: Promise, elsewhere: str
) -> None:
    answer = press(signed_in_as(cast.mairi), promise, "keep", back=elsewhere)
    assert answer["Location"] == INDEX


@pytest.mark.parametrize("verb", ["move", "miss"])
def test_the_page_says_that_it_ended_meanwhile(
    cast: Cast, signed_in_as: Any, promise: Promise, verb: str
) -> None:
    promise.keep(by=cast.mairi, at=NOW)
    client = signed_in_as(cast.mairi)
    press(client, promise, verb)
    assert stands(promise) is State.KEPT


def buttons(client: Client, promise: Promise) -> set[str]:
    """Which verbs the page of a promise offers."""
    page = client.get(path(promise)).content.decode()
    return {verb for verb in VERBS if f'action="{path(promise, verb)}"' in page}


@pytest.mark.parametrize(
    ("who", "offered"),
    [("mairi", {"keep", "move", "miss"}), ("callum", {"release"}), ("dana", set())],
)
def test_each_is_offered_what_they_may(
    cast: Cast, signed_in_as: Any, promise: Promise, who: str, offered: set[str]
) -> None:
    assert buttons(signed_in_as(getattr(cast, who)), promise) == offered


@pytest.fixture
def left(cast: Cast) -> Promise:
    """Mairi promised a customer something, and left."""
    made = promised(cast.mairi, CUSTOMER)
    Deactivation.objects.create_for(cast.mairi, by=cast.noor, at=NOW)
    return made


def own(person: Person) -> int:
    return Promise.objects.owned_by(person).count()


def test_a_manager_takes_over_what_was_left(cast: Cast, signed_in_as: Any, left: Promise) -> None:
    client = signed_in_as(cast.dana)
    for _ in range(2):
        press(client, left, "take-over")
    assert (own(cast.dana), stands(left)) == (1, State.RELEASED)


def test_taking_over_needs_a_day_to_come(cast: Cast, signed_in_as: Any, left: Promise) -> None:
    answer = press(signed_in_as(cast.dana), left, "take-over", day=in_days(-1).isoformat())
    assert (answer.status_code, own(cast.dana)) == (422, 0)


def test_what_was_left_is_released_by_the_manager(
    cast: Cast, signed_in_as: Any, left: Promise
) -> None:
    press(signed_in_as(cast.dana), left, "release")
    assert stands(left) is State.RELEASED
