"""What Okta sends: whole users, changes without a path, groups renamed with their own id."""

from tests.cast import Cast
from tests.scim.speaking import Speaker, again, at, group, user


def test_it_looks_for_someone_before_it_brings_them(cast: Cast, directory: Speaker) -> None:
    found = directory.find(
        "/Users", filter=f'userName eq "{cast.mairi.email}"', startIndex="1", count="100"
    )
    assert [one["id"] for one in found["Resources"]] == [cast.mairi.key]


def test_a_whole_user_with_a_password_that_nobody_keeps(cast: Cast, directory: Speaker) -> None:
    sent = user(
        cast.mairi.email, id=cast.mairi.key, externalId="00u1", locale="en-US", password="secret",
        name={"givenName": "Mairi", "familyName": "Ross"}, displayName="Mairi Ross", groups=[],
        emails=[{"primary": True, "value": cast.mairi.email, "type": "work", "display": "x"}],
        meta={"resourceType": "User"},
    )  # fmt: skip
    answer = directory.put(at(cast.mairi), sent)
    kept = (answer.status, "password" in answer.said, again(cast.mairi).has_usable_password())
    assert (*kept, again(cast.mairi).name) == (200, False, False, "Mairi Ross")


def test_someone_leaves_without_a_path(cast: Cast, directory: Speaker) -> None:
    directory.patch(at(cast.mairi), {"op": "replace", "value": {"active": False}})
    assert not again(cast.mairi).is_active


def test_someone_leaves_by_a_whole_user(cast: Cast, directory: Speaker) -> None:
    directory.put(at(cast.mairi), user(cast.mairi.email, active=False))
    assert not again(cast.mairi).is_active


def test_a_group_is_renamed_with_its_own_id_in_the_value(directory: Speaker) -> None:
    key = directory.post("/Groups", group("Sales")).said["id"]
    directory.patch(
        f"/Groups/{key}", {"op": "replace", "value": {"id": key, "displayName": "Sales North"}}
    )
    assert directory.get(f"/Groups/{key}").said["displayName"] == "Sales North"


def test_all_members_are_replaced_at_once(cast: Cast, directory: Speaker) -> None:
    key = directory.post("/Groups", group("Sales", cast.mairi, cast.dana)).said["id"]
    directory.patch(
        f"/Groups/{key}",
        {"op": "replace", "path": "members",
         "value": [{"value": cast.callum.key, "display": "Callum"}, {"value": cast.dana.key}]},
    )  # fmt: skip
    inside = {one["value"] for one in directory.get(f"/Groups/{key}").said["members"]}
    assert inside == {cast.callum.key, cast.dana.key}


def test_someone_comes_into_a_group_and_another_goes_in_one_request(
    cast: Cast, directory: Speaker
) -> None:
    key = directory.post("/Groups", group("Sales", cast.mairi)).said["id"]
    directory.patch(
        f"/Groups/{key}",
        {"op": "remove", "path": f'members[value eq "{cast.mairi.key}"]'},
        {"op": "add", "path": "members", "value": [{"value": cast.callum.key}]},
    )
    inside = [one["value"] for one in directory.get(f"/Groups/{key}").said["members"]]
    assert inside == [cast.callum.key]


def test_a_group_is_written_as_a_whole(cast: Cast, directory: Speaker) -> None:
    key = directory.post("/Groups", group("Sales", cast.mairi)).said["id"]
    directory.put(f"/Groups/{key}", group("Sales", cast.callum, id=key))
    inside = [one["value"] for one in directory.get(f"/Groups/{key}").said["members"]]
    assert inside == [cast.callum.key]
