"""The proposals to a process that someone may read, beside the stage that they are about."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from touchline.floor.models import Process, Proposal
from touchline.people.models import Team
from touchline.people.models.team_tree import tree_on
from touchline.people.rules import tree
from touchline.wall.audiences import PersonRequest

ANSWERED = 20
"""So many of the answered ones are shown, the newest."""


@dataclass(frozen=True)
class Shown:
    """Those that wait for an answer, and the latest that have one; the newest first."""

    waiting: tuple[Proposal, ...]
    answered: tuple[Proposal, ...]


def proposals_in(request: PersonRequest, team: Team, process: Process) -> Shown:
    """Those made in a team and below it: a team beside it does not read them. Two queries."""
    children = tree_on(day=request.day).children
    teams = {team.pk, *tree.below(team.pk, children=children)}
    made = Proposal.objects.filter(process=process).seen_in(teams).newest_first()
    return Shown(tuple(made.open()), tuple(made.exclude(answer=None)[:ANSWERED]))


def by_stage(shown: Shown) -> Mapping[str, int]:
    """Stage key → how many proposals wait there."""
    return dict(Counter(one.stage_key for one in shown.waiting))
