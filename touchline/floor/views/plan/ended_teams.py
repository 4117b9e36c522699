"""Teams that have ended: who reads what they went for, and what may go on elsewhere."""

from __future__ import annotations

from datetime import date

from touchline.floor.models import Priority
from touchline.floor.rules.quarters import Quarter
from touchline.people.models import Team
from touchline.people.models.team import TeamPlace
from touchline.people.models.team_tree import parents_on
from touchline.people.rules import tree
from touchline.wall.audiences import PersonRequest


def ended_below(above: frozenset[int], *, on: date) -> tuple[Team, ...]:
    """Teams that no longer stand, and hung right below one of these (by primary key) last."""
    gone = {team.pk: team for team in Team.objects.filter(until__lte=on)}
    if not gone:
        return ()
    places = TeamPlace.objects.filter(team__in=gone).order_by("since", "pk")
    last = dict(places.values_list("team_id", "parent_id"))  # the latest place stays
    return tuple(team for pk, team in gone.items() if last.get(pk) in above)


def to_take_over(request: PersonRequest, team: Team, quarter: Quarter) -> tuple[Priority, ...]:
    """What teams beside or below this one went for when they ended within the quarter."""
    near = frozenset(tree.upwards(team.pk, parents=parents_on(day=request.day)))
    ended = [one for one in ended_below(near, on=request.day) if _within(one, quarter)]
    if not ended:
        return ()
    standing = Priority.objects.standing().filter(team__in=ended, quarter=quarter.slug)
    taken = Priority.objects.of_quarter(team, quarter.slug).values("origin")
    left = standing.exclude(pk__in=taken.exclude(origin=None))
    return tuple(left.select_related("team").order_by("team__name", "position"))


def _within(team: Team, quarter: Quarter) -> bool:
    return team.until is not None and quarter.first <= team.until <= quarter.last
