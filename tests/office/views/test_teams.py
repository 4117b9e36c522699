"""Teams: founded, renamed, linked with the CRM once, hung in a tree without circles."""

from typing import Any

from django.test import Client
from django.urls import reverse

from tests.cast import TODAY, Cast
from tests.reading import words_of
from touchline.people.models import Team
from touchline.people.models.team_tree import parents_on

DAY = TODAY.isoformat()
NEW = "/office/teams/new/"


def edit(noor: Client, team: Team, **changed: str) -> Any:
    address = reverse("office:team-edit", args=[team.key])
    above = parents_on(day=TODAY)[team.pk]
    said = {
        "name": team.name,
        "crm_key": team.crm_key,
        "parent": Team.objects.get(pk=above).key if above else "",
        "since": DAY,
    }
    return noor.post(address, said | changed)


def found(noor: Client, **said: str) -> Any:
    return noor.post(NEW, {"name": "Bergen", "crm_key": "", "parent": "", "since": DAY} | said)


def test_the_tree_names_who_runs_a_team_and_how_many_sell(noor: Client) -> None:
    assert "Leith Dana Calder 2 sellers" in words_of(noor.get("/office/teams/"))


def test_a_team_nobody_runs_says_so(cast: Cast, noor: Client) -> None:
    found(noor, parent=cast.north_sea.key)
    assert "Bergen nobody runs it 0 sellers" in words_of(noor.get("/office/teams/"))


def test_a_team_is_founded_below_another(cast: Cast, noor: Client) -> None:
    found(noor, parent=cast.north_sea.key)
    assert parents_on(day=TODAY)[Team.objects.get(name="Bergen").pk] == cast.north_sea.pk


def test_a_team_without_a_name_is_refused(noor: Client) -> None:
    assert found(noor, name="").status_code == 422


def test_a_name_of_the_crm_belongs_to_one_team(noor: Client) -> None:
    answer = found(noor, crm_key="Leith")
    assert "The CRM’s Leith is already the team Leith." in words_of(answer)


def test_a_refused_team_is_not_founded(noor: Client) -> None:
    found(noor, crm_key="Leith")
    assert not Team.objects.filter(name="Bergen").exists()


def test_two_teams_may_have_no_name_in_the_crm(noor: Client) -> None:
    found(noor)
    assert found(noor, name="Malmö").status_code == 302


def test_a_team_is_renamed(cast: Cast, noor: Client) -> None:
    edit(noor, cast.leith, name="Edinburgh and Leith")
    cast.leith.refresh_from_db()
    assert cast.leith.name == "Edinburgh and Leith"


def test_a_team_keeps_its_own_name_in_the_crm(cast: Cast, noor: Client) -> None:
    assert edit(noor, cast.leith, name="Edinburgh").status_code == 302


def test_a_team_is_hung_elsewhere(cast: Cast, noor: Client) -> None:
    edit(noor, cast.leith, parent=cast.northlight.key)
    assert parents_on(day=TODAY)[cast.leith.pk] == cast.northlight.pk


def test_a_circle_of_teams_is_refused_in_words(cast: Cast, noor: Client) -> None:
    answer = edit(noor, cast.north_sea, parent=cast.leith.key)
    assert "That team is part of this one. Nothing changed." in words_of(answer)


def test_a_circle_keeps_the_name_too(cast: Cast, noor: Client) -> None:
    edit(noor, cast.north_sea, parent=cast.leith.key, name="South Sea")
    cast.north_sea.refresh_from_db()
    assert cast.north_sea.name == "North Sea"


def test_a_team_is_not_part_of_itself(cast: Cast, noor: Client) -> None:
    assert edit(noor, cast.leith, parent=cast.leith.key).status_code == 422


def test_a_key_no_team_has_is_not_there(noor: Client) -> None:
    assert noor.get(reverse("office:team-edit", args=["no-team-has-it"])).status_code == 404
