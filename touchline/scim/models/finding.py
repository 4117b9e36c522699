"""Filters answered by the database: each comparison by the index of its column."""

from __future__ import annotations

from collections.abc import Callable

from django.db import models
from django.db.models import Q

from touchline.people.models import Person
from touchline.scim.models.directory_user import DirectoryUser, folded, people_there
from touchline.scim.models.group import Group, Membership
from touchline.scim.rules.filters import Both, Is, Wanted, groups_wanted, users_wanted


def users_found(expression: str) -> models.QuerySet[Person]:
    """Whom a filter finds, all for an empty one. Raises InvalidFilterException."""
    people = people_there()
    return people.filter(_where(users_wanted(expression), _of_users)) if expression else people


def groups_found(expression: str) -> models.QuerySet[Group]:
    """Which groups a filter finds, all for an empty one. Raises InvalidFilterException."""
    groups = Group.objects.order_by("pk")
    return groups.filter(_where(groups_wanted(expression), _of_groups)) if expression else groups


def _where(wanted: Wanted, one: Callable[[Is], Q]) -> Q:
    if isinstance(wanted, Is):
        return one(wanted)
    found = Q()
    for term in wanted.terms:
        found = found & _where(term, one) if isinstance(wanted, Both) else found | _where(term, one)
    return found


def _of_users(wanted: Is) -> Q:
    """Looked up first, so that what is joined is a key or two and not everyone."""
    value = wanted.value
    if isinstance(value, bool):
        return Q(deactivation=None) if value else Q(deactivation__isnull=False)
    links, people = DirectoryUser.objects.all(), Person.objects.get_queryset()
    if wanted.attribute == "id":
        return Q(key=value)
    if wanted.attribute == "external_id":
        links = links.filter(external_id=value) if value else links.none()
        return Q(pk__in=list(links.values_list("person_id", flat=True)))
    by_address = people.filter(email=value.strip().lower())
    if wanted.attribute == "email":
        return Q(pk__in=list(by_address.values_list("pk", flat=True)))
    pks = [*links.called(value).values_list("person_id", flat=True)]
    pks += by_address.filter(directory_user=None).values_list("pk", flat=True)
    return Q(pk__in=pks)


def _of_groups(wanted: Is) -> Q:
    value = str(wanted.value)
    if wanted.attribute == "id":
        return Q(key=value)
    if wanted.attribute == "name":
        return Q(folded_name=folded(value))
    if wanted.attribute == "external_id":
        return Q(external_id=value) if value else Q(pk=None)
    inside = Membership.objects.filter(person__key=value)
    return Q(pk__in=list(inside.values_list("group_id", flat=True)))
