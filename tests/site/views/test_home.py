"""The home page is made of what the rooms offer to one's seat."""

from typing import Any

import pytest

from tests.cast import NOW, Cast
from tests.reading import section_of, words_of
from touchline.people.models import Person
from touchline.witness.actor import SYSTEM

pytestmark = pytest.mark.usefixtures("numbers")


def test_one_is_greeted_by_the_first_name(cast: Cast, signed_in_as: Any) -> None:
    assert words_of(signed_in_as(cast.mairi).get("/")).startswith(
        "Hello, Mairi Wednesday, 18 March"
    )


@pytest.mark.parametrize("name", ["mairi", "dana"])
def test_seller_and_manager_see_a_few_figures_of_their_team(
    cast: Cast, signed_in_as: Any, name: str
) -> None:
    seen = signed_in_as(getattr(cast, name)).get("/")
    assert "Win rate 50.0 %" in section_of(seen, "Leith, Q1 2026")


def test_a_leader_sees_a_few_figures_of_the_whole(cast: Cast, signed_in_as: Any) -> None:
    seen = signed_in_as(cast.amara).get("/")
    assert "Win rate 60.0 %" in section_of(seen, "Northlight, Q1 2026")


def test_an_administrator_sees_the_state_of_the_office(cast: Cast, signed_in_as: Any) -> None:
    seen = section_of(signed_in_as(cast.noor).get("/"), "Office")
    assert seen.endswith(
        "1 row left out People 10 here, 10 linked with the CRM Questions none is waiting"
    )


@pytest.mark.parametrize("name", ["tomasz", "beatriz", "noor"])
def test_who_sees_no_scoreboard_sees_no_figure(cast: Cast, signed_in_as: Any, name: str) -> None:
    assert "Win rate" not in words_of(signed_in_as(getattr(cast, name)).get("/"))


@pytest.mark.parametrize(
    ("name", "places"),
    [
        ("mairi", "Home Scoreboard Reviews Promises Game plan Room Pulse People Who sees what"),
        ("dana", "Home Scoreboard Reviews Promises Game plan Desk Room Pulse People Who sees what"),
        (
            "grete",
            "Home Scoreboard Reviews Promises Game plan Desk Room Pulse People Who sees what",
        ),
        ("tomasz", "Home Promises Desk Room Pulse People Who sees what"),
        ("beatriz", "Home Promises Game plan People Who sees what"),
        ("noor", "Home Pulse Office People Who sees what"),
    ],
)
def test_the_places_are_those_of_ones_seat(
    cast: Cast, signed_in_as: Any, name: str, places: str
) -> None:
    seen = signed_in_as(getattr(cast, name)).get("/")
    assert " ".join(str(place.label) for place in seen.context["places"]) == places


def test_the_place_one_is_in_is_marked(cast: Cast, signed_in_as: Any) -> None:
    seen = signed_in_as(cast.mairi).get("/contract/")
    assert [place.name for place in seen.context["places"] if place.current] == ["contract"]


def test_who_has_no_seat_yet_is_told_what_there_is(cast: Cast, signed_in_as: Any) -> None:
    isla = Person.objects.enrol(name="Isla Grant", email="isla@x.example", by=SYSTEM, at=NOW)
    assert "Nothing for you here yet" in words_of(signed_in_as(isla).get("/"))


@pytest.mark.parametrize("path", ["/office/jobs/", "/directory-sync/", "/office/sign-in/"])
def test_every_page_of_the_administrator_stands_under_office(
    signed_in_as: Any, cast: Cast, path: str
) -> None:
    seen = signed_in_as(cast.noor).get(path, follow=True)
    assert [place.label for place in seen.context["places"] if place.current] == ["Office"]
