"""Seat by address by method: what `doors.toml` says is what happens."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import get_resolver, reverse

from tests.cast import NAMES, Cast
from tests.long import mostly_long
from tests.there import keys_of_what_is_there
from touchline.numbers import Snapshot
from touchline.site.viewing import named_views

ANSWERS = {200, 302, 410}
# Whether there is such a page about oneself is no secret: its 405 tells nobody anything.
ABOUT_ONESELF = {"seen-page"}
# A link that somebody was given: one of nobody is over, like one that was used.
LINKS = {"welcome", "invited", "new-password", "address-confirm"}
NUMBERED = ("seat", "line", "identity", "job")
VIEWS = dict(named_views(get_resolver("touchline.site.urls")))


@dataclass(frozen=True)
class Door:
    """One address: who enters, by which methods."""

    enter: frozenset[str]
    by: frozenset[str]
    answers: int = 0  # to everyone, whoever they are and whatever they try
    refused: frozenset[str] = frozenset()  # who may read what lies there, and is told so: 403


def _read() -> dict[str, Door]:
    told = tomllib.loads(Path(__file__).with_name("doors.toml").read_text(encoding="utf-8"))
    return {
        name: Door(
            frozenset(NAMES if "everyone" in group["enter"] else group["enter"]),
            frozenset(methods.split()),
            group.get("answers", 0),
            frozenset(group.get("refused", ())),
        )
        for group in told["door"]
        for name, methods in group["by"].items()
    }


DOORS = _read()
KEYED = [name for name, view in VIEWS.items() if view.pattern.converters]


@dataclass(frozen=True)
class Walk:
    """Someone who goes from address to address, with the keys of things that are there."""

    visitor: Client
    known: dict[str, Any]

    def status(self, name: str, *, method: str = "GET", known: bool = True) -> int:
        keys = self.known if known else dict.fromkeys(NUMBERED, 4_000_000)
        wanted = VIEWS[name].pattern.converters
        path = reverse(name, kwargs={one: keys.get(one, "nobody-has-it") for one in wanted})
        return self.visitor.generic(method, path).status_code


EVERYONE = mostly_long(NAMES, always=("mairi", "dana", "noor"))
# Tried by who has the most doors; strangers post to every address in attack A12 too.
ONE_OF_THEM = mostly_long(NAMES, always=("dana",))


@pytest.fixture
def walk(cast: Cast, numbers: Snapshot, signed_in_as: Any, who: str) -> Walk:
    """This person, and the keys of Leith, Mairi and what belongs to them."""
    known = {**keys_of_what_is_there(cast), "name": numbers.name}
    return Walk(signed_in_as(getattr(cast, who)), known)


def test_every_address_is_in_the_table_and_nothing_else() -> None:
    assert set(DOORS) == set(VIEWS)


def expected(name: str, who: str, method: str) -> set[int]:
    """404 where one may not enter, 405 where one may but not so, and else an answer."""
    door = DOORS[name]
    if door.answers:
        return {door.answers}
    if who in door.refused:
        return {403}
    if who not in door.enter:
        return {404}
    return ANSWERS if method in door.by else {405}


@pytest.mark.parametrize("who", EVERYONE)
def test_one_enters_where_the_table_says_and_nowhere_else(walk: Walk, who: str) -> None:
    answers = {name: walk.status(name) for name in DOORS}
    assert {n: s for n, s in answers.items() if s not in expected(n, who, "GET")} == {}


@pytest.mark.parametrize("who", ONE_OF_THEM)
def test_by_another_method_one_is_refused_where_one_may_enter_and_finds_nothing_elsewhere(
    walk: Walk, who: str
) -> None:
    """What is allowed is not tried here: it would happen. Every form has tests of its own."""
    tried = [
        (name, "PUT" if who in door.enter and "POST" in door.by else "POST")
        for name, door in DOORS.items()
        if name not in ABOUT_ONESELF
    ]
    answers = {one: walk.status(one[0], method=one[1]) for one in tried}
    assert {one: s for one, s in answers.items() if s not in expected(one[0], who, one[1])} == {}


@pytest.mark.parametrize("who", ONE_OF_THEM)
def test_what_a_key_of_nobody_names_is_not_there(walk: Walk) -> None:
    """By the methods of the table; a sign-in link of nobody is over like any other."""
    keyed = [name for name in KEYED if name not in LINKS and not DOORS[name].answers]
    tried = [(name, method) for name in keyed for method in DOORS[name].by]
    found = [one for one in tried if walk.status(one[0], method=one[1], known=False) != 404]
    assert found == []
