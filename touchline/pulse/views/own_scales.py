"""Scales: those that come with Touchline, the organisation’s own, and a form to add one."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from touchline.kit import clock
from touchline.pulse.forms.own_scale import OwnScaleForm
from touchline.pulse.models import OwnScale
from touchline.pulse.models.rhythm import all_scales
from touchline.pulse.rules.scales import SHIPPED
from touchline.pulse.views.page import page
from touchline.pulse.views.talk_rights import said
from touchline.wall.audiences import ADMIN, PersonRequest, seen_by
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
