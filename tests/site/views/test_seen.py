"""View as: the very page that someone gets about me, with nobody else on it."""

import re
from typing import Any

import pytest
from django.test import Client

from tests.cast import LONG_AGO, NOW, TODAY, Cast
from tests.floor.addresses import own_page, scoreboard
from tests.reading import main_of, row_heads, words_of
from touchline.people.models import Deactivation, ReportingLine, Seat
from touchline.witness.actor import SYSTEM

pytestmark = pytest.mark.usefixtures("numbers")
BY: dict[str, Any] = {"by": SYSTEM, "at": NOW}
HERE = "/you/seen/"
BY_MANAGER = "/you/seen/manager/floor-person/"
BOARD_BY_MANAGER = "/you/seen/manager/floor-scoreboard/"
BOARD_BY_LEADER = "/you/seen/leader/floor-scoreboard/"
BY_ADMIN = "/you/seen/admin/office-person/"


@pytest.fixture
def mairi(cast: Cast, signed_in_as: Any) -> Client:
    """Mairi's browser."""
    client: Client = signed_in_as(cast.mairi)
    return client


def offered(visitor: Client) -> set[str]:
    return set(re.findall(r'href="/you/seen/([\w-]+/[\w-]+)/"', main_of(visitor.get(HERE))))


def test_a_seller_is_offered_every_page_that_someone_gets_about_her(mairi: Client) -> None:
    assert offered(mairi) == {
        "manager/floor-person",
        "manager/floor-deals-of-person",
        "manager/floor-scoreboard",
        "leader/floor-scoreboard",
        "manager/floor-flow",
        "leader/floor-flow",
        "manager/floor-forecast-show",
        "leader/floor-forecast-show",
        "manager/floor-measures-show",
        "leader/floor-measures-show",
        "manager/floor-promises-person",
        "manager/floor-conduct-expectations-of",
        "admin/office-person",
        "admin/office-hold",
    }


def test_a_manager_is_offered_what_her_leader_and_the_administrator_get(
    cast: Cast, signed_in_as: Any
) -> None:
    assert offered(signed_in_as(cast.dana)) == {
        "manager/floor-promises-person",
        "manager/floor-conduct-expectations-of",
        "admin/office-person",
        "admin/office-hold",
    }


def test_the_onlookers_are_called_by_name(mairi: Client) -> None:
    words = words_of(mairi.get(HERE))
    assert all(
        said in words
        for said in (
            "Your manager: Dana Calder",
            "Your leader: Grete Solheim",
            "The administrator: Noor Haddad",
        )
    )


def test_an_administrator_who_is_alone_has_no_onlooker(cast: Cast, signed_in_as: Any) -> None:
    assert "The administrator Nobody holds that place for you." in words_of(
        signed_in_as(cast.noor).get(HERE)
    )


def test_her_own_page_is_what_her_manager_opens(
    cast: Cast, mairi: Client, signed_in_as: Any
) -> None:
    assert main_of(mairi.get(BY_MANAGER)) == main_of(
        signed_in_as(cast.dana).get(own_page(cast.mairi))
    )


def test_the_administrators_page_is_what_the_administrator_opens(
    cast: Cast, mairi: Client, signed_in_as: Any
) -> None:
    theirs = signed_in_as(cast.noor).get(f"/office/people/{cast.mairi.key}/")
    assert main_of(mairi.get(BY_ADMIN)) == main_of(theirs)


def test_the_leaders_scoreboard_is_what_the_leader_opens(
    cast: Cast, mairi: Client, signed_in_as: Any
) -> None:
    theirs = signed_in_as(cast.grete).get(scoreboard(cast.leith))
    assert main_of(mairi.get(BOARD_BY_LEADER)) == main_of(theirs)


def test_the_managers_scoreboard_is_what_she_opens_where_mairi_is_the_only_report(
    cast: Cast, mairi: Client, signed_in_as: Any
) -> None:
    Deactivation.objects.create_for(cast.callum, **BY)
    theirs = signed_in_as(cast.dana).get(scoreboard(cast.leith))
    assert main_of(mairi.get(BOARD_BY_MANAGER)) == main_of(theirs)


def test_the_managers_scoreboard_as_mairi_sees_it_lists_mairi_alone(mairi: Client) -> None:
    assert row_heads(mairi.get(BOARD_BY_MANAGER)) == ["Mairi Sinclair"]


def test_no_page_seen_as_another_names_a_colleague(mairi: Client) -> None:
    pages = [words_of(mairi.get(page)) for page in (BY_MANAGER, BOARD_BY_MANAGER, BOARD_BY_LEADER)]
    assert not [page for page in pages if "Callum" in page]


def test_a_banner_says_through_whose_eyes_one_looks(mairi: Client) -> None:
    banner = mairi.get(BY_MANAGER).content.decode().partition("<main")[0]
    assert "This is the page that Dana Calder gets about you" in banner


def test_nothing_can_be_pressed_on_it(mairi: Client) -> None:
    assert re.search(r"<main[^>]* inert[ >]", mairi.get(BY_ADMIN).content.decode())


def test_the_frame_around_it_stays_ones_own(mairi: Client) -> None:
    assert mairi.get(BY_MANAGER).context["person_name"] == "Mairi Sinclair"


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_nothing_can_be_sent_through_anothers_eyes(mairi: Client, method: str) -> None:
    assert getattr(mairi, method)(BY_ADMIN).status_code == 405


@pytest.mark.parametrize(
    "address",
    [
        "/you/seen/coach/floor-person/",
        "/you/seen/colleague/floor-scoreboard/",
        "/you/seen/leader/floor-person/",
        "/you/seen/manager/office-person/",
        "/you/seen/admin/office-people/",
        "/you/seen/admin/office-questions/",
        "/you/seen/manager/home/",
    ],
)
def test_a_page_that_nobody_gets_about_me_is_not_there(mairi: Client, address: str) -> None:
    assert mairi.get(address).status_code == 404


def test_through_the_managers_eyes_a_colleague_sees_himself(cast: Cast, signed_in_as: Any) -> None:
    words = words_of(signed_in_as(cast.callum).get(BY_MANAGER))
    assert words.startswith("Leith Callum Reid Callum Reid")


def test_the_address_cannot_ask_about_somebody_else(cast: Cast, signed_in_as: Any) -> None:
    visitor = signed_in_as(cast.callum)
    asked = visitor.get(BY_MANAGER, {"person_key": cast.mairi.key, "person": cast.mairi.key})
    assert "Mairi" not in words_of(asked)


def test_who_has_no_manager_is_seen_by_none(cast: Cast, mairi: Client) -> None:
    ReportingLine.objects.draw(cast.mairi, None, since=TODAY, **BY)
    assert mairi.get(BY_MANAGER).status_code == 404


def test_when_a_leader_left_the_next_above_is_named(cast: Cast, mairi: Client) -> None:
    Deactivation.objects.create_for(cast.grete, **BY)
    assert "Your leader: Amara Okafor" in words_of(mairi.get(HERE))


def test_a_manager_who_left_looks_at_nobody(cast: Cast, mairi: Client) -> None:
    Deactivation.objects.create_for(cast.dana, **BY)
    assert "Your manager Nobody holds that place for you." in words_of(mairi.get(HERE))


def test_looking_through_anothers_eyes_takes_none_of_their_steps(cast: Cast, mairi: Client) -> None:
    mairi.get(BY_MANAGER)
    assert not cast.dana.first_steps.exists()


def test_a_second_administrator_is_looked_at_by_the_first(cast: Cast, signed_in_as: Any) -> None:
    Seat.objects.take(cast.beatriz, kind="admin", team=None, since=LONG_AGO, **BY)
    words = words_of(signed_in_as(cast.noor).get(HERE))
    assert "The administrator: Beatriz Lobo" in words
