"""Lists, parts of them, parts of a resource, and versions."""

from typing import Any

import pytest

from tests.cast import NOW, Cast
from tests.scim.speaking import ENTERPRISE, Speaker, again, at, group, user


def test_everyone_who_is_here_is_in_the_list(cast: Cast, directory: Speaker) -> None:
    assert directory.find("/Users")["totalResults"] == 10


def test_a_window_begins_where_it_is_asked_to(directory: Speaker) -> None:
    every = [one["id"] for one in directory.find("/Users")["Resources"]]
    found = directory.find("/Users", startIndex="3", count="2")
    window = [one["id"] for one in found["Resources"]]
    assert (window, found["startIndex"], found["itemsPerPage"]) == (every[2:4], 3, 2)


@pytest.mark.parametrize(
    ("query", "first", "many"),
    [
        ({"startIndex": "0"}, 1, 10),
        ({"startIndex": "-4", "count": "1"}, 1, 1),
        ({"count": "0"}, 1, 0),
        ({"count": "-1"}, 1, 0),
        ({"startIndex": "11"}, 11, 0),
        ({"startIndex": "9" * 30, "count": "9" * 30}, 2**31, 0),
        ({"startindex": "2", "Count": "3"}, 2, 3),
    ],
)
def test_a_strange_window_is_read_as_the_protocol_says(
    directory: Speaker, query: dict[str, str], first: int, many: int
) -> None:
    found = directory.find("/Users", **query)
    assert (found["startIndex"], len(found["Resources"]), found["totalResults"]) == (
        first, many, 10,
    )  # fmt: skip


def test_a_window_of_words_is_refused(directory: Speaker) -> None:
    assert directory.get("/Users?startIndex=first").status == 400


@pytest.mark.parametrize(
    "expression",
    [
        'userName eq "MAIRI.SINCLAIR@northlight.example"',
        'emails[type eq "work"].value eq "mairi.sinclair@northlight.example"',
        'emails eq "mairi.sinclair@northlight.example"',
        'emails.value Eq "mairi.sinclair@northlight.example" and active eq true',
        'userName eq "nobody" or userName eq "mairi.sinclair@northlight.example"',
        '(userName eq "mairi.sinclair@northlight.example") and not-there-or eq "x"',
    ],
)
def test_people_are_found_by_what_has_an_index(
    cast: Cast, directory: Speaker, expression: str
) -> None:
    found = directory.find("/Users", filter=expression)
    if "not-there" in expression:
        assert found["scimType"] == "invalidFilter"
    else:
        assert [one["id"] for one in found["Resources"]] == [cast.mairi.key]


def test_people_are_found_by_what_the_directory_calls_them(cast: Cast, directory: Speaker) -> None:
    directory.patch(at(cast.mairi), {"op": "add", "path": "externalId", "value": "AbC"})
    found = [
        [
            one["id"]
            for one in directory.find("/Users", filter=f'externalId eq "{said}"')["Resources"]
        ]
        for said in ("AbC", "abc")
    ]
    assert found == [[cast.mairi.key], []]


@pytest.mark.parametrize(
    "expression",
    [
        "userName", 'userName eq', 'userName co "a"', "title pr", 'displayName eq "x"',
        'userName eq 3', 'not (userName eq "x")', 'meta.lastModified gt "2026-01-01T00:00:00Z"',
        'active eq "perhaps"', "(" * 500, " or ".join(['userName eq "a"'] * 51), "'; drop table",
    ],
)  # fmt: skip
def test_other_filters_are_refused(directory: Speaker, expression: str) -> None:
    said = directory.find("/Users", filter=expression)
    assert (said["status"], said["scimType"]) == ("400", "invalidFilter")


def test_people_are_found_by_whether_they_may_sign_in(cast: Cast, directory: Speaker) -> None:
    directory.patch(at(cast.mairi), {"op": "replace", "path": "active", "value": False})
    found = directory.find("/Users", filter="active eq false")
    assert [one["id"] for one in found["Resources"]] == [cast.mairi.key]


def test_only_what_was_asked_for_is_shown(cast: Cast, directory: Speaker) -> None:
    found = directory.get(f"{at(cast.mairi)}?attributes=userName,emails.value").said
    assert set(found) == {"schemas", "id", "userName", "emails"}


def test_a_part_of_an_attribute_can_be_asked_for(cast: Cast, directory: Speaker) -> None:
    found = directory.get(f"{at(cast.mairi)}?attributes={ENTERPRISE}:manager.value").said
    assert found[ENTERPRISE] == {"manager": {"value": cast.dana.key}}


def test_what_was_not_wanted_is_left_out(cast: Cast, directory: Speaker) -> None:
    found = directory.get(f"{at(cast.mairi)}?excludedAttributes=emails,id,meta").said
    assert ("emails" in found, "meta" in found, found["id"]) == (False, False, cast.mairi.key)


def test_members_that_were_not_wanted_cost_nothing(
    cast: Cast, directory: Speaker, django_assert_max_num_queries: Any
) -> None:
    directory.post("/Groups", group("Sales", cast.mairi))
    with django_assert_max_num_queries(5) as asked:
        directory.find("/Groups", excludedAttributes="members")
    assert not [one for one in asked if "scim_membership" in one["sql"]]


def test_the_same_version_is_not_sent_again(cast: Cast, directory: Speaker) -> None:
    version = directory.get(at(cast.mairi)).headers["ETag"]
    answer = directory.get(at(cast.mairi), If_None_Match=version)
    assert (answer.status, answer.said) == (304, None)


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_a_change_of_a_version_that_is_over_is_refused(
    cast: Cast, directory: Speaker, method: str
) -> None:
    version = directory.get(at(cast.mairi)).headers["ETag"]
    again(cast.mairi).rename(name="Other", email=cast.mairi.email, by=cast.noor, at=NOW)
    body = {"Operations": [{"op": "replace", "path": "displayName", "value": "Third"}]}
    sent = user(cast.mairi.email, displayName="Third") if method == "PUT" else body
    answer = directory.ask(method, at(cast.mairi), sent, If_Match=version)
    assert (answer.status, again(cast.mairi).name) == (412, "Other")


@pytest.mark.parametrize("known", ["*", "the right one"])
def test_a_change_of_the_version_of_today_is_made(
    cast: Cast, directory: Speaker, known: str
) -> None:
    version = "*" if known == "*" else directory.get(at(cast.mairi)).headers["ETag"]
    answer = directory.patch(
        at(cast.mairi), {"op": "replace", "path": "displayName", "value": "Mairi"}, If_Match=version
    )
    assert answer.status == 200


def test_a_group_of_a_version_that_is_over_is_refused(cast: Cast, directory: Speaker) -> None:
    made = directory.post("/Groups", group("Sales"))
    path = f"/Groups/{made.said['id']}"
    directory.patch(path, {"op": "add", "path": "members", "value": [cast.mairi.key]})
    answer = directory.put(path, group("Sales"), If_Match=made.headers["ETag"])
    assert answer.status == 412


@pytest.mark.parametrize("method", ["PUT", "DELETE"])
def test_who_names_no_version_does_not_pay_for_one(
    cast: Cast, directory: Speaker, method: str, django_assert_max_num_queries: Any
) -> None:
    """A user is drawn with the groups they are in: for the answer of a PUT, and nothing else."""
    sent = user(cast.mairi.email) if method == "PUT" else None
    with django_assert_max_num_queries(60) as asked:
        directory.ask(method, at(cast.mairi), sent)
    drawn = [one for one in asked if '"scim_group"."name"' in one["sql"]]
    assert len(drawn) == (1 if method == "PUT" else 0)


@pytest.mark.parametrize("path", ["/Users", "/Groups"])
def test_a_filter_that_no_database_can_take_is_refused(directory: Speaker, path: str) -> None:
    said = directory.find(path, filter='externalId eq "a\0"')
    assert (said["status"], said["scimType"]) == ("400", "invalidFilter")
