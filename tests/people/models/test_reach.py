"""Whom and which teams a person reaches. Whoever is not reached does not exist for them."""

from datetime import timedelta
from typing import Any

import pytest

from tests.cast import NOW, TODAY, Cast
from touchline.people.models import Deactivation, Person, ReportingLine, Seat
from touchline.witness.actor import SYSTEM

BY: dict[str, Any] = {"by": SYSTEM, "at": NOW}
TOMORROW = TODAY + timedelta(days=1)


def named(people: Any) -> set[str]:
    return {one.name.split()[0] for one in people}


def reports(person: Person) -> set[str]:
    return named(person.reports(on=TODAY))


def teams(person: Person) -> set[str]:
    return {team.name for team in person.teams_in_reach(on=TODAY)}


def test_a_manager_reaches_her_own_reports(cast: Cast) -> None:
    assert reports(cast.dana) == {"Mairi", "Callum"}


def test_a_manager_does_not_reach_the_reports_of_her_colleague(cast: Cast) -> None:
    assert not cast.dana.manages(cast.femke, on=TODAY)


def test_a_leader_reaches_her_managers_and_not_their_reports(cast: Cast) -> None:
    assert reports(cast.grete) == {"Dana", "Sander"}


def test_a_seller_has_no_reports(cast: Cast) -> None:
    assert reports(cast.mairi) == set()


def test_a_report_who_left_is_not_reached(cast: Cast) -> None:
    Deactivation.objects.create_for(cast.callum, **BY)
    assert reports(cast.dana) == {"Mairi"}


def test_a_report_of_tomorrow_is_not_reached_yet(cast: Cast) -> None:
    ReportingLine.objects.draw(cast.femke, cast.dana, since=TOMORROW, **BY)
    assert "Femke" not in reports(cast.dana)


def test_a_former_report_is_not_reached_any_more(cast: Cast) -> None:
    ReportingLine.objects.draw(cast.callum, cast.sander, since=TODAY, **BY)
    assert reports(cast.dana) == {"Mairi"}


def test_the_line_upwards_is_nearest_first(cast: Cast) -> None:
    assert cast.mairi.managers_above(on=TODAY) == (cast.dana.pk, cast.grete.pk, cast.amara.pk)


def test_a_coach_is_in_nobodys_line(cast: Cast) -> None:
    assert cast.tomasz.managers_above(on=TODAY) == ()


def test_a_seller_reaches_the_team_she_sells_in(cast: Cast) -> None:
    assert teams(cast.mairi) == {"Leith"}


def test_a_manager_reaches_the_team_she_runs(cast: Cast) -> None:
    assert teams(cast.dana) == {"Leith"}


def test_a_leader_reaches_her_team_and_all_below(cast: Cast) -> None:
    assert teams(cast.grete) == {"North Sea", "Leith", "Rotterdam"}


def test_the_leader_of_it_all_reaches_two_floors_down(cast: Cast) -> None:
    assert teams(cast.amara) == {"Northlight", "North Sea", "Leith", "Rotterdam"}


@pytest.mark.parametrize("name", ["tomasz", "beatriz", "noor"])
def test_coach_partner_and_administrator_reach_no_team(cast: Cast, name: str) -> None:
    assert teams(getattr(cast, name)) == set()


def test_someone_without_a_seat_reaches_nothing(cast: Cast) -> None:
    newcomer = Person.objects.enrol(name="Isla Grant", email="isla@northlight.example", **BY)
    assert (teams(newcomer), reports(newcomer)) == (set(), set())


def test_a_seat_that_ended_reaches_nothing(cast: Cast) -> None:
    cast.dana.seats.get().leave(on=TODAY, **BY)
    assert teams(cast.dana) == set()


def test_a_seat_is_held_to_its_last_day(cast: Cast) -> None:
    cast.dana.seats.get().leave(on=TOMORROW, **BY)
    assert teams(cast.dana) == {"Leith"}


def test_a_seat_of_tomorrow_does_not_count_yet(cast: Cast) -> None:
    Seat.objects.take(cast.tomasz, kind="manager", team=cast.leith, since=TOMORROW, **BY)
    assert teams(cast.tomasz) == set()


def test_a_coachs_seat_in_a_team_opens_no_scoreboard(cast: Cast) -> None:
    Seat.objects.take(cast.tomasz, kind="coach", team=cast.leith, since=TODAY, **BY)
    assert teams(cast.tomasz) == set()


def test_who_sells_here_and_runs_there_reaches_both(cast: Cast) -> None:
    Seat.objects.take(cast.mairi, kind="manager", team=cast.rotterdam, since=TODAY, **BY)
    assert teams(cast.mairi) == {"Leith", "Rotterdam"}


def test_selling_in_a_team_is_not_running_it(cast: Cast) -> None:
    assert not cast.mairi.teams_run(on=TODAY).exists()


def test_running_a_team_is_not_selling_in_it(cast: Cast) -> None:
    assert not cast.dana.teams_sold_in(on=TODAY).exists()


def test_a_team_that_moves_away_leaves_the_leaders_reach(cast: Cast) -> None:
    cast.rotterdam.hang_below(cast.northlight, since=TODAY, **BY)
    assert teams(cast.grete) == {"North Sea", "Leith"}


def test_a_team_that_moves_tomorrow_is_still_reached_today(cast: Cast) -> None:
    cast.rotterdam.hang_below(cast.northlight, since=TOMORROW, **BY)
    assert teams(cast.grete) == {"North Sea", "Leith", "Rotterdam"}


def test_reporting_to_someone_does_not_give_them_the_team(cast: Cast) -> None:
    """A line gives a manager her report's page; a scoreboard needs a seat."""
    ReportingLine.objects.draw(cast.femke, cast.dana, since=TODAY, **BY)
    assert teams(cast.dana) == {"Leith"}
