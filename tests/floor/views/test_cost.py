"""A page asks the database as often for a big team as for a small one."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.cast import LONG_AGO, NOW, Cast
from tests.floor.addresses import figure, scoreboard
from touchline.people.models import CrmIdentity, Person, ReportingLine, Seat, Team
from touchline.witness.actor import SYSTEM

pytestmark = pytest.mark.usefixtures("numbers")
BY: dict[str, Any] = {"by": SYSTEM, "at": NOW}


def asked_of_the_database(visitor: Client, address: str) -> int:
    visitor.get(address)  # first steps, and what is read once for a process
    with CaptureQueriesContext(
        connection,
    ) as queries:
        visitor.get(address)
    return len(queries)


def twelve_more_join(team: Team, manager: Person) -> None:
    for key in "abcdefghijkl":
        person = Person.objects.enrol(name=f"Ann {key}", email=f"{key}@northlight.example", **BY)
        Seat.objects.take(person, kind="seller", team=team, since=LONG_AGO, **BY)
        CrmIdentity.objects.link(person, person_key=key, **BY)
        ReportingLine.objects.draw(person, manager, since=LONG_AGO, **BY)


@pytest.mark.parametrize("looker", ["mairi", "dana", "grete"])
def test_a_scoreboard_does_not_ask_more_often_for_more_people(
    cast: Cast, signed_in_as: Any, looker: str
) -> None:
    visitor, address = signed_in_as(getattr(cast, looker)), scoreboard(cast.leith)
    few = asked_of_the_database(visitor, address)
    twelve_more_join(cast.leith, cast.dana)
    assert asked_of_the_database(visitor, address) == few


@pytest.mark.parametrize("looker", ["mairi", "dana", "grete", "amara"])
def test_a_scoreboard_asks_at_most_twelve_times(cast: Cast, signed_in_as: Any, looker: str) -> None:
    visitor = signed_in_as(getattr(cast, looker))
    assert asked_of_the_database(visitor, scoreboard(cast.leith)) <= 12


def test_a_figure_does_not_ask_more_often_for_more_people(cast: Cast, signed_in_as: Any) -> None:
    visitor, address = signed_in_as(cast.dana), figure(cast.leith, "win_rate")
    few = asked_of_the_database(visitor, address)
    twelve_more_join(cast.leith, cast.dana)
    assert asked_of_the_database(visitor, address) == few


def test_the_home_page_does_not_ask_more_often_for_more_people(
    cast: Cast, signed_in_as: Any
) -> None:
    visitor = signed_in_as(cast.dana)
    few = asked_of_the_database(visitor, "/")
    twelve_more_join(cast.leith, cast.dana)
    assert asked_of_the_database(visitor, "/") == few
