"""Bringing the CRM's list in: all of it or nothing, and the second time nothing more."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError

from tests.cast import NOW, TODAY, Cast
from touchline.people.models import CrmIdentity, Person, ReportingLine, Team
from touchline.people.models.joining import Joined, join, known_people
from touchline.people.models.reporting_line import ReportingLineQuerySet
from touchline.people.models.team_tree import parents_on
from touchline.people.rules.roster import Listed, Roster, roster
from touchline.witness.actor import SYSTEM
from touchline.witness.models import verify

pytestmark = pytest.mark.django_db

BY: dict[str, Any] = {"by": SYSTEM, "at": NOW}
NOTHING = Joined(persons=0, teams=0, seats=0, lines=0)

AMARA = Listed("amara", "Amara Okafor", "amara@x.example", "Northlight", seat="leader")
DANA = Listed("dana", "Dana Calder", "dana@x.example", "Leith", "amara", "manager")
MAIRI = Listed("mairi", "Mairi Sinclair", "mairi@x.example", "Leith", "dana", "seller")
TOMASZ = Listed("tomasz", "Tomasz Zieliński", "tomasz@x.example", "Coaching", "", "coach")
COMPANY = (MAIRI, DANA, AMARA, TOMASZ)


def compared(*listed: Listed) -> Roster:
    return roster(listed, known_people(), domain="no-address.invalid")


def bring_in(*listed: Listed) -> Joined:
    return join(compared(*listed), since=TODAY, **BY)


def person(key: str) -> Person:
    return CrmIdentity.objects.get(person_key=key).person


def rows() -> list[object]:
    """Everything that joining may write."""
    return [
        list(model.objects.order_by("pk").values_list())
        for model in (Person, CrmIdentity, ReportingLine, Team)
    ]


def test_a_whole_company_comes_in_at_once() -> None:
    assert bring_in(*COMPANY) == Joined(persons=4, teams=2, seats=4, lines=2)


def test_the_second_time_nothing_changes() -> None:
    bring_in(*COMPANY)
    assert bring_in(*COMPANY) == NOTHING


def test_the_second_time_nothing_is_written() -> None:
    bring_in(*COMPANY)
    before = (rows(), verify())
    bring_in(*COMPANY)
    assert (rows(), verify()) == before


def test_a_list_that_was_compared_before_someone_else_brought_it_in_changes_nothing() -> None:
    """Two administrators press the same button."""
    stale = compared(*COMPANY)
    bring_in(*COMPANY)
    assert join(stale, since=TODAY, **BY) == NOTHING


def test_everyone_reports_to_whom_the_crm_says() -> None:
    bring_in(*COMPANY)
    assert person("mairi").managers_above(on=TODAY) == (person("dana").pk, person("amara").pk)


def test_everyone_holds_the_seat_that_the_crm_says() -> None:
    bring_in(*COMPANY)
    assert [person(one.person_key).seat_kinds(on=TODAY) for one in COMPANY] == [
        {one.seat} for one in COMPANY
    ]


def test_teams_hang_as_their_managers_report() -> None:
    bring_in(*COMPANY)
    teams = {team.name: team.pk for team in Team.objects.all()}
    assert parents_on(day=TODAY)[teams["Leith"]] == teams["Northlight"]


def test_a_seat_outside_the_tree_founds_no_team() -> None:
    bring_in(*COMPANY)
    assert not Team.objects.filter(name="Coaching").exists()


def test_nobody_who_comes_in_can_sign_in_yet() -> None:
    bring_in(*COMPANY)
    assert not any(one.has_usable_password() for one in Person.objects.all())


def test_someone_here_is_found_by_the_address(cast: Cast) -> None:
    bring_in(Listed("D-1", "D. Calder", cast.dana.email.upper(), "Leith", "", "manager"))
    assert person("D-1") == cast.dana


def test_someone_here_is_found_by_the_key(cast: Cast) -> None:
    cast.dana.rename(name="Dana Reid", email="dana.reid@northlight.example", **BY)
    bring_in(Listed("dana", "Dana Calder", "dana.calder@northlight.example", "Leith"))
    assert Person.objects.filter(name__startswith="Dana").get() == cast.dana


def test_a_name_alone_makes_nobody_the_same(cast: Cast) -> None:
    bring_in(Listed("D-1", cast.dana.name, "another@x.example", "Leith"))
    assert person("D-1") != cast.dana


def test_the_name_here_is_not_overwritten(cast: Cast) -> None:
    bring_in(Listed("dana", "CALDER, DANA", cast.dana.email, "Leith", "", "manager"))
    cast.dana.refresh_from_db()
    assert cast.dana.name == "Dana Calder"


def test_a_seat_that_is_held_is_not_given_again(cast: Cast) -> None:
    joined = bring_in(Listed("mairi", "Mairi", cast.mairi.email, "Rotterdam", "", "seller"))
    assert (joined.seats, cast.mairi.seats.count()) == (0, 1)


def test_a_team_the_crm_knows_is_not_founded_again(cast: Cast) -> None:
    bring_in(Listed("isla", "Isla Grant", "isla@x.example", "Leith", "dana", "seller"))
    assert Team.objects.filter(crm_key="Leith").get() == cast.leith


def test_a_line_that_differs_is_drawn_anew() -> None:
    bring_in(*COMPANY)
    join(compared(*COMPANY[1:], replace(MAIRI, manager_key="amara")), since=TODAY, **BY)
    assert person("mairi").manager(on=TODAY) == person("amara")


def test_a_circle_in_the_list_is_left_out() -> None:
    bring_in(replace(DANA, manager_key="mairi"), MAIRI)
    lines = ReportingLine.objects.standing()
    assert [(line.person, line.manager) for line in lines] == [(person("dana"), person("mairi"))]


def test_two_managers_who_report_to_each_other_come_in_all_the_same() -> None:
    across = replace(AMARA, manager_key="dana", team="Bergen")
    assert bring_in(DANA, across).persons == 2


def test_when_manager_and_report_change_places_both_lines_are_drawn() -> None:
    bring_in(*COMPANY)
    swapped = (replace(DANA, manager_key="mairi"), replace(MAIRI, manager_key="amara"), AMARA)
    bring_in(*swapped)
    assert person("dana").managers_above(on=TODAY) == (person("mairi").pk, person("amara").pk)


def test_someone_with_two_keys_has_the_line_that_is_listed_first() -> None:
    bring_in(DANA, AMARA, MAIRI)
    CrmIdentity.objects.link(person("mairi"), person_key="mairi-2", **BY)
    second = Listed("mairi-2", "Mairi Sinclair", "", "Leith", "amara")
    joined = [bring_in(MAIRI, second, DANA, AMARA) for _ in range(2)]
    assert (joined[-1], person("mairi").manager(on=TODAY)) == (NOTHING, person("dana"))


def test_a_line_drawn_by_the_administrator_for_later_is_kept(cast: Cast) -> None:
    later = TODAY + timedelta(days=30)
    ReportingLine.objects.draw(cast.callum, cast.sander, since=later, **BY)
    bring_in(Listed("callum", "Callum", cast.callum.email, "Leith", "dana", "seller"))
    assert cast.callum.manager(on=later) == cast.sander


def test_if_one_thing_fails_nothing_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise DatabaseError

    monkeypatch.setattr(ReportingLineQuerySet, "draw", fail)
    before = rows()
    with pytest.raises(DatabaseError):
        bring_in(*COMPANY)
    assert rows() == before
