"""The form of a priority, drawn: blank, from a starter, from what stands."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from touchline.floor.forms.priority import PriorityForm, initial_of
from touchline.floor.forms.priority_aims import ACTIVITIES, RESULT, initial_aims
from touchline.floor.models import Priority
from touchline.floor.rules.plan_days import may_plan
from touchline.floor.rules.quarters import Quarter
from touchline.floor.views.asking import current_numbers
from touchline.floor.views.plan.measuring import by_key, counted, measures_to_choose
from touchline.floor.views.plan.shown import above
from touchline.floor.views.plan.starters import starter
from touchline.kit.ids import new_key
from touchline.numbers import Figure
from touchline.people.models import Team
from touchline.wall.audiences import PersonRequest


def drawn(
    request: PersonRequest, team: Team, quarter: Quarter, *, initial: Mapping[str, Any]
) -> PriorityForm:
    """The form, with what was sent if anything was."""
    return PriorityForm(
        request.POST or None, person=request.person, day=request.day, team=team.name,
        above=above(request, team, quarter), measures=measures_to_choose(team),
        initial=dict(initial),
    )  # fmt: skip


def blank(request: PersonRequest, team: Team) -> dict[str, Any]:
    """A new one, or a starter to be edited: its targets and examples are the team's to say."""
    first: dict[str, Any] = {"key": new_key(), "refines": request.GET.get("refines", "")}
    chosen = starter(request.GET.get("starter", ""))
    if chosen is None:
        return first
    first |= {"title": chosen.title, "why": chosen.why, f"{RESULT}_measure": chosen.result}
    first |= {f"play_{place}": play for place, play in enumerate(chosen.plays, start=1)}
    weekly = zip(ACTIVITIES, chosen.activities, strict=False)
    return first | {f"{name}_measure": key for name, key in weekly}


def filled(priority: Priority, team: Team) -> dict[str, Any]:
    """What stands, to be put otherwise."""
    said = priority.said
    refined = priority.refines.key if priority.refines else ""
    written = initial_aims(said, by_key(team))
    return initial_of(said, written) | {"version": priority.version, "refines": refined}


def over(request: PersonRequest, form: PriorityForm, quarter: Quarter) -> bool:
    """Whether the quarter has ended since the form was drawn; it says so, and keeps the words."""
    if may_plan(quarter, today=request.day):
        return False
    ended = _("%(quarter)s is over, and what it was led by stays as it was. Nothing was changed.")
    form.add_error(None, ended % {"quarter": quarter.label})
    return True


def past_figures(request: PersonRequest, team: Team, quarter: Quarter) -> tuple[Figure, ...]:
    """What the measures came to in the quarter before: targets are set with that in view."""
    return counted(current_numbers(), team, quarter.before, today=request.day)
