"""Promising something: to whom, what, by when."""

from typing import Any

import pytest
from django.test import Client

from tests.cast import Cast
from tests.floor.promising import CUSTOMER, WORDS, in_days, promised
from tests.reading import main_of, words_of
from touchline.floor.models import Promise
from touchline.people.models import Person

NEW = "/floor/promises/new/"


def said(**values: str) -> dict[str, str]:
    asked = {"to": "everyone", "words": WORDS, "day": in_days(2).isoformat(), "key": "drawn"}
    return asked | values


@pytest.fixture
def mairi(cast: Cast, signed_in_as: Any) -> Client:
    client: Client = signed_in_as(cast.mairi)
    return client


def to(person: Person) -> str:
    return f"person:{person.key}"


def test_a_promise_to_ones_manager(cast: Cast, mairi: Client) -> None:
    mairi.post(NEW, said(to=to(cast.dana)))
    found = Promise.objects.get()
    assert (found.owner, found.to_person, found.words) == (cast.mairi, cast.dana, WORDS)


def test_a_promise_to_ones_team(cast: Cast, mairi: Client) -> None:
    mairi.post(NEW, said(to=f"team:{cast.leith.key}"))
    assert Promise.objects.get().to_team == cast.leith


def test_a_promise_to_a_customer(mairi: Client) -> None:
    mairi.post(NEW, said(to="customer", customer=CUSTOMER.label))
    assert Promise.objects.get().to == CUSTOMER


def test_i_will_find_out_is_a_promise(mairi: Client) -> None:
    mairi.post(NEW, said(find_out="on"))
    assert Promise.objects.get().find_out


def test_sent_twice_it_is_one(mairi: Client) -> None:
    for _ in range(2):
        mairi.post(NEW, said())
    assert Promise.objects.count() == 1


def test_a_form_of_someone_elses_promise_is_refused_and_its_words_stay(
    cast: Cast, mairi: Client
) -> None:
    promised(cast.callum, cast.dana, key="drawn")
    answer = mairi.post(NEW, said(words="My own words"))
    assert answer.status_code == 422
    assert "My own words" in main_of(answer)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"words": " "}, "Please fill this in."),
        ({"day": "2026-03-17"}, "That day is over. Choose today or a day to come."),
        ({"day": "3026-03-17"}, "That is more than five years away. Choose a nearer day."),
        ({"to": "customer"}, "Which customer? Write their name."),
        ({"to": "person:nobody"}, "Please choose one"),
        ({"words": "x" * 501}, "500"),
    ],
)
def test_what_is_wrong_is_said(mairi: Client, wrong: dict[str, str], says: str) -> None:
    answer = mairi.post(NEW, said(**wrong))
    assert answer.status_code == 422
    assert says in words_of(answer)


def test_nothing_is_promised_to_who_is_out_of_reach(cast: Cast, mairi: Client) -> None:
    assert mairi.post(NEW, said(to=to(cast.femke))).status_code == 422


@pytest.mark.parametrize(
    ("who", "named"),
    [("mairi", "Dana Calder"), ("mairi", "Callum Reid"), ("dana", "Grete"), ("grete", "Sander"),
     ("mairi", "North Sea"), ("beatriz", "Everyone here"), ("tomasz", "A customer")],
)  # fmt: skip
def test_to_whom_one_can_promise(cast: Cast, signed_in_as: Any, who: str, named: str) -> None:
    assert named in words_of(signed_in_as(getattr(cast, who)).get(NEW))


def test_the_form_says_who_reads_the_words(mairi: Client) -> None:
    assert "You, Dana and whom it is promised to" in words_of(mairi.get(NEW))


def test_another_page_can_begin_the_words(cast: Cast, mairi: Client) -> None:
    seen = mairi.get(NEW, {"words": "Try the short question", "to": to(cast.dana)})
    assert "Try the short question" in main_of(seen)
    assert f'value="{to(cast.dana)}" selected' in main_of(seen)


@pytest.mark.parametrize("key", ["a/b", "card 1", "x" * 61])
def test_a_key_that_no_address_can_hold_is_refused(cast: Cast, mairi: Client, key: str) -> None:
    """Else the page of whom it was promised to could not be drawn any more."""
    answer = mairi.post(NEW, said(to=to(cast.dana), key=key))
    assert (answer.status_code, Promise.objects.count()) == (422, 0)
