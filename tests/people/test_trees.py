"""The organisation as it is read: teams in the tree, who runs them, who sells in them."""

from datetime import timedelta
from typing import Any, TypeAlias

import pytest

from tests.cast import LONG_AGO, NOW, TODAY, Cast
from touchline.people.models import Deactivation, Person, Seat
from touchline.people.models.team import found
from touchline.people.trees import Branch, outside_teams, team_tree
from touchline.witness.actor import SYSTEM

BY: dict[str, Any] = {"by": SYSTEM, "at": NOW}
Drawn: TypeAlias = dict[str, Any]
TOMORROW = TODAY + timedelta(days=1)


def drawn(branches: tuple[Branch, ...]) -> Drawn:
    """The tree by names alone."""
    return {branch.team.name: drawn(branch.below) for branch in branches}


def leith(**options: Any) -> Branch:
    (northlight,) = team_tree(on=options.get("on", TODAY))
    return northlight.below[0].below[0]


def test_the_tree_is_read_from_its_root(cast: Cast) -> None:
    expected: Drawn = {"Northlight": {"North Sea": {"Leith": {}, "Rotterdam": {}}}}
    assert drawn(team_tree(on=TODAY)) == expected


def test_the_tree_is_the_one_of_its_day(cast: Cast) -> None:
    cast.leith.hang_below(cast.northlight, since=TOMORROW, **BY)
    expected: Drawn = {"Northlight": {"Leith": {}, "North Sea": {"Rotterdam": {}}}}
    assert drawn(team_tree(on=TOMORROW)) == expected


def test_before_the_company_there_is_no_tree(cast: Cast) -> None:
    assert team_tree(on=LONG_AGO - timedelta(days=1)) == ()


def test_no_team_is_lost_whatever_it_hangs_below(cast: Cast) -> None:
    bergen = found(name="Bergen", parent=None, since=TOMORROW, **BY)
    cast.leith.hang_below(bergen, since=TODAY, **BY)
    assert set(drawn(team_tree(on=TODAY))) == {"Leith", "Northlight"}


def test_a_team_shows_who_runs_it(cast: Cast) -> None:
    assert [seat.person for seat in leith().run_by] == [cast.dana]


def test_a_team_shows_who_sells_in_it_by_name(cast: Cast) -> None:
    assert [seat.person for seat in leith().sellers] == [cast.callum, cast.mairi]


def test_who_left_is_not_shown(cast: Cast) -> None:
    Deactivation.objects.create_for(cast.callum, **BY)
    assert [seat.person for seat in leith().sellers] == [cast.mairi]


def test_a_seat_that_ended_is_not_shown(cast: Cast) -> None:
    cast.callum.seats.get().leave(on=TODAY, **BY)
    assert [seat.person for seat in leith().sellers] == [cast.mairi]


def test_sellers_are_counted_with_those_of_the_teams_below(cast: Cast) -> None:
    (northlight,) = team_tree(on=TODAY)
    assert northlight.sellers_in_all == 3


def test_outside_the_tree_are_coach_partner_and_administrator(cast: Cast) -> None:
    outside = [seat.person for seat in outside_teams(on=TODAY)]
    assert outside == [cast.noor, cast.tomasz, cast.beatriz]


@pytest.mark.parametrize("teams", [0, 12])
def test_the_tree_takes_three_queries_however_wide_it_is(
    cast: Cast, teams: int, django_assert_num_queries: Any
) -> None:
    for number in range(teams):
        team = found(name=f"Harbour {number}", parent=cast.north_sea, since=LONG_AGO, **BY)
        person = Person.objects.enrol(name=f"Seller {number}", email=f"s{number}@x.example", **BY)
        Seat.objects.take(person, kind="seller", team=team, since=LONG_AGO, **BY)
    with django_assert_num_queries(3):
        team_tree(on=TODAY)
