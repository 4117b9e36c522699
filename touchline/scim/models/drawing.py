"""Users and groups as rows become documents: a page of them with a handful of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from touchline.people.models import Person, ReportingLine
from touchline.scim.models.group import Group, Membership
from touchline.scim.rules.documents import (
    Document,
    GroupNow,
    UserNow,
    group_document,
    user_document,
)
from touchline.scim.rules.telling import shown

Locate = Callable[[str], str]
"""The address of a key."""


def users_drawn(people: Iterable[Person], *, today: date, locate: Locate) -> list[Document]:
    """People of `people_there()`, in their order. Two queries beside those of `people`."""
    people = list(people)
    pks = [person.pk for person in people]
    managers = managers_of(pks, today=today)
    groups: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    rows = Membership.objects.filter(person__in=pks).order_by("group__name", "group__pk")
    for pk, key, name in rows.values_list("person_id", "group__key", "group__name"):
        groups[pk].append((key, name))
    return [
        user_document(
            user_now(person, manager=managers.get(person.pk, ""), groups=groups[person.pk]),
            location=locate(person.key),
        )
        for person in people
    ]


def user_now(person: Person, *, manager: str, groups: Sequence[tuple[str, str]]) -> UserNow:
    """A person whom the directory has not linked yet has their address for a userName."""
    link = getattr(person, "directory_user", None)
    user_name = link.user_name if link else person.email
    known = {
        "displayName": person.name,
        "emails": [{"value": person.email, "type": "work", "primary": True}],
    }
    said = link.said if link else known
    return UserNow(
        key=person.key,
        user_name=user_name,
        external_id=link.external_id if link else "",
        said=shown(said, user_name=user_name, name=person.name, email=person.email),
        active=person.is_active,
        manager=(link.manager_said if link else "") or manager,
        groups=groups,
        since=link.since if link else None,
        changed_at=link.changed_at if link else None,
    )


def managers_of(people: Sequence[int], *, today: date) -> dict[int, str]:
    """Person (primary key) → key of their manager on a day. One query, of their lines alone."""
    lines = ReportingLine.objects.standing().filter(person__in=people, since__lte=today)
    latest = dict(lines.order_by("since", "pk").values_list("person_id", "manager__key"))
    return {pk: key for pk, key in latest.items() if key}


def groups_drawn(groups: Iterable[Group], *, with_members: bool, locate: Locate) -> list[Document]:
    """Groups in their order. One query for all members, none where they are not asked for."""
    groups = list(groups)
    members: defaultdict[int, list[str]] = defaultdict(list)
    if with_members:
        rows = Membership.objects.filter(group__in=[group.pk for group in groups]).order_by("pk")
        for pk, key in rows.values_list("group_id", "person__key"):
            members[pk].append(key)
    return [
        group_document(
            GroupNow(
                key=group.key, name=group.name, external_id=group.external_id,
                members=members[group.pk] if with_members else None, revision=group.revision,
                made_at=group.made_at, changed_at=group.changed_at,
            ),
            location=locate(group.key),
        )
        for group in groups
    ]  # fmt: skip
