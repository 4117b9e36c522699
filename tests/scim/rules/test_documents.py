"""Parts of a document, and versions in a header."""

import pytest

from tests.scim.speaking import ENTERPRISE, USER
from touchline.scim.rules.documents import asks_for, same_version, selected

DOCUMENT = {
    "schemas": [USER], "id": "k1", "userName": "a", "name": {"givenName": "A", "familyName": "B"},
    "emails": [{"value": "a@b.example", "type": "work"}], ENTERPRISE: {"manager": {"value": "k2"}},
}  # fmt: skip


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["userName"], {"userName": "a"}),
        (["USERNAME"], {"userName": "a"}),
        ([f"{USER}:userName"], {"userName": "a"}),
        (["name.givenName"], {"name": {"givenName": "A"}}),
        (["name.givenName", "name"], {"name": DOCUMENT["name"]}),
        (["emails.type"], {"emails": [{"type": "work"}]}),
        ([f"{ENTERPRISE}:manager"], {ENTERPRISE: DOCUMENT[ENTERPRISE]}),
        ([ENTERPRISE], {ENTERPRISE: DOCUMENT[ENTERPRISE]}),
        (["title"], {}),
    ],
)
def test_what_is_asked_for_is_found(names: list[str], found: dict[str, object]) -> None:
    kept = {"schemas": [USER], "id": "k1"}
    assert selected(DOCUMENT, attributes=names, excluded=[]) == kept | found


def test_a_part_can_be_left_out() -> None:
    found = selected(DOCUMENT, attributes=[], excluded=["name.familyName", "schemas", "id"])
    assert found == DOCUMENT | {"name": {"givenName": "A"}}


def test_members_are_needed_unless_they_are_not() -> None:
    asked = [
        asks_for("members", attributes=attributes, excluded=excluded)
        for attributes, excluded in (
            ([], []),
            (["members.value"], []),
            (["id"], []),
            ([], ["members"]),
        )
    ]
    assert asked == [True, True, False, False]


@pytest.mark.parametrize(
    ("header", "same"),
    [
        ('W/"1"', True),
        ("*", True),
        ('W/"2", W/"1"', True),
        ('W/"11"', False),
        ("1", False),
        ("", False),
    ],
)
def test_a_version_is_found_among_those_of_a_header(header: str, same: bool) -> None:
    assert same_version(header, 'W/"1"') is same
