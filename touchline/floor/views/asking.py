"""What a page of the scoreboard asks the numbers: which team, which days, held against which."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404

from touchline.floor.forms.filters import Filters
from touchline.floor.rules.quarters import Quarter, held_against, so_far, year_back
from touchline.floor.rules.sight import Sight
from touchline.kit import clock
from touchline.numbers import (
    Measure,
    MeasureError,
    Selection,
    Snapshot,
    Snapshots,
    current_snapshot,
    measure,
)
from touchline.numbers.terms import Grain
from touchline.people.models import CrmIdentity, Organisation, Person, Team
from touchline.people.models.team_tree import tree_on
from touchline.people.rules import tree
from touchline.wall.audiences import PersonRequest


def current_numbers() -> Snapshot | None:
    """The snapshot that pages read, through the engine that was chosen, for one request."""
    engine = settings.ENGINE
    zone = Organisation.the().zone if engine.views else None
    return current_snapshot(Snapshots(settings.SNAPSHOTS), engine, at=clock.now(), zone=zone)


def team_in_reach(request: PersonRequest, key: str) -> Team:
    """The team, looked up among those whose scoreboard this person may open; else 404."""
    team = get_object_or_404(Team.objects.standing(on=request.day), key=key)
    if team.pk not in request.person.team_pks_in_reach(on=request.day):
        raise Http404  # as if it were not there
    return team


def team_run(request: PersonRequest, key: str) -> Team:
    """A team that this person runs, or one below it; else 404."""
    return get_object_or_404(request.person.teams_run(on=request.day), key=key)


def team_to_run(request: PersonRequest, key: str) -> Team:
    """A team that this person runs: who may only read it is told so (403), others find nothing."""
    team = team_in_reach(request, key)
    if not runs(request, team):
        raise PermissionDenied
    return team


def runs(request: PersonRequest, team: Team) -> bool:
    """Whether the person who is here runs the team, or one above it."""
    return request.person.teams_run(on=request.day).filter(pk=team.pk).exists()


def person_in_reach(request: PersonRequest, key: str) -> Person:
    """Oneself or a direct report; anyone else is not there."""
    if key == request.person.key:
        return request.person
    return get_object_or_404(request.person.reports(on=request.day), key=key)


def measure_there(key: str) -> Measure:
    """The measure that an address names; else 404."""
    try:
        return measure(key)
    except MeasureError:
        raise Http404 from None


@dataclass(frozen=True)
class Asked:
    """A team in a quarter, with the filters as the page shows them."""

    team: Team
    crm_teams: tuple[str, ...]
    filters: Filters
    quarter: Quarter
    now: Selection
    before: Selection
    course: Selection  # the quarter and the three before it, for trends
    whole: Selection  # the quarter to its last day, for what is held against its quota

    @property
    def query(self) -> str:
        """The quarter, as an address carries it from page to page."""
        return f"quarter={self.quarter.slug}"

    def days_of(self, meant: Measure) -> Selection:
        """The days a measure is asked for: so far, but a quota is that of the whole quarter."""
        return self.whole if meant.kind == "ratio" else self.now


def asked(
    request: PersonRequest, *, team: Team, snapshot: Snapshot | None, grain: Grain = "week"
) -> Asked:
    """Read the filters from the address and work out the days."""
    starts = request.organisation.fiscal_year_starts
    earliest = snapshot.first_day if snapshot and snapshot.first_day else request.day
    filters = Filters(request.GET, today=request.day, earliest=earliest, starts=starts, grain=grain)
    quarter = filters.chosen
    names = crm_teams(team, on=request.day)
    now, before = so_far(quarter, today=request.day), held_against(quarter, today=request.day)
    return Asked(
        team=team,
        crm_teams=names,
        filters=filters,
        quarter=quarter,
        now=Selection(teams=names, first=now.first, last=now.last),
        before=Selection(teams=names, first=before.first, last=before.last),
        course=Selection(teams=names, first=year_back(quarter).first, last=now.last),
        whole=Selection(teams=names, first=quarter.first, last=quarter.last),
    )


def sight_of(request: PersonRequest, *, team: Team) -> Sight:
    """What this person may open behind the team's numbers."""
    person = request.person
    return Sight(
        own=crm_keys(person),
        reports=crm_keys(*person.reports(on=request.day)),
        runs_team=runs(request, team),
    )


def crm_keys(*persons: Person) -> frozenset[str]:
    """The CRM keys of persons; one query."""
    linked = CrmIdentity.objects.filter(person__in=persons)
    return frozenset(linked.values_list("person_key", flat=True))


def crm_teams(team: Team, *, on: date) -> tuple[str, ...]:
    """What the CRM calls a team and every team below it."""
    below = tree.below(team.pk, children=tree_on(day=on).children)
    return crm_names({team.pk, *below}, on=on)


def crm_names(teams: Iterable[int], *, on: date) -> tuple[str, ...]:
    """What the CRM calls these teams, by primary key; those it does not know are left out."""
    hung = tree_on(day=on).hung
    return tuple(sorted({hung[pk].crm_key for pk in teams if pk in hung} - {""}))
