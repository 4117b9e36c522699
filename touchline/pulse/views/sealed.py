"""A sealed round: what its custodian takes away to count, and the figures that they bring."""

from __future__ import annotations

import json
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from touchline.kit import clock
from touchline.kit.uploads import takes_files
from touchline.pulse.forms.bringing import FiguresForm
from touchline.pulse.models import Round
from touchline.pulse.models.bringing import bring_figures, sealed_document
from touchline.pulse.models.words import is_custodian
from touchline.pulse.rules.brought import NotFigures
from touchline.pulse.views.page import page
from touchline.pulse.views.rights import SEES
from touchline.wall.audiences import ADMIN, PARTNER, PersonRequest, has_a_seat, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part

ANYONE_SEATED = (*SEES, PARTNER)


def may_bring(request: PersonRequest, round_: Round) -> bool:
    """Whether a round waits for its custodian, and this is they or an administrator."""
    waits = (
        bool(round_.recipient)
        and not hasattr(round_, "voiding")
        and not hasattr(round_, "releasing")
        and clock.now() >= round_.closes_at
    )
    admin = has_a_seat(request.person, (ADMIN,), on=request.day)
    return waits and (admin or is_custodian(request.person))


def sealed_in_reach(request: PersonRequest, key: str) -> Round:
    """A round that waits, for who may take its box away; else 404."""
    round_ = get_object_or_404(Round.objects.on_paper().whole().frozen(), key=key)
    if not may_bring(request, round_):
        raise Http404
    return round_


@seen_by(*ANYONE_SEATED)
@within_reach("sealed", sealed_in_reach)
@part("pulse")
@require_safe
def take(request: PersonRequest, sealed: Round) -> HttpResponse:
    """The box as a file: sealed ballots, which only the custodian’s key opens."""
    document = json.dumps(sealed_document(sealed), ensure_ascii=False)
    named = f'attachment; filename="sealed-{sealed.key}.json"'
    headers = {"Content-Disposition": named, "Cache-Control": "no-store"}
    return HttpResponse(document, content_type="application/json", headers=headers)


@seen_by(*ANYONE_SEATED)
@takes_files
@within_reach("sealed", sealed_in_reach)
@part("pulse")
@require_POST
def bring(request: PersonRequest, sealed: Round) -> HttpResponse:
    """Release it by what the custodian counted: once."""
    form = FiguresForm(request.POST, request.FILES)
    if not form.is_valid():
        return _refused(request, sealed, form)
    try:
        bring_figures(sealed, form.cleaned_data["figures"], by=request.person, at=clock.now())
    except NotFigures as wrong:
        form.refuse(wrong.args[0])
        return _refused(request, sealed, form)
    messages.success(request, _("Taken. Everyone sees the figures now."))
    if has_a_seat(request.person, SEES, on=request.day):
        return redirect("pulse:round", round_key=sealed.key)
    return redirect("pulse:words")


def _refused(request: PersonRequest, round_: Round, form: FiguresForm) -> HttpResponse:
    context: dict[str, Any] = {"round": round_, "form": form}
    return page(request, "pulse/sealed.html", context, status=422)
