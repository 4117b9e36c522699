"""Free words before everyone reads them: one at a time, for the custodian alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from touchline.kit import clock
from touchline.pulse.forms.bringing import FiguresForm
from touchline.pulse.forms.signing import ScreenForm
from touchline.pulse.models import Round, Said
from touchline.pulse.models.words import is_custodian
from touchline.pulse.views.page import page
from touchline.pulse.views.sealed import may_bring
from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part

View = Callable[..., HttpResponseBase]


def custodian_alone(view: View) -> View:
    """Everyone else gets the 404 of a page that is not there, whatever they try."""

    @wraps(view)
    def guarded(request: PersonRequest, /, **named: Any) -> HttpResponseBase:
        if not is_custodian(request.person):
            raise Http404
        return view(request, **named)

    return guarded


def words_that_wait(request: PersonRequest, key: str) -> Said:
    """Words that nobody has screened yet, for their custodian."""
    if not is_custodian(request.person):
        raise Http404
    return get_object_or_404(Said.objects.waiting().select_related("group__round"), key=key)


@seen_by(EVERYONE)
@custodian_alone
@part("pulse")
@require_safe
def show(request: PersonRequest) -> HttpResponse:
    """The next that wait, and how many do."""
    return _page(request, Said.objects.waiting().select_related("group__round").first())


@seen_by(EVERYONE)
@within_reach("said", words_that_wait)
@part("pulse")
@require_POST
def screen(request: PersonRequest, said: Said) -> HttpResponse:
    """Let them through as they were left, or hold them back: then nobody has them any more."""
    form = _form(request, said, sent=True)
    if not form.is_valid():
        return _page(request, said, form=form)
    said.let_through(words=form.kept, on=request.day, by=request.person, at=clock.now())
    told = _("Let through.") if form.kept else _("Held back. What was written is deleted.")
    messages.success(request, told)
    return redirect("pulse:words")


def _form(request: PersonRequest, said: Said, *, sent: bool = False) -> ScreenForm:
    return ScreenForm(
        request.POST if sent else None, person=request.person, day=request.day,
        initial={"words": said.opened()},
    )  # fmt: skip


def _page(
    request: PersonRequest, said: Said | None, *, form: ScreenForm | None = None
) -> HttpResponse:
    waiting = Round.objects.on_paper().whole().frozen().filter(releasing=None, voiding=None)
    sealed = [one for one in waiting.exclude(recipient="") if may_bring(request, one)]
    context: dict[str, Any] = {
        "said": said, "count": Said.objects.waiting().count(),
        "sealed": [(one, FiguresForm(auto_id=f"{one.key}_%s")) for one in sealed],
    }  # fmt: skip
    if said is not None:
        context |= {"written": said.opened(), "form": form or _form(request, said)}
    return page(request, "pulse/screening.html", context, status=422 if form else 200)
