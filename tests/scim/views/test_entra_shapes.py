"""What Entra ID sends: odd case, words for booleans, paths of every kind."""

import pytest

from tests.cast import TODAY, Cast
from tests.scim.speaking import ENTERPRISE, Speaker, again, at, group, user
from touchline.people.models import Person

WORK = 'emails[type eq "work"].value'


@pytest.mark.parametrize(
    "operation",
    [
        {"op": "Replace", "path": "active", "value": "False"},
        {"op": "Replace", "path": "active", "value": False},
        {"op": "replace", "path": "Active", "value": "false"},
        {"op": "Add", "path": "active", "value": "False"},
        {"op": "Replace", "value": {"active": "False"}},
        {"op": "Replace", "value": {"active": False}},
        {"op": "Replace", "path": "active", "value": [{"value": "False"}]},
        {"op": "Replace", "path": "urn:ietf:params:scim:schemas:core:2.0:User:active",
         "value": "False"},
    ],
)  # fmt: skip
def test_someone_leaves_in_every_shape(cast: Cast, directory: Speaker, operation: object) -> None:
    answer = directory.patch(at(cast.mairi), operation)
    assert (answer.status, answer.said["active"], again(cast.mairi).is_active) == (
        200, False, False,
    )  # fmt: skip


def test_someone_comes_back(cast: Cast, directory: Speaker) -> None:
    directory.patch(at(cast.mairi), {"op": "Replace", "path": "active", "value": "False"})
    directory.patch(at(cast.mairi), {"op": "Replace", "path": "active", "value": "True"})
    assert again(cast.mairi).is_active


@pytest.mark.parametrize(
    "operations",
    [
        [{"op": "Replace", "path": WORK, "value": "M.Ross@northlight.example"}],
        [{"op": "Add", "path": WORK, "value": "m.ross@northlight.example"}],
        [{"op": "Replace", "value": {WORK: "m.ross@northlight.example"}}],
        [{"op": "Replace", "path": "emails",
          "value": [{"type": "work", "value": "m.ross@northlight.example", "primary": "True"}]}],
        [{"op": "Add", "value": {"emails": [
            {"type": "work", "value": "m.ross@northlight.example", "primary": True}]}}],
    ],
)  # fmt: skip
def test_an_address_changes(cast: Cast, directory: Speaker, operations: list[object]) -> None:
    directory.patch(at(cast.mairi), *operations)
    assert again(cast.mairi).email == "m.ross@northlight.example"


@pytest.mark.parametrize(
    "operations",
    [
        [{"op": "Replace", "path": "displayName", "value": "Mairi Ross"}],
        [{"op": "Add", "value": {"displayName": "Mairi Ross", "title": "Seller"}}],
        [{"op": "Remove", "path": "displayName"},
         {"op": "Add", "path": "name.givenName", "value": "Mairi"},
         {"op": "Add", "path": "name.familyName", "value": "Ross"}],
        [{"op": "Replace", "value": {"displayName": "Ross, Mairi", "name.givenName": "Mairi",
                                     "name.familyName": "Ross"}}],
    ],
)  # fmt: skip
def test_a_name_changes(cast: Cast, directory: Speaker, operations: list[object]) -> None:
    directory.patch(at(cast.mairi), *operations)
    assert again(cast.mairi).name == "Mairi Ross"


MANAGER = f"{ENTERPRISE}:manager"


@pytest.mark.parametrize("path", [MANAGER, f"{ENTERPRISE}:Manager", "manager"])
@pytest.mark.parametrize("shape", ["word", "object", "reference", "list"])
def test_a_manager_comes_in_every_shape(
    cast: Cast, directory: Speaker, path: str, shape: str
) -> None:
    key = cast.grete.key
    value: object = {
        "word": key,
        "object": {"value": key, "displayName": "Grete", "$ref": f"../Users/{key}"},
        "reference": {"$ref": f"https://touchline.example/scim/v2/Users/{key}"},
        "list": [{"value": key, "$ref": None}],
    }[shape]
    directory.patch(at(cast.mairi), {"op": "Add", "path": path, "value": value})
    assert again(cast.mairi).manager(on=TODAY) == cast.grete


@pytest.mark.parametrize(
    "operation",
    [
        {"op": "Remove", "path": MANAGER},
        {"op": "Replace", "path": MANAGER, "value": ""},
        {"op": "Replace", "path": MANAGER, "value": None},
        {"op": "Replace", "path": MANAGER, "value": {"value": ""}},
        {"op": "Remove", "path": MANAGER, "value": {"value": "whoever"}},
    ],
)
def test_a_manager_goes_in_every_shape(cast: Cast, directory: Speaker, operation: object) -> None:
    directory.patch(at(cast.mairi), operation)
    assert again(cast.mairi).manager(on=TODAY) is None


def test_what_is_not_kept_is_taken_in_without_an_error(cast: Cast, directory: Speaker) -> None:
    answer = directory.patch(
        at(cast.mairi),
        {"op": "Add", "path": "title", "value": "Account executive"},
        {"op": "Add", "path": f"{ENTERPRISE}:department", "value": "Sales"},
        {"op": "Add", "path": 'phoneNumbers[type eq "mobile"].value', "value": "+44 1"},
        {"op": "Add", "path": 'addresses[type eq "work"].locality', "value": "Leith"},
        {"op": "Add", "path": 'roles[primary eq "True"].value', "value": "User"},
        {"op": "Add", "path": "urn:ietf:params:scim:schemas:extension:own:2.0:User:tag",
         "value": "x"},
    )  # fmt: skip
    assert (answer.status, "title" in answer.said) == (200, False)


def test_a_newcomer_in_the_whole_shape_comes_in(cast: Cast, directory: Speaker) -> None:
    sent = user(
        "ada.fall@northlight.example",
        schemas=["urn:ietf:params:scim:schemas:core:2.0:User", ENTERPRISE],
        externalId="0a21f0f2", displayName="Ada Fall", title="Seller", preferredLanguage="en-GB",
        emails=[{"primary": True, "type": "work", "value": "ada.fall@northlight.example"}],
        phoneNumbers=[{"type": "work", "value": "+44 1"}], meta={"resourceType": "User"},
        name={"formatted": "Ada Fall", "familyName": "Fall", "givenName": "Ada"},
        roles=[], groups=[],
    )  # fmt: skip
    sent[ENTERPRISE] = {"department": "Sales", "employeeNumber": "7", "manager": cast.dana.key}
    key = directory.post("/Users", sent).said["id"]
    ada = Person.objects.get_queryset().get(key=key)
    assert (ada.name, ada.manager(on=TODAY)) == ("Ada Fall", cast.dana)


def test_the_test_of_the_connection_asks_for_someone_who_is_not_there(directory: Speaker) -> None:
    found = directory.find("/Users", filter='userName eq "0d3b7c1e-non-existent"')
    assert (found["totalResults"], found["Resources"]) == (0, [])


def test_members_come_and_go_in_every_shape(cast: Cast, directory: Speaker) -> None:
    path = f"/Groups/{directory.post('/Groups', group('Sales')).said['id']}"
    mairi, callum, dana = cast.mairi.key, cast.callum.key, cast.dana.key
    directory.patch(
        path, {"op": "Add", "path": "members", "value": [{"$ref": None, "value": mairi}]}
    )
    directory.patch(path, {"op": "Add", "path": "members", "value": [{"value": callum}]},
                    {"op": "Add", "value": {"members": [{"value": dana}]}})  # fmt: skip
    directory.patch(path, {"op": "Remove", "path": "members", "value": [{"value": mairi}]})
    directory.patch(path, {"op": "Remove", "path": f'members[value eq "{dana}"]'})
    assert [one["value"] for one in directory.get(path).said["members"]] == [callum]


def test_a_group_that_changed_is_answered_with_nothing(cast: Cast, directory: Speaker) -> None:
    path = f"/Groups/{directory.post('/Groups', group('Sales')).said['id']}"
    answer = directory.patch(
        path, {"op": "Add", "path": "members", "value": [{"value": cast.mairi.key}]}
    )
    assert (answer.status, answer.said) == (204, None)


def test_a_group_is_read_without_its_members(cast: Cast, directory: Speaker) -> None:
    directory.post("/Groups", group("Sales", cast.mairi))
    found = directory.find("/Groups", excludedAttributes="members", filter='displayName eq "Sales"')
    assert ["members" in one for one in found["Resources"]] == [False]
