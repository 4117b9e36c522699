"""The team's week on the game plan: forecast, reviews, promises."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import time

from django.db.models import Q
from django.utils.dates import WEEKDAYS
from django.utils.formats import time_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from touchline.floor.models.forecast import ForecastRhythm
from touchline.floor.models.rhythm import Rhythm
from touchline.floor.rules.weeks import monday_of
from touchline.floor.views.plan.around import Group
from touchline.people.models import Team
from touchline.wall.audiences import PersonRequest
from touchline.wall.switched import parts_of_team


@dataclass(frozen=True)
class Habit:
    """Something the team does every week."""

    what: str
    how: str


def week_of(request: PersonRequest, team: Team, people: Sequence[Group]) -> tuple[Habit, ...]:
    """The parts that are on, in the order of the week; nothing if none of them is. Two queries."""
    on = parts_of_team(team.pk, on=request.day)
    found: list[Habit] = []
    if "forecast" in on:
        closes = ForecastRhythm.of(team, week=monday_of(request.day))
        told = {"day": WEEKDAYS[closes.weekday], "time": time_format(time(closes.hour))}
        said = _("It closes at %(time)s on %(day)s. Commit and best case, in two minutes.") % told
        found.append(Habit(_("Forecast"), said))
    if "review" in on:
        found += (Habit(_("Pipeline review"), said) for said in _reviews(request, team, people[0]))
    if "promises" in on:
        said = _("Each with a day. It is kept, moved once with a reason, or missed and said so.")
        found.append(Habit(_("Promises"), said))
    return tuple(found)


def _reviews(request: PersonRequest, team: Team, own: Group) -> Iterator[str]:
    """Days of the whole team are said; when one seller meets the manager is for the two of them."""
    with_these = Q(team=team) | Q(person__in=own.sellers)
    rhythms = list(Rhythm.objects.standing(on=request.day).filter(with_these))
    alone = {one.person_id: one.minutes for one in rhythms if one.person_id}
    for one in rhythms:
        if one.team_id:
            told = {"day": one.day_name, "time": time_format(one.time), "minutes": one.minutes}
            yield _("The whole team at %(time)s on %(day)s, for %(minutes)s minutes.") % told
    if alone:
        told = {"n": len(alone), "minutes": max(alone.values())}
        yield (
            ngettext(
                "One to one with a seller, %(minutes)s minutes, from their own card.",
                "One to one with %(n)s sellers, %(minutes)s minutes each, from their own card.",
                len(alone),
            )
            % told
        )
    if not rhythms:
        yield _("Twenty minutes with each seller, from their own card. No day is set yet.")
