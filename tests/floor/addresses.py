"""Addresses of the floor, with what stands behind the question mark."""

from django.http import QueryDict
from django.urls import reverse

from touchline.people.models import Person, Team


def scoreboard(team: Team, **asked: str) -> str:
    """The scoreboard of a team."""
    return _with(reverse("floor:scoreboard", args=[team.key]), asked)


def scoreboard_csv(team: Team, **asked: str) -> str:
    """The same as CSV."""
    return _with(reverse("floor:scoreboard-csv", args=[team.key]), asked)


def figure(team: Team, measure: str, **asked: str) -> str:
    """One figure of a team, taken apart."""
    return _with(reverse("floor:figure", args=[team.key, measure]), asked)


def deals_csv(team: Team, measure: str, **asked: str) -> str:
    """The deals behind it as CSV."""
    return _with(reverse("floor:deals-csv", args=[team.key, measure]), asked)


def questions(team: Team, measure: str, **asked: str) -> str:
    """Where a question about it is sent."""
    return _with(reverse("floor:question", args=[team.key, measure]), asked)


def own_page(person: Person, **asked: str) -> str:
    """A seller's own numbers."""
    return _with(reverse("floor:person", args=[person.key]), asked)


def _with(path: str, asked: dict[str, str]) -> str:
    query = QueryDict(mutable=True)
    query.update(asked)
    return f"{path}?{query.urlencode()}" if asked else path
