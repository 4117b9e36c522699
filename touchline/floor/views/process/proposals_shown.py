"""The proposals to a process that someone may read, beside the stage that they are about."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Q

from touchline.floor.models import Process, Proposal, ProposalAnswer
from touchline.people.models import Team
from touchline.people.models.team_tree import tree_on
from touchline.people.rules import tree
from touchline.wall.audiences import PersonRequest

ANSWERED = 20
"""So many of the answered ones are shown, the newest."""
_VERDICT = ProposalAnswer.Verdict
ENDED = (_VERDICT.OVER, _VERDICT.TAKEN, _VERDICT.WITHDRAWN)
"""How a proposal can stand to a process that was given up, so that its maker still finds it."""


@dataclass(frozen=True)
class Shown:
    """Those that wait for an answer, and the latest that have one; the newest first."""

    waiting: tuple[Proposal, ...]
    answered: tuple[Proposal, ...]


def proposals_in(request: PersonRequest, team: Team, process: Process | None) -> Shown:
    """Those made in a team and below it: a team beside it does not read them. Two queries.

    What was proposed to a process that was given up since stays, with why it was closed.
    """
    on = tree_on(day=request.day)
    teams = {team.pk, *tree.below(team.pk, children=on.children)}
    upwards = tree.upwards(team.pk, parents=on.parents)
    ended = Q(process__team__in=upwards, answer__verdict__in=ENDED, answer__version=None)
    made = Proposal.objects.filter(Q(process=process) | ended).seen_in(teams).newest_first()
    return Shown(tuple(made.open()), tuple(made.answered_for(request.person)[:ANSWERED]))


def by_stage(shown: Shown) -> Mapping[str, int]:
    """Stage key → how many proposals wait there."""
    return dict(Counter(one.stage_key for one in shown.waiting))
