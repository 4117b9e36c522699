"""What the service says about itself."""

from tests.scim.speaking import USER, Speaker


def test_it_says_what_it_can(directory: Speaker) -> None:
    said = directory.get("/ServiceProviderConfig").said
    offered = {name: part["supported"] for name, part in said.items() if "supported" in part}
    assert offered == {
        "patch": True, "bulk": False, "filter": True, "changePassword": False, "sort": False,
        "etag": True,
    }  # fmt: skip


def test_it_serves_users_and_groups(directory: Speaker) -> None:
    found = directory.find("/ResourceTypes")["Resources"]
    assert [one["endpoint"] for one in found] == ["/Users", "/Groups"]


def test_its_schemas_name_what_is_kept_and_nothing_else(directory: Speaker) -> None:
    names = [one["name"] for one in directory.get(f"/Schemas/{USER}").said["attributes"]]
    assert names == ["userName", "name", "displayName", "active", "emails", "groups"]


def test_each_says_where_it_lies(directory: Speaker) -> None:
    location = directory.get("/ResourceTypes/User").said["meta"]["location"]
    assert directory.get(location.partition("/scim/v2")[2]).said["id"] == "User"


def test_a_schema_that_is_not_served_is_not_there(directory: Speaker) -> None:
    assert directory.get("/Schemas/urn:none").status == 404


def test_these_lists_take_no_filter(directory: Speaker) -> None:
    assert directory.get('/Schemas?filter=id eq "x"').status == 403
