"""Talks looked up in reach, and what a person may do with one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from django.shortcuts import get_object_or_404
from django.utils.translation import get_language

from touchline.people.models import Person, Team
from touchline.people.seats import RUNS_A_TEAM
from touchline.pulse.models import Group, Talk
from touchline.pulse.models.rhythm import all_scales, scale_called
from touchline.pulse.rules.interval import smallest_that_tells
from touchline.pulse.rules.scales import Scale, in_language
from touchline.wall.audiences import PersonRequest


def team_in_reach(request: PersonRequest, key: str) -> Team:
    """A team one sells in, runs or leads above."""
    return get_object_or_404(request.person.teams_in_reach(on=request.day), key=key)


def talk_in_reach(request: PersonRequest, key: str) -> Talk:
    """A talk of such a team, or one that this person holds."""
    readable = Talk.objects.readable_by(request.person, on=request.day)
    return get_object_or_404(readable.whole(), key=key)


def is_of_team(person: Person, talk: Talk, *, on: date) -> bool:
    """Whether this person sells in the team, runs it or leads above it."""
    return talk.team_id in person.team_pks_in_reach(on=on)


def answers_for(person: Person, talk: Talk, *, on: date) -> bool:
    """Whether this person runs the very team: what it said is theirs to answer."""
    return talk.team_id in person.team_pks(kinds=RUNS_A_TEAM, on=on)


def scripts() -> Sequence[Scale]:
    """The scales with questions for a talk, in the language of the page."""
    return [said(one) for one in all_scales() if one.talk.questions]


def script_of(talk: Talk) -> Scale | None:
    """The questions of a talk; None if nobody knows its scale any more."""
    return scale_said(talk.scale)


def scale_said(key: str) -> Scale | None:
    """A scale in the language of the page; None if nobody knows it any more."""
    scale = scale_called(key)
    return said(scale) if scale else None


def said(scale: Scale) -> Scale:
    """In the language of the page."""
    return in_language(scale, get_language() or "en")


def talks_offered(person: Person, groups: Iterable[Group], *, on: date) -> Sequence[Team]:
    """Teams that this person runs, of groups whose figure says too little about the team.

    They were joined with others, or their figure cannot tell, or could not even if all answered.
    """
    little = [one for one in groups if len(one.teams) > 1 or _tells_little(one)]
    keys = {key for one in little for key in one.teams}
    return list(person.teams_run(on=on).filter(key__in=keys).order_by("name", "pk"))


def _tells_little(group: Group) -> bool:
    if group.released is not None:
        return group.released.verdict != "figure"
    return smallest_that_tells(group.eligible, group.round.terms) is None
