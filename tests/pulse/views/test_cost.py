"""A page of the pulse asks the database as often for many groups and rounds as for a few."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.cast import LONG_AGO, NOW, Cast
from tests.conftest import SignsIn
from tests.pulse.rounds import ALL_FOURS, OPENS, cast_all, frozen, released, sellers_of, tickets
from touchline.people.models.team import found
from touchline.pulse.models import Group, Reply, Round, Said
from touchline.pulse.rules.planned import planned
from touchline.witness.actor import SYSTEM

WEEK = timedelta(days=7)


def asked_of_the_database(visitor: Client, address: str) -> int:
    visitor.get(address)  # what is read once for a process
    with CaptureQueriesContext(connection) as queries:
        assert visitor.get(address).status_code == 200
    return len(queries)


def a_round(number: int, *, k: int = 5) -> Round:
    """Planned for so many weeks later, with its papers out."""
    opens = OPENS + number * WEEK
    chosen = planned(
        scale="psychological-safety", title=f"Round {number}", opens_on=opens, days=7,
        today=opens - WEEK, k=k,
    )  # fmt: skip
    at = NOW + number * WEEK
    return frozen(Round.objects.plan(chosen, zone="UTC", by=SYSTEM, at=at), at=at)


def voted(round_: Round) -> Round:
    """Everyone in every group has said the same."""
    for group in round_.groups.all():
        cast_all(group, tickets(group), ALL_FOURS)
    return released(round_)


def one_over_and_one_running(number: int) -> None:
    voted(a_round(number))
    a_round(number + 1)


@pytest.fixture
def asked(cast: Cast) -> Cast:
    """Two groups that can tell: Leith and Rotterdam."""
    sellers_of(cast.leith, 30)
    sellers_of(cast.rotterdam, 30)
    return cast


@pytest.mark.parametrize("looker", ["mairi", "noor"])
def test_home_does_not_ask_more_often_for_more_rounds(
    cast: Cast, signed_in_as: SignsIn, looker: str
) -> None:
    visitor = signed_in_as(getattr(cast, looker))
    one_over_and_one_running(0)
    few = asked_of_the_database(visitor, "/pulse/")
    for number in (2, 4):
        one_over_and_one_running(number)
    assert asked_of_the_database(visitor, "/pulse/") == few


def many_teams(cast: Cast) -> None:
    """Five more teams in the region, too small for a figure of one round."""
    for name in ("Bergen", "Malmö", "Galway", "Porto", "Trieste"):
        team = found(name=name, parent=cast.north_sea, since=LONG_AGO, by=SYSTEM, at=NOW)
        sellers_of(team, 8)


@pytest.mark.parametrize("looker", ["mairi", "grete"])
def test_an_open_round_does_not_ask_more_often_for_more_groups(
    asked: Cast, signed_in_as: SignsIn, looker: str
) -> None:
    visitor = signed_in_as(getattr(asked, looker))
    few = asked_of_the_database(visitor, f"/pulse/rounds/{a_round(0).key}/")
    many_teams(asked)
    assert asked_of_the_database(visitor, f"/pulse/rounds/{a_round(1).key}/") == few


def test_a_released_round_does_not_ask_more_often_for_more_groups(
    asked: Cast, signed_in_as: SignsIn
) -> None:
    visitor = signed_in_as(asked.grete)
    few = asked_of_the_database(visitor, f"/pulse/rounds/{voted(a_round(0)).key}/")
    many_teams(asked)
    assert asked_of_the_database(visitor, f"/pulse/rounds/{voted(a_round(1)).key}/") == few


def group_of(round_: Round) -> Group:
    """Leith's."""
    return Group.objects.whole().filter(round=round_).get(label__startswith="Leith")


def release_of(group: Group) -> str:
    return f"/pulse/releases/{group.key}/"


@pytest.mark.parametrize("looker", ["mairi", "amara"])
def test_a_release_does_not_ask_more_often_for_more_rounds_words_and_answers(
    asked: Cast, signed_in_as: SignsIn, looker: str
) -> None:
    visitor = signed_in_as(getattr(asked, looker))
    group = group_of(voted(a_round(0)))
    said(group, asked, "first")
    few = asked_of_the_database(visitor, release_of(group))
    for number in (1, 2):
        group = group_of(voted(a_round(number)))
    for words in ("one", "two", "three"):
        said(group, asked, words)
    assert asked_of_the_database(visitor, release_of(group)) == few


def said(group: Group, cast: Cast, words: str) -> None:
    """Words that wait, and an answer."""
    Said.objects.take(group, [words])
    Reply.objects.decline(group, heard=words, why=words, by=cast.dana, at=NOW)
