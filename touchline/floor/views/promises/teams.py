"""What a team is promised, and what share it and those who run it keep."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from touchline.floor.models import Promise
from touchline.floor.models.promise_rates import leads, rates_of, team_rate
from touchline.floor.views.asking import team_in_reach
from touchline.floor.views.promises.lists import LATELY, open_list
from touchline.floor.views.review.rates import BACK, kept_rates
from touchline.kit import clock
from touchline.numbers import Figure
from touchline.people.models import Person, Team
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.lines import seen_line
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part, parts_of_team


@dataclass(frozen=True)
class Lead:
    """Who runs the team, what share of their promises they kept, and of the reviews they had
    planned (None where reviews are off): told to all who see the team.
    """

    person: Person
    rate: Figure
    held: Figure | None


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_in_reach)
@part("promises")
@require_safe
def show(request: PersonRequest, team: Team) -> HttpResponse:
    """A leader above finds the totals; the promises are for those they were made to."""
    made = Promise.objects.filter(to_team=team).readable_by(request.person, request.day)
    days = _lately(request.day)
    context = {
        "team": team, "owe": open_list(request, made, name="page"),
        "rate": team_rate(team, **days).figure(_("Sellers, together")),
        "leads": _leads(team, days), "weeks": BACK.days // 7,
        "told": seen_line("leaders_rates", person=None, day=request.day, team=team.name),
    }  # fmt: skip
    return render(request, "floor/promises/team.html", context)


def _leads(team: Team, days: dict[str, date]) -> list[Lead]:
    persons = leads(team, on=days["today"])
    rates = rates_of([one.pk for one in persons], **days)
    on = "review" in parts_of_team(team.pk, on=days["today"])
    held = kept_rates(persons, today=days["today"], now=clock.now()) if on else {}
    return [
        Lead(
            one,
            rates[one.pk].figure(one.name),
            held[one.key].figure(_("Led by %s") % one.name) if on else None,
        )
        for one in persons
    ]


def _lately(today: date) -> dict[str, date]:
    return {"first": today - LATELY + timedelta(days=1), "last": today, "today": today}
