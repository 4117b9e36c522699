"""A team gives up its own process and follows the nearest team above again."""

from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from touchline.floor.forms.process_following import GiveUpForm
from touchline.floor.models import ProcessVersion, Proposal
from touchline.floor.models.process import own_in_force, process_above
from touchline.floor.views.asking import team_to_run
from touchline.floor.views.process.reaching import Bench, bench_there
from touchline.kit import clock
from touchline.kit.ids import new_key
from touchline.people.models import Team
from touchline.people.models.team_tree import tree_on
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part


@dataclass(frozen=True)
class Left:
    """What giving it up touches: proposals that wait, teams that follow along, versions to come."""

    waiting: tuple[Proposal, ...]
    followers: tuple[str, ...]
    coming: tuple[ProcessVersion, ...]


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_to_run)
@part("process")
@require_http_methods(["GET", "HEAD", "POST"])
def follow(request: PersonRequest, team: Team) -> HttpResponse:
    """What goes, what stays and what is followed then; asked for a day and a reason."""
    bench = bench_there(team)
    if not bench.version:
        raise Http404  # nothing was published that could be given up
    if bench.given_up:
        return redirect("floor:process:show", team.key)
    form = GiveUpForm(
        request.POST or None, initial={"key": new_key()}, person=request.person, day=request.day,
        team=team.name,
    )  # fmt: skip
    above = process_above(team, request.day)
    if not form.is_valid():
        context = {"team": team, "bench": bench, "form": form, "above": above}
        context["left"] = _left(bench, team, on=request.day)
        status = 422 if form.is_bound else 200
        return render(request, "floor/process/follow.html", context, status=status)
    version = bench.process.give_up(**form.cleaned_data, by=request.person, at=clock.now())
    messages.success(request, _said(team, version, above))
    return redirect("floor:process:show", team.key)


def _left(bench: Bench, team: Team, *, on: date) -> Left:
    waiting = bench.process.proposals.open().select_related("team").order_by("made_at", "pk")
    coming = bench.process.versions.filter(since__gt=on).order_by("since", "number")
    return Left(tuple(waiting), _followers(team, on=on), tuple(coming))


def _followers(team: Team, *, on: date) -> tuple[str, ...]:
    """The names of the teams below that have none of their own, nor one between. Two queries."""
    tree = tree_on(day=on)
    reached, found = [team.pk], []
    own = own_in_force(tree.hung, on=on)
    while reached:
        below = [pk for up in reached for pk in tree.children.get(up, ()) if pk not in own]
        found += [tree.hung[pk].name for pk in below]
        reached = below
    return tuple(sorted(found))


def _said(team: Team, version: ProcessVersion, above: ProcessVersion | None) -> str:
    told = {"team": team.name, "day": date_format(version.since, "j F")}
    if above is None:
        return _("%(team)s has no process from %(day)s on.") % told
    told["above"] = above.team.name
    return _("From %(day)s on %(team)s follows the process of %(above)s.") % told
