"""Talks with a team: planned by who runs it, held from a script, answered like a release."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from touchline.kit import clock
from touchline.people.models import Team
from touchline.people.seats import RUNS_A_TEAM
from touchline.pulse.forms.talking import GiveForm, HeldForm, TalkForm, TalkReplyForm
from touchline.pulse.models import Reply, Talk
from touchline.pulse.models.loop import answering_of
from touchline.pulse.models.rhythm import all_scales
from touchline.pulse.models.talk_holders import from_outside, who_runs
from touchline.pulse.views.page import page
from touchline.pulse.views.releases import say_reply
from touchline.pulse.views.rights import IN_A_TEAM, SEES
from touchline.pulse.views.talk_rights import (
    answers_for,
    is_of_team,
    said,
    script_of,
    scripts,
    talk_in_reach,
    team_in_reach,
)
from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by
from touchline.wall.lines import seen_line
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part

FEW = 20


@seen_by(*SEES)
@part("pulse")
@require_safe
def index(request: PersonRequest) -> HttpResponse:
    """Those of one’s teams and those one holds, newest first."""
    person, day = request.person, request.day
    readable = Talk.objects.readable_by(person, on=day).whole()
    shown = Paginator(readable, FEW).get_page(request.GET.get("page"))
    own = Team.objects.standing(on=day).filter(pk__in=person.team_pks(kinds=RUNS_A_TEAM, on=day))
    titles = {one.key: said(one).title for one in all_scales()}
    rows = [(talk, titles.get(talk.scale, _("A talk"))) for talk in shown]
    context = {"page": shown, "rows": rows, "teams": own.order_by("name", "pk")}
    return page(request, "pulse/talks.html", context)


@seen_by(*IN_A_TEAM)
@within_reach("team", team_in_reach)
@part("pulse")
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: PersonRequest, team: Team) -> HttpResponse:
    """Who runs the team chooses what about, when, and who asks."""
    if not request.person.teams_run(on=request.day).filter(pk=team.pk).exists():
        raise PermissionDenied
    form = _talk_form(request, team)
    if not form.is_valid():
        context = {"team": team, "form": form, "told": scripts()}
        return page(request, "pulse/talk_new.html", context, status=422 if form.is_bound else 200)
    sent = form.cleaned_data
    talk = Talk.objects.plan(team, by=request.person, at=clock.now(), **sent)
    messages.success(request, _("Planned. Everyone in the team finds it under Talks."))
    return redirect("pulse:talk", talk_key=talk.key)


@seen_by(EVERYONE)
@within_reach("talk", talk_in_reach)
@part("pulse")
@require_safe
def show(request: PersonRequest, talk: Talk) -> HttpResponse:
    """The script; afterwards what was said, and what came of it."""
    return _page(request, talk)


@seen_by(EVERYONE)
@within_reach("talk", talk_in_reach)
@part("pulse")
@require_POST
def give(request: PersonRequest, talk: Talk) -> HttpResponse:
    """Anyone of the team may ask for somebody else; the page does not say who did."""
    if talk.was_held or not is_of_team(request.person, talk, on=request.day):
        raise PermissionDenied
    form = _give_form(request, talk, sent=True)
    if not form.is_valid():
        return _page(request, talk, giving=form)
    talk.give_to(form.cleaned_data["holder"], at=clock.now())
    messages.success(request, _("%s holds it now. Nobody learns who asked.") % talk.holder.name)
    return redirect("pulse:talk", talk_key=talk.key)


@seen_by(EVERYONE)
@within_reach("talk", talk_in_reach)
@part("pulse")
@require_POST
def hold(request: PersonRequest, talk: Talk) -> HttpResponse:
    """Its holder writes down what was said, without names; until it is answered, again."""
    if not talk.held_by(request.person) or talk.replies.exists():
        raise PermissionDenied
    form = _held_form(request, talk, sent=True)
    if not form.is_valid():
        return _page(request, talk, holding=form)
    talk.hold(words=form.cleaned_data["words"], by=request.person, at=clock.now())
    messages.success(
        request, _("Kept. Everyone in the team can read it, and it waits for answers.")
    )
    return redirect("pulse:talk", talk_key=talk.key)


@seen_by(EVERYONE)
@within_reach("talk", talk_in_reach)
@part("pulse")
@require_POST
def reply(request: PersonRequest, talk: Talk) -> HttpResponse:
    """Who runs the team answers what it said."""
    if not talk.was_held or not answers_for(request.person, talk, on=request.day):
        raise PermissionDenied
    form = _reply_form(request, talk, sent=True)
    if not form.is_valid():
        return _page(request, talk, replying=form)
    say_reply(form, talk, request)
    return redirect("pulse:talk", talk_key=talk.key)


def _talk_form(request: PersonRequest, team: Team) -> TalkForm:
    people = [*who_runs(team, on=request.day), *from_outside(team, on=request.day)]
    begun = {"scale": request.GET.get("scale", ""), "holder": people[0].key if people else ""}
    return TalkForm(
        request.POST if request.method == "POST" else None, scales=scripts(), people=people,
        today=request.day, initial=begun,
    )  # fmt: skip


def _give_form(request: PersonRequest, talk: Talk, *, sent: bool = False) -> GiveForm:
    people = from_outside(talk.team, on=request.day).exclude(pk=talk.holder_id)
    return GiveForm(request.POST if sent else None, people=list(people), auto_id="give_%s")


def _held_form(request: PersonRequest, talk: Talk, *, sent: bool = False) -> HeldForm:
    return HeldForm(
        request.POST if sent else None, person=request.person, day=request.day,
        team=talk.team.name, auto_id="held_%s",
        initial={"words": talk.held.words} if talk.was_held else {},
    )  # fmt: skip


def _reply_form(request: PersonRequest, talk: Talk, *, sent: bool = False) -> TalkReplyForm:
    return TalkReplyForm(
        request.POST if sent else None, person=request.person, day=request.day, team=talk.team.name
    )


def _page(
    request: PersonRequest, talk: Talk, *, giving: GiveForm | None = None,
    holding: HeldForm | None = None, replying: TalkReplyForm | None = None,
) -> HttpResponse:  # fmt: skip
    person, day = request.person, request.day
    replies = list(Reply.objects.whole().filter(talk=talk))
    mine, wrong = talk.held_by(person) and not replies, giving or holding or replying
    context: dict[str, Any] = {
        "talk": talk, "scale": script_of(talk), "wrong": wrong,
        "seen": seen_line("pulse_talks", person=None, day=day, team=talk.team.name),
    }  # fmt: skip
    if mine:
        context["holding"] = holding or _held_form(request, talk)
    if not talk.was_held and is_of_team(person, talk, on=day):
        context["giving"] = giving or _give_form(request, talk)
    if talk.was_held:
        leads = answers_for(person, talk, on=day)
        context |= {"replies": replies, "leads": leads}
        context["answering"] = answering_of(talk, replies, at=clock.now())
        context["form"] = replying or _reply_form(request, talk)
    return page(request, "pulse/talk.html", context, status=422 if wrong else 200)
