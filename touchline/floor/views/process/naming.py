"""What a name of the CRM means: said for one name, in the draft."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from touchline.floor.models import ProcessDraft
from touchline.floor.models.process_draft import Overtaken
from touchline.floor.rules.process import StageWords
from touchline.floor.rules.process_crm import stage_called, with_crm_name, without_crm_name
from touchline.floor.views.asking import team_to_run
from touchline.floor.views.process.counting import CrmNames
from touchline.floor.views.process.reaching import Bench, bench_there
from touchline.kit import clock
from touchline.people.models import Team
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part


@dataclass(frozen=True)
class Meaning:
    """What to keep: a stage with one CRM name more or less, and what it said before."""

    before: StageWords
    after: StageWords


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_to_run)
@part("process")
@require_POST
def mean(request: PersonRequest, team: Team) -> HttpResponse:
    """`name` is a stage from now on, or (`over`) means nothing any more. Twice changes nothing."""
    bench = bench_there(team)
    meaning = _meaning(request, team, bench)
    if meaning is not None:
        by, at, seen = request.person, clock.now(), meaning.before.fingerprint
        try:
            ProcessDraft.objects.write(bench.process, meaning.after, seen=seen, by=by, at=at)
            messages.success(request, _("Kept in the draft. Publish it, and it counts."))
        except Overtaken:
            messages.warning(request, _("The stage was changed meanwhile. Please say it again."))
    answer = redirect("floor:process:edit", team.key)
    answer["Location"] += "#crm"
    return answer


def _meaning(request: PersonRequest, team: Team, bench: Bench) -> Meaning | None:
    """What the form says; None if it changes nothing. Raises Http404 for what is not there."""
    said = request.POST
    name = said.get("name", "")
    if "over" in said:
        stage = stage_called(bench.stages, name)
        return Meaning(stage, without_crm_name(stage, name)) if stage else None
    if name not in CrmNames(request, team).names:
        raise Http404
    key = said.get("stage", "")
    stage = bench.stage(key)
    if stage is None:
        if key:
            raise Http404
        return None
    after = with_crm_name(stage, name)
    return Meaning(stage, after) if after != stage else None
