"""One moment: read by the two, answered by the manager, promised from, taken back."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from touchline.floor.forms.moment import ObservationForm
from touchline.floor.forms.promise import TakeOverForm
from touchline.floor.models import Moment, Promise
from touchline.floor.models.moment import AlreadyAnswered
from touchline.floor.rules.promises import next_friday
from touchline.floor.views.conduct.moment_lines import line_of
from touchline.floor.views.conduct.moment_rights import (
    WRITERS,
    about_them,
    moment_in_reach,
    only,
    reference_of,
)
from touchline.kit import clock
from touchline.wall.audiences import PersonRequest, seen_by
from touchline.wall.crossings import Recipient
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part, parts_of_person


@seen_by(*WRITERS)
@within_reach("moment", moment_in_reach)
@part("moments")
@require_safe
def show(request: PersonRequest, moment: Moment) -> HttpResponse:
    """For the two of them."""
    return _page(request, moment)


@seen_by(*WRITERS)
@within_reach("moment", moment_in_reach)
@part("moments")
@require_POST
def answer(request: PersonRequest, moment: Moment) -> HttpResponse:
    """One observation and one question."""
    only(request, moment.manager)
    form = ObservationForm(request.POST, person=request.person, day=request.day)
    if not form.is_valid():
        return _page(request, moment, answering=form)
    try:
        moment.answer(**form.cleaned_data, by=request.person, at=clock.now())
    except AlreadyAnswered:
        messages.error(request, _("You had answered it before; that answer stays."))
    return redirect("floor:conduct:moment", moment_key=moment.key)


@seen_by(*WRITERS)
@within_reach("moment", moment_in_reach)
@part("moments")
@part("promises")
@require_POST
def promise(request: PersonRequest, moment: Moment) -> HttpResponse:
    """What the author would try becomes a promise, of the author’s or of the manager’s own."""
    line = line_of(request, moment)
    if not line.other.is_active:
        raise Http404  # who has left is promised nothing
    form = TakeOverForm(request.POST, person=request.person, day=request.day)
    if not form.is_valid():
        return _page(request, moment, promising=form)
    Promise.objects.make(
        request.person, Recipient("person", line.other.key, line.other.name), **form.cleaned_data,
        about=reference_of(moment), key=f"moment-{moment.key}{'' if line.mine else '-manager'}",
        by=request.person, at=clock.now(),
    )  # fmt: skip
    messages.success(request, _("Promised. It stands on both your pages."))
    return redirect("floor:conduct:moment", moment_key=moment.key)


@seen_by(*WRITERS)
@within_reach("moment", moment_in_reach)
@part("moments")
@require_POST
def withdraw(request: PersonRequest, moment: Moment) -> HttpResponse:
    """Its author takes it back, while nobody has answered."""
    only(request, moment.author)
    try:
        moment.withdraw(by=request.person, at=clock.now())
    except AlreadyAnswered:
        messages.error(request, _("It was answered meanwhile, so it stays."))
    return redirect("floor:conduct:moments")


def _page(
    request: PersonRequest, moment: Moment, *, answering: ObservationForm | None = None,
    promising: TakeOverForm | None = None,
) -> HttpResponse:  # fmt: skip
    who: dict[str, Any] = {"person": request.person, "day": request.day}
    wrong = answering or promising
    begin = {"words": moment.would_try, "day": next_friday(request.day)}
    answering = answering or ObservationForm(**who)
    about_them(answering, request, subject=moment.author)
    line = line_of(request, moment)
    context = {
        "line": line, "moment": moment, "mine": line.mine, "wrong": wrong,
        "answering": answering, "promising": promising or TakeOverForm(initial=begin, **who),
        "promises": line.promises,
        "switched": parts_of_person(request.person, on=request.day),
    }  # fmt: skip
    status = 422 if wrong else 200
    return render(request, "floor/conduct/moment.html", context, status=status)
