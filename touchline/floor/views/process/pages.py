"""The process of a team, to be read: an everyday page, with what the deals do at each stage."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from touchline.floor.models import ProcessVersion
from touchline.floor.models.process import process_above, process_of
from touchline.floor.rules.guardrails import WAYS, looks
from touchline.floor.views import rows
from touchline.floor.views.asking import asked, current_numbers, runs, sight_of, team_in_reach
from touchline.floor.views.deals.looking import page_of
from touchline.floor.views.plan.standing import strip
from touchline.floor.views.process.counting import found_in, held_against
from touchline.floor.views.process.proposals_shown import by_stage, proposals_in
from touchline.numbers import Deal, Way, deals_named, leavers
from touchline.people.models import Team
from touchline.people.models.team_tree import parents_on
from touchline.people.rules import tree
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part, parts_of_team

PAGE = 50


@dataclass(frozen=True)
class Behind:
    """A deal behind a count, and its page."""

    deal: Deal
    path: str


@seen_by(SELLER, MANAGER, LEADER)
@part("process")
@require_safe
def index(request: PersonRequest) -> HttpResponse:
    """To the process of one's first team, or a page that says there is none yet."""
    chosen = request.GET.get("team")
    team = team_in_reach(request, chosen) if chosen else rows.first_team(request)
    if team is None:
        return render(request, "floor/no_team.html")
    return redirect("floor:process:show", team.key)


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_in_reach)
@part("process")
@require_safe
def show(request: PersonRequest, team: Team) -> HttpResponse:
    """The stages to read, the guardrails beside them, and what was proposed."""
    version = process_of(team, request.day)
    snapshot = current_numbers()
    question = asked(request, team=team, snapshot=snapshot)
    found = found_in(snapshot, question, version)
    teams = rows.teams_to_choose(request)
    context: dict[str, object] = {
        "team": team, "version": version, "found": found, "asked": question,
        "runs": runs(request, team), "teams": teams,
        "team_options": rows.options(teams, team.key),
        "switched": parts_of_team(team.pk, on=request.day),
    }  # fmt: skip
    context |= strip(request, team, question.quarter) | _given_up(request, team, version)
    proposals = proposals_in(request, team, version.process if version else None)
    context |= {"proposals": proposals, "open_at": by_stage(proposals)}
    if version is not None:
        context["looks"] = looks(version.words, found.conformance)
    return render(request, "floor/process/show.html", context)


def _given_up(
    request: PersonRequest, team: Team, version: ProcessVersion | None
) -> dict[str, object]:
    """That the team's own process ends on a day to come, and what is followed then; or that it had
    one, where there is none now.
    """
    if version is None:
        upwards = tree.upwards(team.pk, parents=parents_on(day=request.day))
        return {"had": ProcessVersion.objects.filter(process__team__in=upwards).exists()}
    latest = version.process.latest if version.process.team_id == team.pk else None
    if latest is None or not latest.given_up:
        return {}
    return {"ends": latest, "above": process_above(team, request.day)}


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_in_reach)
@part("process")
@require_safe
def deals(request: PersonRequest, team: Team, stage_key: str, way: str) -> HttpResponse:
    """The deals behind a guardrail, within what one may see of them."""
    version = process_of(team, request.day)
    meant = next((one for one in WAYS if one == way), None)
    stage = next((one for one in version.words if one.key == stage_key), None) if version else None
    if stage is None or meant is None:
        raise Http404
    found = _behind(request, team, version, stage.name, meant)
    page = Paginator(found, PAGE).get_page(request.GET.get("page"))
    context = {"team": team, "stage": stage, "way": meant, "page": page}
    context["runs"] = runs(request, team)
    return render(request, "floor/process/deals.html", context)


def _behind(
    request: PersonRequest, team: Team, version: ProcessVersion | None, stage: str, way: Way
) -> tuple[Behind, ...]:
    """One's own, or every deal for who runs the team; names only of one's direct reports."""
    snapshot = current_numbers()
    question = asked(request, team=team, snapshot=snapshot)
    held = held_against(snapshot, version) if snapshot and question.crm_teams else None
    if snapshot is None or held is None:
        return ()
    keys = leavers(held, way, stage, question.now)
    sight = sight_of(request, team=team)
    found = deals_named(snapshot, keys).values()
    seen = (one for one in found if sight.runs_team or one.seller_key in sight.own)
    return tuple(Behind(sight.without_strangers(one), page_of(one.key)) for one in seen)
