"""A seller proposes a change at a stage; who runs the team answers. Nothing is closed silently."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from touchline.floor.forms.process_proposal import ProposalForm
from touchline.floor.models import Process, ProcessVersion, Proposal, ProposalAnswer
from touchline.floor.models.process import process_of
from touchline.floor.rules.process import StageWords
from touchline.floor.views.asking import team_in_reach, team_to_run
from touchline.floor.views.process.editing import answer_form
from touchline.kit import clock
from touchline.kit.ids import new_key
from touchline.people.models import Team
from touchline.people.models.team_tree import tree_on
from touchline.people.rules import tree
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.lines import SeenForm
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_in_reach)
@part("process")
@require_http_methods(["GET", "HEAD", "POST"])
def propose(request: PersonRequest, team: Team, stage_key: str) -> HttpResponse:
    """What to change at a stage, and why."""
    version = process_of(team, request.day)
    stage = _stage_of(version, stage_key)
    if version is None or stage is None:
        raise Http404
    if version.process.given_up_by:
        messages.info(request, _("This process is given up, so nobody answers proposals to it."))
        return _back("floor:process:show", team)
    form = ProposalForm(
        request.POST or None, initial={"key": new_key()}, person=request.person,
        day=request.day, team=team.name,
    )  # fmt: skip
    if not form.is_valid():
        context = {"team": team, "version": version, "stage": stage, "form": form}
        return _asked(request, "propose", context, form)
    said = {**form.cleaned_data, "by": request.person, "at": clock.now()}
    Proposal.objects.make(version.process, stage, team=team, **said)
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
        return _asked(request, "answer", context, form)
    said, by = form.cleaned_data, request.person
    answer = proposal.answer_with(said["verdict"], words=said["words"], by=by, at=clock.now())
    _say_whose_answer_stands(request, proposal, answer)
    return redirect("floor:process:edit", team.key)


def own_proposal(request: PersonRequest, key: str) -> Proposal:
    """What this person proposed: who may only read it is told so (403), others find nothing."""
    reached = request.person.team_pks_in_reach(on=request.day)
    proposal = get_object_or_404(Proposal.objects.seen_in(reached), key=key)
    if proposal.maker_key == request.person.key:
        return proposal
    if proposal.answered and proposal.answered.verdict == ProposalAnswer.Verdict.WITHDRAWN:
        raise Http404
    raise PermissionDenied


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_in_reach)
@within_reach("proposal", own_proposal)
@part("process")
@require_POST
def withdraw(request: PersonRequest, team: Team, proposal: Proposal) -> HttpResponse:
    """Take one's own proposal back, while nobody has answered it."""
    if proposal.withdraw(by=request.person, at=clock.now()):
        messages.success(request, _("It is withdrawn. Only you still read what you wrote."))
    else:
        messages.info(request, _("It was answered meanwhile. The answer stands beside it."))
    return _back("floor:process:show", team)


def _asked(
    request: PersonRequest, page: str, context: dict[str, object], form: SeenForm
) -> HttpResponse:
    status = 422 if form.is_bound else 200
    return render(request, f"floor/process/{page}.html", context, status=status)


def _stage_of(version: ProcessVersion | None, key: str) -> StageWords | None:
    return next((one for one in version.words if one.key == key), None) if version else None


def _say_whose_answer_stands(
    request: PersonRequest, proposal: Proposal, answer: ProposalAnswer
) -> None:
    """The first one does, be it another's, or that the proposal is no more."""
    if answer.verdict == ProposalAnswer.Verdict.WITHDRAWN:
        said = _("%s has withdrawn it meanwhile, so no answer was kept.") % proposal.made_by
        messages.info(request, said)
    elif answer.answerer_key != request.person.key:
        said = _("%s answered it before you, and the first answer stays.") % answer.answered_by
        messages.info(request, said)
    else:
        messages.success(request, _("%s can read your answer now.") % proposal.made_by)


def _proposal_there(request: PersonRequest, team: Team, key: str) -> Proposal:
    """A proposal to the team's own process, from the team or one below it; else 404."""
    process = get_object_or_404(Process, team=team)
    below = tree.below(team.pk, children=tree_on(day=request.day).children)
    return get_object_or_404(process.proposals.seen_in({team.pk, *below}), key=key)


def _back(name: str, team: Team) -> HttpResponse:
    found = redirect(name, team.key)
    found["Location"] += "#proposals"
    return found
