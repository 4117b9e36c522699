"""One group’s figure: what a leader expected first, then what was said, and what came of it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from touchline.kit import clock
from touchline.pulse.forms.looking import ExpectForm, ReplyForm
from touchline.pulse.models import Expected, Group, Release, Reply, Said
from touchline.pulse.models.loop import answering_of
from touchline.pulse.rules.frozen import in_fours
from touchline.pulse.views.page import page
from touchline.pulse.views.rights import SEES, group_in_reach
from touchline.pulse.views.said import Row, note_of, span
from touchline.pulse.views.talk_rights import scale_said, talks_offered
from touchline.wall.audiences import PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part

EARLIER = 12


@seen_by(*SEES)
@within_reach("asked_group", group_in_reach)
@part("pulse")
@require_safe
def show(request: PersonRequest, asked_group: Group) -> HttpResponse:
    """Whoever leads the group is asked what they expect before they look."""
    group = asked_group
    if _asks_first(request, group):
        return page(request, "pulse/expect.html", {"group": group, "form": ExpectForm()})
    return _page(request, group)


@seen_by(*SEES)
@within_reach("asked_group", group_in_reach)
@part("pulse")
@require_POST
def expect(request: PersonRequest, asked_group: Group) -> HttpResponse:
    """Write it down once, or look without."""
    group = asked_group
    if not group.led_by(request.person, on=request.day):
        raise PermissionDenied
    form = ExpectForm(request.POST)
    if not form.is_valid():
        return page(request, "pulse/expect.html", {"group": group, "form": form}, status=422)
    Expected.objects.say(request.person, group, tenths=form.tenths, at=clock.now())
    return redirect("pulse:release", group.key)


@seen_by(*SEES)
@within_reach("asked_group", group_in_reach)
@part("pulse")
@require_POST
def reply(request: PersonRequest, asked_group: Group) -> HttpResponse:
    """What we heard, and what we will do or will not do."""
    group = asked_group
    if not group.led_by(request.person, on=request.day):
        raise PermissionDenied
    form = ReplyForm(request.POST, person=request.person, day=request.day)
    if not form.is_valid():
        return _page(request, group, form=form)
    say_reply(form, group, request)
    return redirect("pulse:release", group.key)


def say_reply(form: ReplyForm, about: Any, request: PersonRequest) -> None:
    """A promise, or a no with its reason; after `is_valid()`."""
    said = form.cleaned_data
    who = {"by": request.person, "at": clock.now(), "key": said["key"], "heard": said["heard"]}
    if said["will"] == "will":
        Reply.objects.promise(about, words=said["words"], day=said["day"], **who)
        messages.success(request, _("Everyone who was asked can read it. It is a promise now."))
    else:
        Reply.objects.decline(about, why=said["words"], **who)
        messages.success(request, _("Everyone who was asked can read it, with your reason."))


def _asks_first(request: PersonRequest, group: Group) -> bool:
    if group.released is None or group.released.best is None:
        return False
    if Expected.objects.of(request.person).filter(group=group).exists():
        return False
    return group.led_by(request.person, on=request.day)


def _page(request: PersonRequest, group: Group, *, form: ReplyForm | None = None) -> HttpResponse:
    leads = group.led_by(request.person, on=request.day)
    replies = list(Reply.objects.whole().filter(group=group))
    said = list(Said.objects.filter(group=group))
    context = {
        "group": group, "release": group.released, "leads": leads, "rules": group.round.rules,
        "now": _row(group), "rows": _earlier(group), "scale": scale_said(group.round.scale),
        "replies": replies, "answering": answering_of(group, replies, at=clock.now()),
        "words": [one for one in said if one.words],
        "waiting": sum(one.screened_on is None for one in said),
        "expected": Expected.objects.of(request.person).filter(group=group).first(),
        "hash": in_fours(group.round.freezing.rules_hash), "helped": _helped(group),
        "offers": talks_offered(request.person, [group], on=request.day),
        "form": form or ReplyForm(person=request.person, day=request.day),
    }  # fmt: skip
    return page(request, "pulse/release.html", context, status=422 if form else 200)


def _row(group: Group) -> Row:
    figure = group.released.best if group.released else None
    return Row(group.label, "", figure, span(figure), note_of(group, group.released))


def _earlier(group: Group) -> list[tuple[Any, Row]]:
    """The same teams on the same scale, the newest first: this round among them."""
    line = Release.objects.of_line(group.line, scale=group.round.scale).whole()
    found = list(line.exclude(group__round__releasing=None).order_by("-group__round__opens_at"))
    rows = []
    for one in found[:EARLIER]:
        own = one.group
        figure = one.figure if one.verdict == "figure" else None
        note = note_of(own, one, alone=True)
        row = Row(own.label, own.key, figure, span(figure), note, own=own == group)
        rows.append((own.round, row))
    return rows


def _helped(group: Group) -> list[dict[str, Any]]:
    """Whether what was done before helped, if that can be told."""
    told = group.released.helped if group.released else []
    return told if any(one["verdict"] == "figure" for one in told) else []
