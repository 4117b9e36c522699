"""What directories send that the protocol does not say is made plain."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.scim.speaking import ENTERPRISE
from touchline.scim.rules.readings import UserPatch, group_patch, group_sent, user_sent
from touchline.scim.rules.refusals import Refused
from touchline.scim.rules.shapes import NotAnObject, id_in, mended_patch, mended_resource

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=12)
    | st.sampled_from(["active", "members", "emails", "value", "op", "path", "userName"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(
            ["op", "path", "value", "Operations", "schemas", "members", "emails", "userName",
             "active", "name", "manager", "displayName", "externalId", ENTERPRISE]
        ),
        inner, max_size=4,
    ),
    max_leaves=12,
)  # fmt: skip


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("k1", "k1"), (" k1 ", "k1"), ({"value": "k1"}, "k1"), ({"Value": "k1"}, "k1"),
        ({"$ref": "../Users/k1"}, "k1"), ({"$ref": "https://x.example/scim/v2/Users/k1/"}, "k1"),
        ([{"value": "k1"}], "k1"), ([], ""), ({}, ""), (None, ""), ("", ""), (7, "7"),
    ],
)  # fmt: skip
def test_an_id_is_found_in_every_shape(said: object, key: str) -> None:
    assert id_in(said) == key


@pytest.mark.parametrize("body", [None, [], "x", 3, {}, {"Operations": {}}, {"Operations": ["x"]}])
def test_a_patch_without_operations_is_none(body: object) -> None:
    with pytest.raises(NotAnObject):
        mended_patch(body)


def test_the_names_of_a_patch_may_be_in_any_case() -> None:
    said = {"OPERATIONS": [{"OP": "Add", "PATH": "displayName", "VALUE": "x"}]}
    assert mended_patch(said)["Operations"] == [{"op": "Add", "path": "displayName", "value": "x"}]


def test_what_a_directory_echoes_is_not_taken_for_a_change() -> None:
    echo = {"id": "k1", "schemas": [], "meta": {}, "groups": [], "active": False}
    said = mended_patch({"Operations": [{"op": "replace", "value": echo}]})
    assert said["Operations"] == [{"op": "replace", "value": {"active": False}}]


def test_a_key_that_picks_one_of_several_becomes_a_path() -> None:
    picking = 'emails[type eq "work"].value'
    said = mended_patch({"Operations": [{"op": "add", "value": {picking: "a", "title": "b"}}]})
    assert said["Operations"] == [
        {"op": "add", "value": {"title": "b"}},
        {"op": "add", "path": picking, "value": "a"},
    ]


def test_a_manager_outside_the_extension_is_moved_into_it() -> None:
    assert mended_resource({"manager": "k1"}) == {ENTERPRISE: {"manager": {"value": "k1"}}}


@given(json_values)
def test_whatever_is_sent_as_a_user_is_read_or_refused(body: Any) -> None:
    assert read_or_refused(lambda: user_sent(body, new=True))


@given(json_values)
def test_whatever_is_sent_as_a_change_of_a_user_is_read_or_refused(value: Any) -> None:
    document = {"schemas": [], "id": "k1", "userName": "a@b.example", "active": True}
    patches = [value, {"Operations": [{"op": "replace", "value": value}]},
               {"Operations": [{"op": "add", "path": "emails", "value": value}]}]  # fmt: skip
    assert all(read_or_refused(lambda one=one: UserPatch(one).applied(document)) for one in patches)


@given(json_values)
def test_whatever_is_sent_as_a_group_is_read_or_refused(value: Any) -> None:
    patches = [value, {"Operations": [{"op": "replace", "value": value}]},
               {"Operations": [{"op": "remove", "path": "members", "value": value}]}]  # fmt: skip
    reads = [lambda: group_sent(value, new=False)]
    reads += [lambda one=one: group_patch(one) for one in patches]  # type: ignore[misc]
    assert all(read_or_refused(read) for read in reads)


def read_or_refused(read: Any) -> bool:
    """Anything else that is raised fails the test."""
    try:
        read()
    except Refused:
        return True
    return True
