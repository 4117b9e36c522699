"""Every address of the site, tried by everyone who holds no seat for it: one 404, one body."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse

from tests.cast import Cast
from tests.long import mostly_long
from tests.room.calling import calling
from tests.there import keys_of_what_is_there
from touchline.people.models import Person
from touchline.site.viewing import named_views
from touchline.wall.audiences import Door, doors_of

METHODS = mostly_long(("get", "post", "put", "delete"), always=("get", "post"))
NAMES = ("mairi", "dana", "tomasz", "grete", "beatriz", "noor")
SEATS = mostly_long(NAMES, always=("tomasz", "noor"))  # a seller and a manager: test_doors.py
NOWHERE = "/there/is/no/such/page/"
ROOMS = "/api/room/"


def addresses(cast: Cast, *, closed_to: set[str]) -> list[str]:
    """The addresses that none of these seats and doors opens."""
    known = keys_of_what_is_there(cast)
    return [
        address(name, pattern, known)
        for name, pattern in named_views(get_resolver())
        if closed_to.isdisjoint(doors_of(pattern.callback))
    ]


def strange_to(person: Person, cast: Cast) -> list[str]:
    kinds = set(person.seats.values_list("kind", flat=True))
    return addresses(cast, closed_to={*kinds, Door.EVERYONE, Door.PUBLIC})


def address(name: str, pattern: URLPattern, known: dict[str, Any]) -> str:
    """An address that would be there: existing keys wherever it asks for one."""
    wanted = pattern.pattern.converters
    return reverse(name, kwargs={one: known.get(one, "any") for one in wanted})


def read(response: Any) -> tuple[int, str]:
    """Status and page, without the token that differs in every form."""
    page = response.content.decode()
    return response.status_code, re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", page)


@pytest.fixture
def visitor(cast: Cast, client: Client, request: pytest.FixtureRequest) -> Person:
    person: Person = getattr(cast, request.param)
    client.force_login(person)
    return person


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("visitor", SEATS, indirect=True)
def test_a_stranger_reads_the_page_of_an_address_that_does_not_exist(
    cast: Cast, client: Client, visitor: Person, method: str
) -> None:
    ask = getattr(client, method)
    nothing = read(ask(NOWHERE))
    assert not [path for path in strange_to(visitor, cast) if read(ask(path)) != nothing]


@pytest.mark.parametrize("method", METHODS)
def test_an_address_that_does_not_exist_is_a_404(cast: Cast, client: Client, method: str) -> None:
    client.force_login(cast.mairi)
    assert getattr(client, method)(NOWHERE).status_code == 404


@pytest.mark.parametrize("visitor", NAMES, indirect=True)
def test_everyone_is_a_stranger_somewhere(cast: Cast, visitor: Person) -> None:
    assert strange_to(visitor, cast)


@pytest.mark.parametrize("method", METHODS)
def test_who_is_not_signed_in_is_sent_to_the_door_from_everywhere(
    cast: Cast, client: Client, method: str
) -> None:
    door, ask = reverse("sign-in"), getattr(client, method)
    paths = [NOWHERE, *addresses(cast, closed_to={Door.PUBLIC})]
    pages = [path for path in paths if not path.startswith(ROOMS)]
    led = {path: ask(path).headers.get("Location", "") for path in pages}
    assert not {path: where for path, where in led.items() if not where.startswith(door)}


@pytest.mark.parametrize("method", METHODS)
def test_without_a_token_every_address_of_the_rooms_says_the_same(
    cast: Cast, client: Client, method: str
) -> None:
    """Also one that does not exist, and also with the cookie of a session."""
    client.force_login(cast.mairi)
    paths = [path for path in addresses(cast, closed_to={Door.PUBLIC}) if path.startswith(ROOMS)]
    asked = [getattr(client, method)(path) for path in (f"{ROOMS}nowhere/", *paths)]
    assert {(one.status_code, one.content) for one in asked} == {(401, asked[0].content)}


@pytest.mark.parametrize(
    "name", mostly_long((*NAMES, "callum"), always=("mairi", "dana", "callum"))
)
def test_with_a_token_a_stranger_finds_no_room_at_any_of_its_addresses(
    cast: Cast, standing_clock: None, name: str
) -> None:
    """Mairi's room with Tomasz, and one that nobody has: the same answer, but for the two."""
    known = keys_of_what_is_there(cast)
    rooms = [
        (pattern.pattern.converters, one)
        for one, pattern in named_views(get_resolver())
        if "room_key" in pattern.pattern.converters
    ]
    caller = calling(getattr(cast, name))
    asked = {
        reverse(one, kwargs={each: {**known, **more}[each] for each in wanted})
        for wanted, one in rooms
        for more in ({}, {"room_key": "nobodysroom"})
    }
    answers = {
        (answer.status_code, answer.content)
        for path in asked
        for method in ("GET", "POST", "PUT", "DELETE")
        if (answer := caller.raw(method, path.removeprefix("/api/room/"), b"{}"))
    }
    nothing = (404, b'{"error": "not-there"}')
    in_it = name in ("mairi", "tomasz")
    assert (nothing in answers, answers == {nothing}) == (True, not in_it)
