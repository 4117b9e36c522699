"""Scales: those that come with Touchline, the organisation’s own, and a form to add one."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from touchline.kit import clock
from touchline.pulse.forms.own_scale import OwnScaleForm
from touchline.pulse.models import OwnScale
from touchline.pulse.models.rhythm import StillAsked, all_scales
from touchline.pulse.rules.scales import SHIPPED
from touchline.pulse.views.page import page
from touchline.pulse.views.talk_rights import said
from touchline.wall.audiences import ADMIN, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part


@seen_by(ADMIN)
@part("pulse")
@require_http_methods(["GET", "HEAD", "POST"])
def index(request: PersonRequest) -> HttpResponse:
    """What can be asked; a new scale stands beside the others at once."""
    sent = request.POST if request.method == "POST" else None
    form = OwnScaleForm(sent, person=request.person, day=request.day)
    if not form.is_valid():
        every = [said(one) for one in all_scales()]
        context = {
            "form": form,
            "own": [one for one in every if one.key not in SHIPPED],
            "shipped": [one for one in every if one.key in SHIPPED],
        }
        return page(request, "pulse/scales.html", context, status=422 if form.is_bound else 200)
    OwnScale.objects.add(form.told, by=request.person, at=clock.now())
    messages.success(request, _("It can be asked from now on."))
    return redirect("pulse:own-scales")


def own_scale(request: PersonRequest, key: str) -> OwnScale:
    """One of the organisation's own; else 404."""
    return get_object_or_404(OwnScale, key=key)


@seen_by(ADMIN)
@within_reach("own_scale", own_scale)
@part("pulse")
@require_POST
def remove(request: PersonRequest, own_scale: OwnScale) -> HttpResponse:
    """It is asked no more; its rounds keep the words they asked."""
    try:
        OwnScale.objects.remove(own_scale, by=request.person, at=clock.now())
    except StillAsked:
        messages.error(request, _("It stays: a round that is planned, or the rhythm, asks it."))
    else:
        messages.success(request, _("Removed. What was asked with it stays readable."))
    return redirect("pulse:own-scales")
