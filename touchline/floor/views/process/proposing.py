"""A seller proposes a change at a stage; who runs the team answers. Nothing is closed silently."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from touchline.floor.forms.process_proposal import ProposalForm
from touchline.floor.models import Process, Proposal
from touchline.floor.models.process import process_of
from touchline.floor.views.asking import team_in_reach, team_to_run
from touchline.floor.views.process.editing import answer_form
from touchline.kit import clock
from touchline.kit.ids import new_key
from touchline.people.models import Team
from touchline.people.models.team_tree import tree_on
from touchline.people.rules import tree
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_in_reach)
@part("process")
@require_http_methods(["GET", "HEAD", "POST"])
def propose(request: PersonRequest, team: Team, stage_key: str) -> HttpResponse:
    """What to change at a stage, and why."""
    version = process_of(team, request.day)
    stage = next((one for one in version.words if one.key == stage_key), None) if version else None
    if version is None or stage is None:
        raise Http404
    form = ProposalForm(
        request.POST or None, initial={"key": new_key()}, person=request.person,
        day=request.day, team=team.name,
    )  # fmt: skip
    if not form.is_valid():
        context = {"team": team, "version": version, "stage": stage, "form": form}
        status = 422 if form.is_bound else 200
        return render(request, "floor/process/propose.html", context, status=status)
    by, at = request.person, clock.now()
    Proposal.objects.make(version.process, stage, team=team, **form.cleaned_data, by=by, at=at)
    messages.success(request, _("Your proposal is with whoever runs %s.") % version.team)
    return _back("floor:process:show", team)


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_to_run)
@part("process")
@require_POST
def answer(request: PersonRequest, team: Team, proposal_key: str) -> HttpResponse:
    """Take it over into the next version, or say why not."""
    proposal = _proposal_there(request, team, proposal_key)
    form = answer_form(request, team, proposal, answering=True)
    if not form.is_valid():
        context = {"team": team, "proposal": proposal, "form": form}
        return render(request, "floor/process/answer.html", context, status=422)
    said, by = form.cleaned_data, request.person
    proposal.answer_with(said["verdict"], words=said["words"], by=by, at=clock.now())
    messages.success(request, _("%s can read your answer now.") % proposal.made_by)
    return redirect("floor:process:edit", team.key)


def _proposal_there(request: PersonRequest, team: Team, key: str) -> Proposal:
    """A proposal to the team's own process, from the team or one below it; else 404."""
    process = get_object_or_404(Process, team=team)
    below = tree.below(team.pk, children=tree_on(day=request.day).children)
    return get_object_or_404(process.proposals.seen_in({team.pk, *below}), key=key)


def _back(name: str, team: Team) -> HttpResponse:
    found = redirect(name, team.key)
    found["Location"] += "#proposals"
    return found
