"""The versions of a process with their days, and what changed between two of them."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from touchline.floor.models import ProcessVersion
from touchline.floor.models.process import process_of
from touchline.floor.rules.process import difference
from touchline.floor.views.asking import runs, team_in_reach
from touchline.floor.views.process.reaching import version_there
from touchline.people.models import Team
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_in_reach)
@part("process")
@require_safe
def index(request: PersonRequest, team: Team) -> HttpResponse:
    """Each version of the process that the team follows, with its days, the newest first."""
    now = _followed(request, team)
    versions = list(now.process.versions.newest_first().prefetch_related("took_over"))
    context = {
        "team": team, "now": now, "versions": versions, "runs": runs(request, team),
        "own": now.process.team_id == team.pk,
    }  # fmt: skip
    return render(request, "floor/process/versions.html", context)


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_in_reach)
@part("process")
@require_safe
def compare(request: PersonRequest, team: Team) -> HttpResponse:
    """Two versions side by side; without saying which, the one in force with the one before."""
    now = _followed(request, team)
    before, after = _two(request, now)
    context = {
        "team": team, "before": before, "after": after,
        "changes": difference(before.words, after.words),
        "versions": list(now.process.versions.newest_first()),
    }  # fmt: skip
    return render(request, "floor/process/compare.html", context)


def _followed(request: PersonRequest, team: Team) -> ProcessVersion:
    """The version that a team follows today; else 404."""
    version = process_of(team, request.day)
    if version is None:
        raise Http404
    return version


def _two(request: PersonRequest, now: ProcessVersion) -> tuple[ProcessVersion, ProcessVersion]:
    before = request.GET.get("from") or str(max(now.number - 1, 1))
    after = request.GET.get("to") or str(now.number)
    return version_there(now.process, before), version_there(now.process, after)
