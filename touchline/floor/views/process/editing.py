"""The editor of a process: its stages as they may be, and how a process of one's own begins."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from touchline.floor.forms.process_proposal import ProposalAnswerForm
from touchline.floor.models import Process, Proposal
from touchline.floor.models.process import process_above
from touchline.floor.models.process_starters import STARTERS
from touchline.floor.rules.process import StageWords, difference
from touchline.floor.rules.process_crm import guessed
from touchline.floor.views.asking import team_to_run
from touchline.floor.views.process.counting import CrmNames
from touchline.floor.views.process.proposals_shown import proposals_in
from touchline.floor.views.process.reaching import Bench, bench_of, bench_there, last_followed
from touchline.kit import clock
from touchline.people.models import Team
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part

ABOVE, OWN, EMPTY = "above", "own", "empty"


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_to_run)
@part("process")
@require_safe
def edit(request: PersonRequest, team: Team) -> HttpResponse:
    """The draft, or the latest version that a first change makes one of; else how to begin."""
    bench = bench_of(team)
    if bench is None or (bench.given_up and bench.draft is None):
        return _begin_page(request, team, bench)
    context = {
        "team": team, "bench": bench, "look": CrmNames(request, team).look(bench.stages),
        "rows": _rows(request, team, bench), "above": process_above(team, request.day),
        "changes": difference(bench.before, bench.stages) if bench.draft else None,
    }  # fmt: skip
    return render(request, "floor/process/edit.html", context)


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_to_run)
@part("process")
@require_POST
def begin(request: PersonRequest, team: Team) -> HttpResponse:
    """A process of the team's own: as a copy, from a starter, or from nothing."""
    stages = _beginning(request, team, request.POST.get("from", ""))
    Process.objects.begin(team, stages, by=request.person, at=clock.now())
    messages.success(request, _("A draft has begun. Only who runs the team sees it."))
    return redirect("floor:process:edit", team.key)


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_to_run)
@part("process")
@require_POST
def drop(request: PersonRequest, team: Team) -> HttpResponse:
    """Throw the draft away; what was published stays as it is."""
    bench = bench_there(team)
    if bench.draft is not None:
        bench.draft.throw_away(by=request.person, at=clock.now())
        messages.success(request, _("The draft is gone. What was published stays."))
    stands = bench.version and not bench.given_up
    return redirect("floor:process:edit" if stands else "floor:process:show", team.key)


def _begin_page(request: PersonRequest, team: Team, bench: Bench | None) -> HttpResponse:
    """How a process of one's own begins, or begins again where it was given up."""
    offered = {
        "team": team, "above": process_above(team, request.day), "starters": STARTERS.values(),
        "earlier": last_followed(bench.process) if bench else None, "bench": bench,
    }  # fmt: skip
    return render(request, "floor/process/begin.html", offered)


def _beginning(request: PersonRequest, team: Team, source: str) -> tuple[StageWords, ...]:
    """The stages to begin with, those of a starter with names of the CRM that fit; else 404."""
    above, bench = process_above(team, request.day), bench_of(team)
    earlier = last_followed(bench.process) if bench else None
    for name, offered in ((ABOVE, above), (OWN, earlier)):
        if source == name and offered is not None:
            return offered.words
    if source == EMPTY:
        return ()
    if source not in STARTERS:
        raise Http404
    return guessed(STARTERS[source].words(), CrmNames(request, team).names)


def _rows(
    request: PersonRequest, team: Team, bench: Bench
) -> list[tuple[StageWords, object, list[tuple[Proposal, ProposalAnswerForm]]]]:
    """Each stage with who wrote it last, and the proposals that wait there with their forms."""
    waiting = proposals_in(request, team, bench.process).waiting
    here = {stage.key for stage in bench.stages}
    answers = [(one, answer_form(request, team, one)) for one in waiting]
    rows: list[tuple[StageWords, object, list[tuple[Proposal, ProposalAnswerForm]]]] = [
        (stage, bench.row(stage.key), [a for a in answers if a[0].stage_key == stage.key])
        for stage in bench.stages
    ]
    lost = [answer for answer in answers if answer[0].stage_key not in here]
    return [*rows, (StageWords("", ""), None, lost)] if lost else rows


def answer_form(
    request: PersonRequest, team: Team, proposal: Proposal, *, answering: bool = False
) -> ProposalAnswerForm:
    """A form of its own for each proposal; bound if this is the answer to it."""
    return ProposalAnswerForm(
        request.POST if answering else None, person=request.person, day=request.day,
        team=team.name, auto_id=f"{proposal.key}-%s",
    )  # fmt: skip
