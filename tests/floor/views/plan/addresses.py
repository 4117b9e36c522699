"""Addresses of the game plan."""

from django.urls import reverse

from tests.floor.planning import QUARTER
from touchline.floor.models import Priority
from touchline.people.models import Team

INDEX = "/floor/plan/"
FOR_PARTNERS = "/floor/plan/for-partners/"


def plan(team: Team, quarter: str = QUARTER) -> str:
    return reverse("floor:plan:show", args=[team.key, quarter])


def new(team: Team, quarter: str = QUARTER) -> str:
    return reverse("floor:plan:new", args=[team.key, quarter])


def close(team: Team, quarter: str = QUARTER) -> str:
    return reverse("floor:plan:close", args=[team.key, quarter])


def take_over(team: Team, quarter: str = QUARTER) -> str:
    return reverse("floor:plan:take-over", args=[team.key, quarter])


def history(team: Team) -> str:
    return reverse("floor:plan:history", args=[team.key])


def of(priority: Priority, what: str = "priority") -> str:
    """The page of a priority, or what is done with it: edit, drop, carry-over."""
    return reverse(f"floor:plan:{what}", args=[priority.team.key, priority.key])
