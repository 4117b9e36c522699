"""Closing a quarter with what was learnt, and what goes on: next quarter, or in another team."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from touchline.floor.forms.priority_ends import LearningForm
from touchline.floor.models import Learning, Priority
from touchline.floor.models.learning import Measured
from touchline.floor.models.priority import NoRoom
from touchline.floor.rules.plan_days import may_close
from touchline.floor.rules.quarters import Quarter
from touchline.floor.views.asking import current_numbers, team_to_run
from touchline.floor.views.plan.ended_teams import to_take_over
from touchline.floor.views.plan.measuring import counted, measured
from touchline.floor.views.plan.reaching import priority_of, quarter_there
from touchline.floor.views.plan.shown import Shown, are_closed, gone_on, in_full
from touchline.floor.views.plan.standing import priorities_in_full
from touchline.kit import clock
from touchline.people.models import Team
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part


@dataclass(frozen=True)
class Closing:
    """A priority on the page that closes its quarter."""

    one: Shown
    measured: Measured
    form: LearningForm


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_to_run)
@part("plan")
@require_http_methods(["GET", "HEAD", "POST"])
def close(request: PersonRequest, team: Team, quarter: str) -> HttpResponse:
    """What was learnt from each, the result as it is counted now, and what goes on."""
    meant = quarter_there(request, quarter)
    rows = _rows(request, team, meant)
    if not rows or not may_close(meant, today=request.day):
        raise Http404  # nothing to close, or not yet
    if request.method == "POST" and all(row.form.is_valid() for row in rows):
        for row in rows:
            _learn(request, team, row, meant.next)
        messages.success(request, _("%(quarter)s is closed.") % {"quarter": meant.label})
        return redirect("floor:plan:show", team.key, meant.slug)
    context = {"team": team, "quarter": meant, "rows": rows, "gone_on": gone_on(team, meant.next)}
    context["closed"] = are_closed([row.one for row in rows])
    status = 422 if request.method == "POST" else 200
    return render(request, "floor/plan/close.html", context, status=status)


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_to_run)
@part("plan")
@require_POST
def carry_over(request: PersonRequest, team: Team, priority_key: str) -> HttpResponse:
    """One press: the same again next quarter, to be edited there."""
    priority = priority_of(team, priority_key)
    following = quarter_there(request, priority.quarter).next
    if not _goes_on(request, team, priority, following):
        return redirect("floor:plan:show", team.key, priority.quarter)
    return redirect("floor:plan:show", team.key, following.slug)


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_to_run)
@part("plan")
@require_POST
def take_over(request: PersonRequest, team: Team, quarter: str) -> HttpResponse:
    """A priority of a team that has ended goes on in this one, if there is room."""
    meant = quarter_there(request, quarter)
    offered = {one.key: one for one in to_take_over(request, team, meant)}
    priority = offered.get(request.POST.get("priority", ""))
    if priority is None:
        raise Http404
    _goes_on(request, team, priority, meant)
    return redirect("floor:plan:show", team.key, meant.slug)


def _rows(request: PersonRequest, team: Team, quarter: Quarter) -> tuple[Closing, ...]:
    figures = counted(current_numbers(), team, quarter, today=request.day)

    def row(one: Shown) -> Closing:
        learnt = getattr(one.priority, "learning", None)
        form = LearningForm(
            request.POST or None, person=request.person, day=request.day, team=team.name,
            prefix=one.priority.key, initial={"words": learnt.words if learnt else ""},
        )  # fmt: skip
        form.fields["goes_on"].label = _("Carry it over to %(quarter)s") % {
            "quarter": quarter.next.label
        }
        now = measured(figures, one.result.key) if one.result else Measured()
        return Closing(one, learnt.measured if learnt else now, form)

    return tuple(row(one) for one in in_full(team, priorities_in_full(team, quarter.slug)))


def _learn(request: PersonRequest, team: Team, row: Closing, following: Quarter) -> None:
    said, priority = row.form.cleaned_data, row.one.priority
    Learning.objects.learn(
        priority, words=said["words"], measured=row.measured, by=request.person, at=clock.now()
    )
    if said["goes_on"]:
        _goes_on(request, team, priority, following)


def _goes_on(request: PersonRequest, team: Team, priority: Priority, quarter: Quarter) -> bool:
    """Whether there was room; the person is told either way."""
    names = {"title": priority.title, "quarter": quarter.label, "team": team.name}
    try:
        priority.go_on(team, quarter.slug, by=request.person, at=clock.now())
    except NoRoom:
        full = _(
            "%(team)s has three priorities in %(quarter)s. “%(title)s” was not carried over:"
            " drop one there, then carry it over again."
        )
        messages.warning(request, full % names)
        return False
    messages.success(request, _("“%(title)s” goes on in %(quarter)s.") % names)
    return True
