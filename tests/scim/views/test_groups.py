"""Groups: found, made, renamed, removed; and what they give once an administrator says so."""

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.scim.speaking import Speaker, again, at, group
from touchline.people.models import Person, Team
from touchline.scim.models import Event, Group
from touchline.scim.models.group_changes import give


@pytest.fixture
def sales(cast: Cast, directory: Speaker) -> Group:
    """A group with Beatriz, who sells nothing so far, and Femke in it."""
    key = directory.post("/Groups", group("Sales", cast.beatriz, cast.femke)).said["id"]
    return Group.objects.get(key=key)


def gives(cast: Cast, one: Group, kind: str, team: Team | None = None) -> None:
    give(one, kind=kind, team=team, by=cast.noor, at=NOW, today=TODAY)


def held(person: Person) -> set[tuple[str, str]]:
    seats = person.seats.held(on=TODAY).values_list("kind", "team__name")
    return {(kind, team or "") for kind, team in seats}


def test_a_group_is_found_by_its_name_in_any_case(directory: Speaker, sales: Group) -> None:
    found = directory.find("/Groups", filter='displayName eq "SALES"')
    assert [one["id"] for one in found["Resources"]] == [sales.key]


def test_a_second_group_of_the_same_name_is_a_conflict(directory: Speaker, sales: Group) -> None:
    answer = directory.post("/Groups", group("sales"))
    assert (answer.status, answer.said["scimType"]) == (409, "uniqueness")


def test_a_group_means_nothing_until_someone_says_so(cast: Cast, sales: Group) -> None:
    assert held(cast.beatriz) == {("partner", "")}


def test_a_group_gives_a_seat_in_a_team_to_who_is_in_it(cast: Cast, sales: Group) -> None:
    gives(cast, sales, "seller", cast.leith)
    assert held(cast.beatriz) == {("partner", ""), ("seller", "Leith")}


def test_who_comes_into_the_group_later_gets_the_seat(
    cast: Cast, directory: Speaker, sales: Group
) -> None:
    gives(cast, sales, "coach")
    directory.patch(
        f"/Groups/{sales.key}", {"op": "add", "path": "members", "value": [cast.sander.key]}
    )
    assert ("coach", "") in held(cast.sander)


def test_who_leaves_the_group_gives_the_seat_up_today(
    cast: Cast, directory: Speaker, sales: Group
) -> None:
    gives(cast, sales, "seller", cast.rotterdam)
    directory.patch(
        f"/Groups/{sales.key}", {"op": "remove", "path": f'members[value eq "{cast.femke.key}"]'}
    )
    assert held(cast.femke) == set()


def test_what_the_group_does_not_give_is_not_taken_away(
    cast: Cast, directory: Speaker, sales: Group
) -> None:
    gives(cast, sales, "coach")
    directory.delete(f"/Groups/{sales.key}")
    assert held(cast.femke) == {("seller", "Rotterdam")}


def test_a_seat_alone_is_held_in_the_team_of_another_group(
    cast: Cast, directory: Speaker, sales: Group
) -> None:
    gives(cast, sales, "seller")
    key = directory.post("/Groups", group("Leith office", cast.beatriz)).said["id"]
    gives(cast, Group.objects.get(key=key), "", cast.leith)
    assert ("seller", "Leith") in held(cast.beatriz)


def test_giving_nothing_again_ends_what_was_given(cast: Cast, sales: Group) -> None:
    gives(cast, sales, "coach")
    gives(cast, sales, "")
    assert held(cast.beatriz) == {("partner", "")}


def test_a_directory_alone_makes_nobody_an_administrator(cast: Cast, directory: Speaker) -> None:
    directory.post("/Groups", group("Administrators", cast.beatriz))
    assert "admin" not in cast.beatriz.seat_kinds(on=TODAY)


def test_the_last_administrator_keeps_the_seat_and_that_is_told(
    cast: Cast, directory: Speaker
) -> None:
    key = directory.post("/Groups", group("Administrators", cast.noor)).said["id"]
    gives(cast, Group.objects.get(key=key), "admin")
    directory.put(f"/Groups/{key}", group("Administrators"))
    remarks = Event.objects.filter(key=key).values_list("remarks", flat=True)
    assert (held(cast.noor), ["administrator_kept"] in list(remarks)) == ({("admin", "")}, True)


def test_who_is_deleted_is_in_no_group(cast: Cast, directory: Speaker, sales: Group) -> None:
    directory.delete(at(cast.femke))
    inside = directory.get(f"/Groups/{sales.key}").said["members"]
    assert [one["value"] for one in inside] == [cast.beatriz.key]


def test_a_member_who_is_not_known_is_left_out(directory: Speaker, sales: Group) -> None:
    answer = directory.patch(
        f"/Groups/{sales.key}", {"op": "add", "path": "members", "value": [{"value": "nobody"}]}
    )
    assert (answer.status, sales.memberships.count()) == (204, 2)


def test_the_same_again_changes_no_version(directory: Speaker, cast: Cast, sales: Group) -> None:
    directory.patch(
        f"/Groups/{sales.key}", {"op": "add", "path": "members", "value": [cast.femke.key]}
    )
    assert Group.objects.get(pk=sales.pk).revision == 1


def test_the_groups_of_someone_stand_with_them(
    cast: Cast, directory: Speaker, sales: Group
) -> None:
    found = directory.get(at(again(cast.femke))).said["groups"]
    assert found == [{"value": sales.key, "display": "Sales"}]


@pytest.mark.parametrize(
    "operation",
    [
        {"op": "remove", "path": "displayName"},
        {"op": "replace", "path": "displayName", "value": ""},
        {"op": "replace", "path": 'members[display eq "x"]', "value": []},
        {"op": "add", "path": "members", "value": [{"display": "no value"}]},
        {"op": "jump", "path": "members", "value": []},
        {"op": "remove"},
    ],
)
def test_what_has_no_meaning_is_refused(
    directory: Speaker, sales: Group, operation: object
) -> None:
    assert directory.patch(f"/Groups/{sales.key}", operation).status == 400
