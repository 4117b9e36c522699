"""A promise that is made in a meeting: whose it is, and to whom, as the form offers it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from touchline.floor.forms.meeting import SpokenPromiseForm
from touchline.floor.views.review.reaching import Sitting
from touchline.people.models import Person
from touchline.wall.audiences import PersonRequest
from touchline.wall.crossings import Recipient


@dataclass(frozen=True)
class Side:
    """Who promises, to whom, and what the form calls that."""

    label: str
    owner: Person
    to: Recipient


def sides(at: Sitting) -> dict[str, Side]:
    """What the form sends → who promises what to whom; who types stands first.

    At a table of managers a promise is between two: a team’s is read by everyone below it. Two
    write down for each other what was said; at a table only who leads does so for others.
    """
    people: dict[str, Person] = {at.person.key: at.person}
    if at.leads or at.review.team is None:
        people |= {one.key: one for one in (*at.sellers, at.leader)}
    if at.managers:
        return _between_two(at, people)
    return {key: Side(_called(at, one), one, other_side(at, one)) for key, one in people.items()}


def spoken_form(at: Sitting, request: PersonRequest, data: object = None) -> SpokenPromiseForm:
    """A promise of either side."""
    offered = [(key, one.label) for key, one in sides(at).items()]
    return SpokenPromiseForm(
        data, prefix="spoken", sides=offered, day=request.day, seen_by=at.promised_line
    )  # fmt: skip


def other_side(at: Sitting, owner: Person) -> Recipient:
    """Whom a promise in this meeting is made to: the other of the two, or the team."""
    if at.review.team is not None:
        return Recipient("team", at.review.team.key, at.review.team.name)
    to = at.sellers[0] if owner == at.leader else at.leader
    return Recipient("person", to.key, to.name)


def _between_two(at: Sitting, people: dict[str, Person]) -> dict[str, Side]:
    found: dict[str, Side] = {}
    for key, owner in people.items():
        for other in at.sellers if owner == at.leader else (at.leader,):
            told = {"owner": _called(at, owner), "other": _to(at, other)}
            to = Recipient("person", other.key, other.name)
            found[f"{key}-{other.key}"] = Side(_("%(owner)s, to %(other)s") % told, owner, to)
    return found


def _called(at: Sitting, one: Person) -> str:
    return _("I") if one == at.person else one.name


def _to(at: Sitting, one: Person) -> str:
    return _("me") if one == at.person else one.name
