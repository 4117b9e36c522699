"""The tree of teams on a day, read once and kept until a team changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache, wraps
from typing import Protocol, TypeVar

from django.db import models

from touchline.kit.remembering import is_remembering, remembered
from touchline.people.models.organisation import Organisation
from touchline.people.models.team import Team
from touchline.people.rules import tree

Read_co = TypeVar("Read_co", covariant=True)


@dataclass(frozen=True)
class Hung:
    """A team that stands, as the tree of a day knows it; `parent` is a primary key or None."""

    pk: int
    key: str
    name: str
    crm_key: str
    parent: int | None


@dataclass(frozen=True, eq=False)
class Tree:
    """Every team that stands on a day, by primary key."""

    hung: Mapping[int, Hung]

    @cached_property
    def parents(self) -> Mapping[int, int | None]:
        """Team → parent."""
        return {pk: one.parent for pk, one in self.hung.items()}

    @cached_property
    def children(self) -> Mapping[int, Sequence[int]]:
        """Team → teams right below it."""
        return tree.children_of(self.parents)


class ReadForDay(Protocol[Read_co]):
    """What is read for a day."""

    def __call__(self, *, day: date) -> Read_co: ...


def kept_with_the_tree(read: ReadForDay[Read_co]) -> ReadForDay[Read_co]:
    """Within a request, read only once for each stamp of the tree; elsewhere every time.

    Code that writes is not in a request that remembers, and always reads.
    """

    @lru_cache(maxsize=8)
    def kept(_stamp: str, day: date) -> Read_co:
        return read(day=day)

    @remembered
    @wraps(read)
    def on(*, day: date) -> Read_co:
        if is_remembering() and (stamp := Organisation.the().tree_stamp):
            return kept(stamp, day)
        return read(day=day)

    return on


@kept_with_the_tree
def tree_on(*, day: date) -> Tree:
    """The tree of a day. One query, or within a request none if no team has changed.

    Whoever changes a team writes a new stamp into the organisation's row, which every request
    reads anyway: a thousand teams are read again only if there is a reason.

    Below a team that does not stand (yet, or any more) a team is a root until hung elsewhere.
    """
    begun = models.FilteredRelation("places", condition=models.Q(places__since__lte=day))
    rows = Team.objects.standing(on=day).annotate(begun=begun).order_by("begun__since", "begun__pk")
    columns = ("pk", "key", "name", "crm_key", "begun__parent_id")
    hung = {row[0]: Hung(*row) for row in rows.values_list(*columns)}  # the latest place stays
    for pk, one in hung.items():
        if one.parent is not None and one.parent not in hung:
            hung[pk] = replace(one, parent=None)
    return Tree(hung)


def parents_on(*, day: date) -> Mapping[int, int | None]:
    """Team → parent on a day, by primary keys, for every team that stands."""
    return tree_on(day=day).parents
