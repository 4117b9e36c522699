"""Priorities as tests set them: Leith’s second meetings, with a play and measures."""

from typing import Any

from tests.cast import NOW
from touchline.floor.models import Priority
from touchline.floor.rules.plan_words import Aim, PlaySaid, PrioritySaid
from touchline.people.models import Person, Team

QUARTER = "2026-q1"
SECOND_MEETINGS = PrioritySaid(
    title="Second meetings",
    why="Who gives us a second meeting has a problem to solve.",
    plays=(PlaySaid("Agree the day before the first one ends.", "Callum did, in Fife."),),
    result=Aim("win_rate", 0.5),
    activities=(Aim("activities", 12),),
)
TYPED = {
    "key": "secondmeetings",
    "version": "1",
    "title": "Second meetings with buyers",
    "why": "A second meeting is a decision.",
    "play_1": "Agree the day before the first one ends.",
    "example_1": "Callum did, in Fife.",
    "result_measure": "win_rate",
    "result_target": "55 %",
    "activity_1_measure": "activities",
    "activity_1_target": "12",
}
"""The form as someone fills it in."""


def said(title: str, **other: Any) -> PrioritySaid:
    """A priority of this title, with nothing but a reason."""
    return PrioritySaid(**{"title": title, "why": f"Why {title}.", **other})


def a_priority(
    team: Team,
    *,
    by: Person,
    says: PrioritySaid = SECOND_MEETINGS,
    quarter: str = QUARTER,
    refines: Priority | None = None,
) -> Priority:
    """One that stands."""
    return Priority.objects.set_for(team, quarter, says, by=by, at=NOW, refines=refines)


def three(team: Team, *, by: Person, quarter: str = QUARTER) -> list[Priority]:
    """As many as there is room for."""
    return [a_priority(team, by=by, says=said(one), quarter=quarter) for one in ("A", "B", "C")]
