"""The measures a team types: naming them, and the weeks that are typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from touchline.floor.forms.typed import MatchForm, MeasureForm, WeeksForm
from touchline.floor.models import TypedMeasure
from touchline.floor.models.typed_measure import MOST
from touchline.floor.models.typed_reading import courses_of, own_values, values_of
from touchline.floor.rules.weeks import WEEK, monday_of, weeks_back
from touchline.floor.views import rows
from touchline.floor.views.asking import crm_teams, current_numbers, runs, team_in_reach
from touchline.numbers import Point, Selection, trends
from touchline.people.models import Person, Team
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.lines import seen_line
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part

TYPED_WEEKS, SHOWN_WEEKS = 4, 13
PER = TypedMeasure.Per


@dataclass(frozen=True)
class MeasureRow:
    """A measure of the team with its course over the last quarter of a year."""

    measure: TypedMeasure
    points: tuple[Point, ...]


@dataclass(frozen=True)
class WeekValue:
    """What was typed for a week; None if it was left empty."""

    week: date
    value: Decimal | None


@dataclass(frozen=True)
class ReportRow:
    """What a report typed for one measure, week by week."""

    person: Person
    measure: TypedMeasure
    values: tuple[WeekValue, ...]


@seen_by(SELLER, MANAGER, LEADER)
@part("scoreboard")
@require_safe
def index(request: PersonRequest) -> HttpResponse:
    """To one's first team."""
    team = rows.first_team(request)
    if team is None:
        return render(request, "floor/no_team.html")
    return redirect("floor:measures:show", team_key=team.key)


@seen_by(SELLER, MANAGER, LEADER, about="team_key", says=_("The weekly measures you typed"))
@within_reach("team", team_in_reach)
@part("scoreboard")
@require_safe
def show(request: PersonRequest, team: Team) -> HttpResponse:
    """A team's own measures."""
    return render(request, "floor/measures/show.html", page(request, team))


def page(request: PersonRequest, team: Team) -> dict[str, object]:
    """What the page needs; each form as it is when nothing has been sent."""
    measures = list(TypedMeasure.objects.of(team))
    weeks = weeks_back(request.day, SHOWN_WEEKS)
    context: dict[str, object] = {
        "team": team, "rows": _rows(request, team, measures), "snapshot": current_numbers(),
        "runs": runs(request, team), "room_for": MOST - len(measures),
        "reports": _reports(request, team, measures),
        "report_weeks": tuple(reversed(weeks[:TYPED_WEEKS])),
    }  # fmt: skip
    mine = typed_by_me(request, team, measures)
    if mine:
        own = not context["runs"] or any(one.per == PER.PERSON for one in mine)
        context["typing"] = weeks_form(request, mine)
        context["seen_typed"] = seen_line(
            "own_numbers" if own else "team_scoreboard",
            person=request.person if own else None, day=request.day, team=team.name,
        )  # fmt: skip
    if context["runs"]:
        context["match"] = MatchForm()
        context["naming"] = MeasureForm(person=request.person, day=request.day, team=team.name)
    return context


def typed_by_me(
    request: PersonRequest, team: Team, measures: list[TypedMeasure]
) -> list[TypedMeasure]:
    """The measures this person types: their own as a seller of the team, the team's as who runs it.

    Nobody types on a page that is looked at as someone else.
    """
    if request.only_about is not None:
        return []
    sells = ("seller", team.pk) in request.person.seats_held(on=request.day)
    types = {PER.PERSON: sells, PER.TEAM: runs(request, team)}
    this = monday_of(request.day)
    typed = (one for one in measures if one.matched is None or one.matched.since > this)
    return [one for one in typed if types[PER(one.per)]]


def weeks_form(
    request: PersonRequest, measures: list[TypedMeasure], data: object = None
) -> WeeksForm:
    """The form of this week and the three before, with what was typed."""
    weeks = tuple(reversed(weeks_back(request.day, TYPED_WEEKS)))
    of_team = [one for one in measures if one.per == PER.TEAM]
    own = [one for one in measures if one.per == PER.PERSON]
    typed = own_values(own, person=request.person, since=weeks[0])
    typed |= own_values(of_team, person=None, since=weeks[0])
    return WeeksForm(data, measures=measures, weeks=weeks, typed=typed)


def _rows(
    request: PersonRequest, team: Team, measures: list[TypedMeasure]
) -> tuple[MeasureRow, ...]:
    if not measures:
        return ()
    first, last = weeks_back(request.day, SHOWN_WEEKS)[-1], request.day
    courses = {one.key: one for one in courses_of(team, since=first)}
    counted = _counted(request, team, first) if any(one.matched for one in measures) else {}
    rows = ((one, courses[one.measure]) for one in measures)
    return tuple(
        MeasureRow(one, course.points(first, last, counted.get(course.crm, ())))
        for one, course in rows
    )


def _counted(request: PersonRequest, team: Team, first: date) -> Mapping[str, Sequence[Point]]:
    """The weeks as the CRM counts them, for measures it has taken over."""
    snapshot, names = current_numbers(), crm_teams(team, on=request.day)
    if snapshot is None or not names:
        return {}
    return trends(snapshot, Selection(teams=names, first=first, last=request.day), "week")


def next_monday(day: date) -> date:
    """From when on another count may be shown: never in the middle of a week."""
    return weeks_back(day, 1)[0] + WEEK


def _reports(
    request: PersonRequest, team: Team, measures: list[TypedMeasure]
) -> tuple[ReportRow, ...]:
    people = rows.reports_in(request, team)
    if request.only_about is not None:
        people = tuple(one for one in people if one.pk == request.only_about.pk)
    own = [one for one in measures if one.per == PER.PERSON]
    if not people or not own:
        return ()
    weeks = tuple(reversed(weeks_back(request.day, TYPED_WEEKS)))
    said = values_of(own, people, since=weeks[0])
    return tuple(
        ReportRow(
            person,
            one,
            tuple(WeekValue(week, said.get((person.pk, one.pk, week))) for week in weeks),
        )
        for one in own
        for person in people
    )
