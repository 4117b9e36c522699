"""`@part`: a page whose part is off is not there. Which parts are on, for a team or a person."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from datetime import date
from functools import wraps
from typing import Any, cast

from django.http import Http404, HttpResponseBase

from touchline.kit.remembering import is_remembering, remembering
from touchline.people.models import Person, Team
from touchline.people.models.team_tree import kept_with_the_tree, parents_on
from touchline.wall.audiences import PersonRequest
from touchline.wall.models import PartSwitch
from touchline.wall.parts import Switches

View = Callable[..., HttpResponseBase]


def part(key: str) -> Callable[[View], View]:
    """Answer 404, whatever the method, where the part is off.

    It asks for the `team` that `@within_reach` looked up and stands below it, or for the person
    who is here if the page is of no team.
    """

    def closing(view: View) -> View:
        @wraps(view)
        def opened(request: PersonRequest, /, **named: Any) -> HttpResponseBase:
            # Nothing is written yet: a form that is sent need not read every team anew for this.
            with nullcontext() if is_remembering() else remembering():
                on = _parts_here(request, named.get("team"))
            if key not in on:
                raise Http404  # as if it had never been built
            return view(request, **named)

        cast("Any", opened).part = key
        return opened

    return closing


def _parts_here(request: PersonRequest, team: Team | None) -> frozenset[str]:
    if team is None:
        return parts_of_person(request.person, on=request.day)
    return parts_of_team(team.pk, on=request.day)


def parts_of_team(team: int, *, on: date) -> frozenset[str]:
    """The keys of the parts that are on for a team (by primary key) on a day."""
    return switches_on(day=on).of_team(team)


def parts_of_person(person: Person, *, on: date) -> frozenset[str]:
    """Those that are on in any team of the person's seats; without a team, those of everyone."""
    switches = switches_on(day=on)
    teams = {team for _, team in person.seats_held(on=on) if team in switches.parents}
    return frozenset().union(*(switches.of_team(team) for team in teams or {None}))


@kept_with_the_tree
def switches_on(*, day: date) -> Switches:
    """What was said until a day. One query, or within a request none if nothing has changed.

    A switch writes the stamp of the tree, so it is kept as long as the tree itself.
    """
    return Switches(PartSwitch.objects.said_on(day=day), parents_on(day=day))
