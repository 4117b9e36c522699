"""The priorities of a team in a quarter."""

from collections.abc import Mapping

from django.http import Http404
from ninja import Query

from touchline.api.rules.scopes import Scope
from touchline.api.views.asking import quarter_asked
from touchline.api.views.operations import operation
from touchline.api.views.shapes.asked import QuarterAsked
from touchline.api.views.shapes.people import team_named
from touchline.api.views.shapes.plans import AimTold, PlayTold, PrioritiesTold, PriorityTold
from touchline.api.views.speaking import KeyRequest
from touchline.floor.models import Priority, PriorityMeasure
from touchline.floor.views.asking import team_in_reach
from touchline.floor.views.plan.measuring import Choosable, by_key, target_of
from touchline.floor.views.plan.standing import priorities_in_full
from touchline.wall.switched import parts_of_team


@operation(
    "GET", "/teams/{slug:team_key}/priorities", name="priorities", opens=Scope.PLAN,
    gives=PrioritiesTold,
)  # fmt: skip
def priorities(request: KeyRequest, team_key: str, at: Query[QuarterAsked]) -> PrioritiesTold:
    """What a team goes for in a quarter.

    The at most three priorities that stand, with plays, measures and targets.
    """
    team = team_in_reach(request, team_key)
    if "plan" not in parts_of_team(team.pk, on=request.day):
        raise Http404
    meant, known = quarter_asked(request, at.quarter), by_key(team)
    items = [told(one, known) for one in priorities_in_full(team, meant.slug)]
    return PrioritiesTold(team=team_named(team), quarter=meant.slug, items=items)


def told(one: Priority, known: Mapping[str, Choosable]) -> PriorityTold:
    """A priority as it is answered."""
    aims = [(measure, aim(measure, known)) for measure in one.measures.all()]
    return PriorityTold(
        key=one.key, position=one.position, title=one.title, why=one.why,
        plays=[PlayTold(words=play.words, example=play.example) for play in one.plays.all()],
        result=next((said for measure, said in aims if not measure.weekly), None),
        activities=[said for measure, said in aims if measure.weekly],
    )  # fmt: skip


def aim(measure: PriorityMeasure, known: Mapping[str, Choosable]) -> AimTold:
    """A measure with its target."""
    said = target_of(measure, known)
    return AimTold(
        measure=said.key, label=said.label, unit=said.unit, target=said.target,
        weekly=measure.weekly, at_most=said.at_most,
    )  # fmt: skip
