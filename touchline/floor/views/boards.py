"""The scoreboard of a team: figures, their course, one's own row, or one's reports'."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from touchline.floor.models.board_stamp import board_stamp
from touchline.floor.rules.board import board
from touchline.floor.views import rows
from touchline.floor.views.asking import Asked, asked, current_numbers, team_in_reach
from touchline.floor.views.counting import figures_before, figures_of
from touchline.floor.views.targets import TeamAims
from touchline.numbers import Snapshot, measure, trends
from touchline.people.models import Team
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.lines import seen_line
from touchline.wall.reaching import within_reach
from touchline.wall.switched import parts_of_team


@seen_by(SELLER, MANAGER, LEADER)
@require_safe
def index(request: PersonRequest) -> HttpResponse:
    """To the team that was chosen, else to one's first, or a page that says there is none yet."""
    rest = request.GET.copy()
    chosen = rest.pop("team", [])
    team = team_in_reach(request, chosen[-1]) if chosen else rows.first_team(request)
    if team is None:
        return render(request, "floor/no_team.html")
    path = reverse("floor:scoreboard", args=[team.key])
    return redirect(f"{path}?{rest.urlencode()}" if rest else path)


@seen_by(SELLER, MANAGER, LEADER, about="team_key", says=_("The scoreboard of your team"))
@within_reach("team", team_in_reach)
@require_safe
def show(request: PersonRequest, team: Team) -> HttpResponse:
    """A team and a quarter."""
    snapshot = current_numbers()
    question = asked(request, team=team, snapshot=snapshot)
    switched = parts_of_team(team.pk, on=request.day)
    context = {"asked": question, "team": team, "snapshot": snapshot, "switched": switched}
    context["aims"] = TeamAims(question, snapshot if question.crm_teams else None, request.day)
    if snapshot is None or not question.crm_teams:
        return render(request, "floor/no_numbers.html", context)
    context["board"] = SimpleLazyObject(lambda: _board(snapshot, question))
    context["board_key"] = _board_key(snapshot, question, switched)
    teams = rows.teams_to_choose(request)
    context |= {"teams": teams, "team_options": rows.options(teams, team.key)}
    context["way_up"] = rows.way_up(request, team)
    if own := rows.own(request, snapshot, question):
        seen = seen_line("own_numbers", person=request.person, day=request.day)
        context |= {"own": own, "seen_own": seen}
    context["columns"] = [measure(key) for key in rows.COLUMNS]
    context |= rows.named(request, snapshot, question)
    return render(request, "floor/scoreboard.html", context)


def _board_key(snapshot: Snapshot, question: Asked, switched: frozenset[str]) -> str:
    """What the figures of a board depend on: they are drawn once, and kept for who may see them.

    They are a team's totals, the same for everyone who may open the page. A warehouse's figures
    change under their name, so each answer of it is drawn anew. Targets and what was typed change
    the stamp.
    """
    asked = (question.query, question.now, question.course, question.filters.grain_chosen)
    which = (question.team.key, snapshot.name, snapshot.published_at, snapshot.engine.kind)
    stamp = board_stamp(question.team.pk, question.quarter.slug)
    return repr((which, asked, sorted(switched), stamp))


def _board(snapshot: Snapshot, question: Asked) -> object:
    def href(key: str) -> str:
        path = reverse("floor:figure", args=[question.team.key, key])
        return f"{path}?{question.query}"

    return board(
        figures_of(snapshot, question),
        figures_before(snapshot, question),
        trends=trends(snapshot, question.course, grain=question.filters.grain_chosen),
        href=href,
    )
