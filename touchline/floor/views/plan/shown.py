"""A priority as a page shows it: with its targets, what it refines, and who made what of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from touchline.floor.models import Play, Priority
from touchline.floor.rules.quarters import Quarter
from touchline.floor.views.plan.measuring import Choosable, Target, by_key, target_of
from touchline.people.models import Team
from touchline.people.models.team_tree import Hung, parents_on, tree_on
from touchline.people.rules import tree
from touchline.wall.audiences import PersonRequest
from touchline.wall.switched import parts_of_team


@dataclass(frozen=True)
class Shown:
    """One priority in full."""

    priority: Priority
    plays: tuple[Play, ...]
    result: Target | None
    activities: tuple[Target, ...]

    @property
    def targets(self) -> tuple[Target, ...]:
        return (*((self.result,) if self.result else ()), *self.activities)


def shown(priority: Priority, known: Mapping[str, Choosable]) -> Shown:
    """With plays and measures as they were prefetched."""
    results = [target_of(one, known) for one in priority.measures.all() if not one.weekly]
    weekly = [target_of(one, known) for one in priority.measures.all() if one.weekly]
    return Shown(
        priority, tuple(priority.plays.all()), results[0] if results else None, tuple(weekly)
    )


def in_full(team: Team, priorities: Iterable[Priority]) -> tuple[Shown, ...]:
    """Several of one team."""
    known = by_key(team)
    return tuple(shown(one, known) for one in priorities)


def are_closed(found: Sequence[Shown]) -> bool:
    """Whether of each that stands it was said what it taught."""
    return bool(found) and all(hasattr(one.priority, "learning") for one in found)


def above(request: PersonRequest, team: Team, quarter: Quarter) -> tuple[Priority, ...]:
    """The priorities of the teams above in the same quarter, the nearest team's first."""
    higher = tree.above(team.pk, parents=parents_on(day=request.day))
    ups = [pk for pk in higher if "plan" in parts_of_team(pk, on=request.day)]
    if not ups:
        return ()
    found = Priority.objects.standing().filter(team__in=ups, quarter=quarter.slug)
    rows = found.select_related("team").order_by("position", "pk")
    return tuple(sorted(rows, key=lambda one: ups.index(one.team_id)))


@dataclass(frozen=True)
class Below:
    """A team right below and its priorities, each beside the one it refines (or nothing)."""

    team: Hung
    priorities: tuple[Priority, ...]


def below(request: PersonRequest, team: Team, quarter: Quarter) -> tuple[Below, ...]:
    """What the teams right below go for, by name; one without priorities is there too."""
    on = tree_on(day=request.day)
    reached = request.person.team_pks_in_reach(on=request.day)
    direct = [pk for pk in on.children.get(team.pk, ()) if pk in reached]
    teams = [on.hung[pk] for pk in direct if "plan" in parts_of_team(pk, on=request.day)]
    found: Sequence[Priority] = ()
    if teams:
        every = Priority.objects.standing().filter(team__in=[one.pk for one in teams])
        rows = every.filter(quarter=quarter.slug).select_related("refines__team")
        found = tuple(rows.order_by("position", "pk"))
    return tuple(
        Below(one, tuple(priority for priority in found if priority.team_id == one.pk))
        for one in sorted(teams, key=lambda one: (one.name, one.pk))
    )


def gone_on(team: Team, quarter: Quarter) -> frozenset[int]:
    """Which priorities (by primary key) the team has carried over to a quarter."""
    rows = Priority.objects.of_quarter(team, quarter.slug).exclude(origin=None)
    return frozenset(rows.values_list("origin_id", flat=True))
