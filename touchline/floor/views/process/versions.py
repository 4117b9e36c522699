"""The versions of a process with their days, and what changed between two of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from touchline.floor.models import Process, ProcessVersion
from touchline.floor.models.process import process_of
from touchline.floor.rules.process import difference
from touchline.floor.views.asking import runs, team_in_reach
from touchline.floor.views.process.reaching import version_there
from touchline.people.models import Team
from touchline.people.models.team_tree import parents_on
from touchline.people.rules import tree
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part

OWN = "own"
"""`?of=own`: what was given up, though another process or none is followed by now."""


@dataclass(frozen=True)
class Listed:
    """A version, and the number of the one before it that says something, if there is one."""

    version: ProcessVersion
    before: int | None


@dataclass(frozen=True)
class Table:
    """The versions of a process, the newest first; two that say something can be compared."""

    rows: tuple[Listed, ...]

    @property
    def latest(self) -> ProcessVersion:
        return self.rows[0].version

    @property
    def comparable(self) -> bool:
        return sum(not row.version.given_up for row in self.rows) > 1


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_in_reach)
@part("process")
@require_safe
def index(request: PersonRequest, team: Team) -> HttpResponse:
    """Each version of the process that the team follows, and of the one it gave up."""
    now = process_of(team, request.day)
    own = _given_up(team, now, on=request.day)
    if now is None and own is None:
        raise Http404
    context: dict[str, object] = {"team": team, "now": now, "runs": runs(request, team)}
    if now is not None:
        context |= {"table": _listed(now.process), "own": now.process.team_id == team.pk}
    if own is not None:
        context |= {"before": _listed(own), "before_is_own": own.team_id == team.pk}
    return render(request, "floor/process/versions.html", context)


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_in_reach)
@part("process")
@require_safe
def compare(request: PersonRequest, team: Team) -> HttpResponse:
    """Two versions side by side; without saying which, the one in force with the one before."""
    of_own = request.GET.get("of") == OWN
    process, number = _of_own(request, team) if of_own else _followed(request, team)
    before, after = _two(request, process, number)
    context = {
        "team": team, "before": before, "after": after, "of": OWN if of_own else "",
        "changes": difference(before.words, after.words),
        "versions": _with_stages(process),
    }  # fmt: skip
    return render(request, "floor/process/compare.html", context)


def _followed(request: PersonRequest, team: Team) -> tuple[Process, int]:
    """The process that a team follows today, and the number of its version; else 404."""
    version = process_of(team, request.day)
    if version is None:
        raise Http404
    return version.process, version.number


def _of_own(request: PersonRequest, team: Team) -> tuple[Process, int]:
    """The process that was given up, and the number of its latest version; else 404."""
    own = _given_up(team, process_of(team, request.day), on=request.day)
    if own is None:
        raise Http404
    return own, own.versions.count()


def _given_up(team: Team, now: ProcessVersion | None, *, on: date) -> Process | None:
    """What the team had of its own beside what it follows; where it follows nothing, else that of
    the nearest team above that had one.
    """
    upwards = (team.pk,) if now else tree.upwards(team.pk, parents=parents_on(day=on))
    had = Process.objects.filter(team__in=upwards).exclude(versions=None).distinct()
    found = {one.team_id: one for one in had if now is None or one != now.process}
    return tree.nearest(found, upwards)


def _listed(process: Process) -> Table:
    """The newest first, with their stages and what each took over. Three queries."""
    versions = list(
        process.versions.newest_first()
        .prefetch_related("took_over", "stages")
        .select_related("process__team")
    )
    numbers = [one.number for one in versions if not one.given_up]
    return Table(tuple(Listed(one, _before(one.number, numbers)) for one in versions))


def _with_stages(process: Process) -> list[ProcessVersion]:
    """Those that can be compared: not the ones that say that there is none."""
    return [row.version for row in _listed(process).rows if not row.version.given_up]


def _before(number: int, numbers: Iterable[int]) -> int | None:
    return max((one for one in numbers if one < number), default=None)


def _two(
    request: PersonRequest, process: Process, number: int
) -> tuple[ProcessVersion, ProcessVersion]:
    numbers = [one.number for one in _with_stages(process)]
    latest = number if number in numbers else _before(number, numbers) or number
    before = request.GET.get("from") or str(_before(latest, numbers) or latest)
    after = request.GET.get("to") or str(latest)
    return version_there(process, before), version_there(process, after)
