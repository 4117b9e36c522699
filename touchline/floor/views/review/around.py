"""What a team has around its reviews: its priorities, and how long its stages usually take."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from touchline.floor.models.process import process_of
from touchline.floor.rules.suggestions import expected_days
from touchline.floor.views.plan.standing import strip
from touchline.floor.views.review.reaching import Sitting
from touchline.people.models import Person, Team
from touchline.people.seats import RUNS_A_TEAM, SELLS
from touchline.wall.audiences import PersonRequest
from touchline.wall.switched import parts_of_team


def team_of(person: Person, *, on: date) -> Team | None:
    """The team that a person sells in, else one that they run; the first by name. Two queries."""
    own = person.team_pks(kinds=SELLS, on=on) or person.team_pks(kinds=RUNS_A_TEAM, on=on)
    if not own:
        return None
    return Team.objects.standing(on=on).filter(pk__in=own).order_by("name", "pk").first()


def team_around(at: Sitting) -> Team | None:
    """Whose review it is, or whose seller’s."""
    person = at.review.person
    return at.review.team if person is None else team_of(person, on=at.day)


def priorities_around(request: PersonRequest, team: Team | None) -> dict[str, object]:
    """What the strip of priorities needs; nothing without a team, or where the plan is off."""
    return {"team": team} | strip(request, team) if team else {}


def usual_days(team: Team | None, *, on: date) -> Mapping[str, float]:
    """Stage → days that it usually takes, as the team’s process says; nothing where it is off."""
    if team is None or "process" not in parts_of_team(team.pk, on=on):
        return {}
    version = process_of(team, on)
    return expected_days(version.words) if version else {}
