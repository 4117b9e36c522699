"""`@plan_on`: where the plan is on for a person, or, for a partner, for any team at all."""

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any

from django.http import Http404, HttpResponseBase

from touchline.people.models import Person
from touchline.people.seats import SeatKind
from touchline.wall.audiences import PersonRequest
from touchline.wall.switched import parts_of_person, switches_on

View = Callable[..., HttpResponseBase]


def plan_is_on(person: Person, *, on: date) -> bool:
    """A partner has no team, and reads what every team goes for: one that does is enough."""
    if "plan" in parts_of_person(person, on=on):
        return True
    switches = switches_on(day=on)
    partner = SeatKind.PARTNER in person.seat_kinds(on=on)
    return partner and any("plan" in switches.of_team(team) for team in switches.parents)


def plan_on(view: View) -> View:
    """Answer 404, whatever the method, where it is off."""

    @wraps(view)
    def opened(request: PersonRequest, /, **named: Any) -> HttpResponseBase:
        if not plan_is_on(request.person, on=request.day):
            raise Http404  # as if it had never been built
        return view(request, **named)

    return opened
