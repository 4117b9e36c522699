"""Which priorities stand for a team in a quarter, for the plan and for the strip on every page."""

from touchline.floor.models import Priority
from touchline.floor.rules.quarters import Quarter
from touchline.kit.remembering import remembered
from touchline.people.models import Team
from touchline.wall.audiences import PersonRequest
from touchline.wall.switched import parts_of_team


def priorities_of(team: Team, quarter: str) -> tuple[Priority, ...]:
    """The at most three that stand, in their order. One query, and one only in a request."""
    return _standing(team.pk, quarter)


@remembered
def priorities_in_full(team: Team, quarter: str) -> tuple[Priority, ...]:
    """The same with plays and measures: three queries."""
    return tuple(Priority.objects.of_quarter(team, quarter).standing().in_full())


def strip(request: PersonRequest, team: Team, quarter: Quarter | None = None) -> dict[str, object]:
    """What `floor/plan/strip.html` needs; nothing where the plan is off for the team."""
    if "plan" not in parts_of_team(team.pk, on=request.day):
        return {}
    meant = quarter or Quarter.of(request.day, starts=request.organisation.fiscal_year_starts)
    return {"priorities": priorities_of(team, meant.slug), "priorities_quarter": meant}


@remembered
def _standing(team: int, quarter: str) -> tuple[Priority, ...]:
    found = Priority.objects.filter(team_id=team, quarter=quarter).standing()
    return tuple(found.order_by("position", "pk"))
