"""A list, a change and a nightly sync ask the database as often for ten as for ten thousand."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import LONG_AGO, NOW, Cast
from tests.scim.speaking import Speaker, at, group, user
from touchline.people.models import Person, ReportingLine
from touchline.scim.models import DirectoryUser, Group, Membership


@pytest.fixture
def crowd(cast: Cast) -> list[Person]:
    """Three hundred more people, linked, in a group, reporting to Dana."""
    people = Person.objects.bulk_create(
        [Person(name=f"P{n}", email=f"p{n}@northlight.example") for n in range(300)]
    )
    one = Group.objects.create(name="All", folded_name="all", made_at=NOW, changed_at=NOW)
    Membership.objects.bulk_create([Membership(group=one, person=person) for person in people])
    ReportingLine.objects.bulk_create(
        [ReportingLine(person=person, manager=cast.dana, since=LONG_AGO) for person in people]
    )
    DirectoryUser.objects.bulk_create(
        [
            DirectoryUser(
                person=person, user_name=person.email, folded_name=person.email, since=NOW,
                changed_at=NOW,
            )
            for person in people
        ]
    )  # fmt: skip
    return people


def test_a_hundred_users_are_listed_with_ten_questions(
    crowd: list[Person], directory: Speaker, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(10):
        found = directory.find("/Users", count="100", startIndex="101")
    assert len(found["Resources"]) == 100


def test_someone_is_found_without_reading_everyone(
    crowd: list[Person], directory: Speaker, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(10):
        found = directory.find("/Users", filter='userName eq "P7@northlight.example"')
    assert [one["id"] for one in found["Resources"]] == [crowd[7].key]


def asked(ask: Any) -> int:
    """How many questions something asks the database."""
    with CaptureQueriesContext(connection) as questions:
        ask()
    return len(questions)


def test_a_member_comes_into_a_large_group_as_into_a_small_one(
    cast: Cast, crowd: list[Person], directory: Speaker
) -> None:
    small = directory.post("/Groups", group("Small")).said["id"]
    large = Group.objects.get(name="All").key
    come = {"op": "add", "path": "members", "value": [{"value": cast.mairi.key}]}
    counts = {
        asked(lambda key=key: directory.patch(f"/Groups/{key}", come)) for key in (small, large)
    }
    assert len(counts) == 1


def test_many_members_come_with_as_many_questions_as_one(
    cast: Cast, crowd: list[Person], directory: Speaker
) -> None:
    counts = []
    for name, members in (("One", crowd[:1]), ("Many", crowd[:250])):
        key = directory.post("/Groups", group(name)).said["id"]
        inside = [{"value": person.key} for person in members]
        come = {"op": "add", "path": "members", "value": inside}
        counts.append(asked(lambda key=key, come=come: directory.patch(f"/Groups/{key}", come)))
    assert counts[0] == counts[1]


def test_what_is_said_again_at_night_is_read_and_not_written(
    crowd: list[Person], directory: Speaker
) -> None:
    sent = user(crowd[0].email, displayName="P0")
    directory.put(at(crowd[0]), sent)
    with CaptureQueriesContext(connection) as questions:
        directory.put(at(crowd[0]), sent)
    written = ("INSERT", "UPDATE", "DELETE")
    assert not [one["sql"] for one in questions if one["sql"].startswith(written)]
