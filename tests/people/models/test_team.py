"""The tree of teams, and where each hangs on a day."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from tests.cast import LONG_AGO, NOW, TODAY, Cast
from touchline.kit.remembering import remembering
from touchline.people.models import Organisation, Team, TeamPlace
from touchline.people.models.team import found
from touchline.people.models.team_tree import parents_on, tree_on
from touchline.people.rules.tree import Circle
from touchline.witness.actor import SYSTEM

BY: dict[str, Any] = {"by": SYSTEM, "at": NOW}
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


def parent_of(team: Team, *, on: date = TODAY) -> Team | None:
    parent = parents_on(day=on)[team.pk]
    return None if parent is None else Team.objects.get(pk=parent)


def test_a_team_hangs_where_it_was_founded(cast: Cast) -> None:
    bergen = found(name="Bergen", parent=cast.north_sea, since=TODAY, **BY)
    assert parent_of(bergen) == cast.north_sea


def test_a_move_holds_from_its_day_on(cast: Cast) -> None:
    cast.leith.hang_below(cast.northlight, since=TODAY, **BY)
    assert parent_of(cast.leith) == cast.northlight


def test_the_day_before_a_move_nothing_has_moved(cast: Cast) -> None:
    cast.leith.hang_below(cast.northlight, since=TODAY, **BY)
    assert parent_of(cast.leith, on=YESTERDAY) == cast.north_sea


def test_a_move_of_tomorrow_has_not_happened(cast: Cast) -> None:
    cast.leith.hang_below(cast.northlight, since=TOMORROW, **BY)
    assert parent_of(cast.leith) == cast.north_sea


def test_a_second_move_of_the_same_day_replaces_the_first(cast: Cast) -> None:
    cast.leith.hang_below(cast.northlight, since=TODAY, **BY)
    cast.leith.hang_below(None, since=TODAY, **BY)
    assert parent_of(cast.leith) is None


def test_a_team_of_tomorrow_is_not_in_the_tree_yet(cast: Cast) -> None:
    bergen = found(name="Bergen", parent=cast.north_sea, since=TOMORROW, **BY)
    assert bergen.pk not in parents_on(day=TODAY)


def test_a_team_below_one_that_ended_is_a_root(cast: Cast) -> None:
    Team.objects.filter(pk=cast.north_sea.pk).update(until=TODAY)
    assert parents_on(day=TODAY)[cast.leith.pk] is None


def test_a_team_below_one_of_tomorrow_is_a_root_today(cast: Cast) -> None:
    bergen = found(name="Bergen", parent=None, since=TOMORROW, **BY)
    cast.leith.hang_below(bergen, since=TODAY, **BY)
    assert parent_of(cast.leith) is None


def test_a_team_is_never_part_of_itself(cast: Cast) -> None:
    with pytest.raises(Circle):
        cast.leith.hang_below(cast.leith, since=TODAY, **BY)


def test_a_team_is_never_part_of_a_team_below_it(cast: Cast) -> None:
    with pytest.raises(Circle):
        cast.northlight.hang_below(cast.leith, since=TODAY, **BY)


def test_a_circle_that_would_close_on_a_later_day_is_refused(cast: Cast) -> None:
    cast.rotterdam.hang_below(cast.leith, since=TOMORROW, **BY)
    with pytest.raises(Circle):
        cast.leith.hang_below(cast.rotterdam, since=TODAY, **BY)


def test_a_refused_circle_moves_nothing(cast: Cast) -> None:
    before = list(TeamPlace.objects.values_list())
    with pytest.raises(Circle):
        cast.northlight.hang_below(cast.leith, since=LONG_AGO, **BY)
    assert list(TeamPlace.objects.values_list()) == before


def test_two_teams_never_share_a_name_of_the_crm(cast: Cast) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        cast.leith.rename(name="Leith", crm_key="Rotterdam", **BY)


def test_any_number_of_teams_may_be_unknown_to_the_crm(cast: Cast) -> None:
    for team in (cast.leith, cast.rotterdam):
        team.rename(name=team.name, crm_key="", **BY)
    assert Team.objects.filter(crm_key="").count() == 2


def test_renaming_a_team_trims_what_was_typed(cast: Cast) -> None:
    cast.leith.rename(name=" Leith and Fife ", crm_key=" Leith ", **BY)
    assert (cast.leith.name, cast.leith.crm_key) == ("Leith and Fife", "Leith")


def test_a_request_reads_the_tree_once_and_the_next_one_not_at_all(
    cast: Cast, django_assert_num_queries: Any
) -> None:
    with remembering():
        tree_on(day=TODAY)
    with remembering(), django_assert_num_queries(1):  # the organisation's row
        tree_on(day=TODAY)


def test_a_team_that_is_renamed_is_called_so_in_the_next_request(cast: Cast) -> None:
    with remembering():
        tree_on(day=TODAY)
    cast.leith.rename(name="Leith Docks", crm_key="Leith", **BY)
    with remembering():
        assert tree_on(day=TODAY).hung[cast.leith.pk].name == "Leith Docks"


def test_a_team_that_is_moved_hangs_elsewhere_in_the_next_request(cast: Cast) -> None:
    with remembering():
        tree_on(day=TODAY)
    cast.leith.hang_below(cast.northlight, since=TODAY, **BY)
    with remembering():
        assert parents_on(day=TODAY)[cast.leith.pk] == cast.northlight.pk


def test_a_description_of_the_organisation_does_not_bring_an_old_tree_back(cast: Cast) -> None:
    old = Organisation.the()
    with remembering():
        tree_on(day=TODAY)
    cast.leith.rename(name="Leith Docks", crm_key="Leith", **BY)
    old.describe(name="Northlight", zone="UTC", fiscal_year_starts=1, **BY)
    with remembering():
        assert tree_on(day=TODAY).hung[cast.leith.pk].name == "Leith Docks"
