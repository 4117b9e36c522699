"""The administrator’s part: plan rounds, choose the rhythm, name a custodian, end a round."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from touchline.kit import clock
from touchline.people.models import Person
from touchline.people.seats import RUNS_A_TEAM
from touchline.pulse.forms.planning import CustodianForm, PlanForm, RhythmForm, VoidForm
from touchline.pulse.models import Custodian, Rhythm, Round
from touchline.pulse.models.cast_by_rooms import goes_on
from touchline.pulse.models.rhythm import all_scales
from touchline.pulse.models.turning import expect, move_on
from touchline.pulse.rules.reasons import Reason
from touchline.pulse.views.choosing import choices_on
from touchline.pulse.views.page import page
from touchline.pulse.views.rights import planned_round
from touchline.wall.audiences import ADMIN, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part

FEW = 20


@seen_by(ADMIN)
@part("pulse")
@require_safe
def index(request: PersonRequest) -> HttpResponse:
    """Rounds, newest first, and the forms to plan more."""
    return _page(request)


@seen_by(ADMIN)
@part("pulse")
@require_POST
def plan(request: PersonRequest) -> HttpResponse:
    """One round; papers go out at once if the day is nearer than two weeks."""
    form = _plan_form(request, data=request.POST)
    planned = form.planned() if form.is_valid() else None
    if planned is None:
        return _page(request, plan=form)
    now = clock.now()
    zone = request.organisation.zone
    round_ = Round.objects.plan(planned, zone=zone, by=request.person, at=now)
    expect(round_, at=now)
    messages.success(request, _("Planned. Its rules are frozen when the first papers go out."))
    return redirect("pulse:set-up")


@seen_by(ADMIN)
@part("pulse")
@require_POST
def rhythm(request: PersonRequest) -> HttpResponse:
    """Rounds that plan themselves, from now on."""
    form = _rhythm_form(request, data=request.POST)
    if not form.is_valid():
        return _page(request, rhythm=form)
    said = dict(form.cleaned_data)
    Rhythm.objects.choose(
        scales=said.pop("scales"), weeks=said.pop("weeks"), days=said.pop("days"), options=said,
        by=request.person, at=clock.now(),
    )  # fmt: skip
    messages.success(request, _("From now on. The next round is planned two weeks before."))
    return redirect("pulse:set-up")


@seen_by(ADMIN)
@part("pulse")
@require_POST
def custodian(request: PersonRequest) -> HttpResponse:
    """Name who reads free words first."""
    form = _custodian_form(request, data=request.POST)
    if not form.is_valid():
        return _page(request, custodian=form)
    person = get_object_or_404(Person.objects.active(), key=form.cleaned_data["person"])
    Custodian.objects.appoint(person, by=request.person, at=clock.now())
    messages.success(request, _("%s reads free words first from now on.") % person.name)
    return redirect("pulse:set-up")


@seen_by(ADMIN)
@within_reach("planned", planned_round)
@part("pulse")
@require_POST
def void(request: PersonRequest, planned: Round) -> HttpResponse:
    """End a round that is not released: everyone reads that it is void, and why."""
    form = VoidForm(request.POST, person=request.person, day=request.day)
    if hasattr(planned, "releasing") or not form.is_valid():
        messages.error(request, _("Nothing was changed. Say why; a released round stays."))
        return redirect("pulse:set-up")
    said = {"words": form.cleaned_data["words"], "by": request.person, "at": clock.now()}
    planned.void(reason=Reason.ASKED, **said)
    move_on(planned, at=clock.now())
    return redirect("pulse:set-up")


def _plan_form(request: PersonRequest, *, data: Any = None) -> PlanForm:
    there = Custodian.objects.standing().exists()
    return PlanForm(
        data, scales=all_scales(), today=request.day, custodian=there, auto_id="plan_%s",
        person=request.person, day=request.day,
    )  # fmt: skip


def _rhythm_form(request: PersonRequest, *, data: Any = None) -> RhythmForm:
    chosen = Rhythm.objects.the()
    return RhythmForm(
        data, initial=chosen.told if chosen else {}, scales=all_scales(), auto_id="rhythm_%s",
        person=request.person, day=request.day,
    )  # fmt: skip


def _custodian_form(request: PersonRequest, *, data: Any = None) -> CustodianForm:
    leads = Person.objects.active().filter(seats__kind__in=RUNS_A_TEAM, seats__until=None)
    people = list(Person.objects.active().exclude(pk__in=leads.values("pk")).order_by("name"))
    standing = Custodian.objects.standing().first()
    initial = {"person": standing.person.key} if standing else {}
    return CustodianForm(data, people=people, initial=initial, auto_id="custodian_%s")


def _page(
    request: PersonRequest, *, plan: PlanForm | None = None, rhythm: RhythmForm | None = None,
    custodian: CustodianForm | None = None,
) -> HttpResponse:  # fmt: skip
    now = clock.now()
    shown = Paginator(Round.objects.whole().newest_first(), FEW).get_page(request.GET.get("page"))
    wrong: Form | None = plan or rhythm or custodian
    context = {
        "page": shown, "rounds": [(one, one.stage_at(now)) for one in shown], "wrong": wrong,
        "choices": choices_on(request.day), "plan": plan or _plan_form(request),
        "rhythm": rhythm or _rhythm_form(request),
        "custodian": custodian or _custodian_form(request),
        "standing": Custodian.objects.standing().first(), "protected": goes_on(),
        "void_form": VoidForm(person=request.person, day=request.day, auto_id="void_%s"),
    }  # fmt: skip
    return page(request, "pulse/set_up.html", context, status=422 if wrong else 200)
