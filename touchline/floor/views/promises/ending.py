"""The buttons of a promise: kept, not kept after all, new day, missed, not needed, taken over."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from touchline.floor.forms.promise import MissForm, NewDayForm, TakeOverForm
from touchline.floor.models import Promise
from touchline.floor.models.promise_ending import PromiseOver
from touchline.floor.views.promises.coming_back import back
from touchline.floor.views.promises.looking import (
    READERS,
    PromiseLine,
    promise_in_reach,
    reader_of,
)
from touchline.floor.views.promises.one import page
from touchline.kit import clock
from touchline.wall.audiences import PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part


@seen_by(*READERS)
@within_reach("promise", promise_in_reach)
@part("promises")
@require_POST
def keep(request: PersonRequest, promise: Promise) -> HttpResponse:
    """It is done."""
    _line(request, promise, lambda line: line.mine)
    try:
        promise.keep(by=request.person, at=clock.now())
    except PromiseOver:
        messages.info(request, _("It is not needed any more, so nothing was changed."))
    return redirect(back(request))


@seen_by(*READERS)
@within_reach("promise", promise_in_reach)
@part("promises")
@require_POST
def take_back(request: PersonRequest, promise: Promise) -> HttpResponse:
    """It was a slip of the finger."""
    _line(request, promise, lambda line: line.mine)
    try:
        promise.take_back(by=request.person, at=clock.now())
    except PromiseOver:
        messages.error(request, _("That can be undone only on the day it was said. It stays kept."))
    return redirect(back(request))


@seen_by(*READERS)
@within_reach("promise", promise_in_reach)
@part("promises")
@require_POST
def move(request: PersonRequest, promise: Promise) -> HttpResponse:
    """Agree a new day, with the reason."""
    _line(request, promise, lambda line: line.mine)
    form = NewDayForm(request.POST, first=promise.day, person=request.person, day=request.day)
    if not form.is_valid():
        return page(request, promise, new_day=form)
    try:
        promise.renegotiate(**form.cleaned_data, by=request.person, at=clock.now())
    except PromiseOver:
        messages.error(request, _("Its day has passed or was moved before, so it stays as it is."))
    return redirect("floor:promises:promise", promise_key=promise.key)


@seen_by(*READERS)
@within_reach("promise", promise_in_reach)
@part("promises")
@require_POST
def miss(request: PersonRequest, promise: Promise) -> HttpResponse:
    """It was not kept, said by its owner."""
    _line(request, promise, lambda line: line.mine)
    form = MissForm(request.POST, person=request.person, day=request.day)
    if not form.is_valid():
        return page(request, promise, missed=form)
    try:
        promise.miss(**form.cleaned_data, by=request.person, at=clock.now())
    except PromiseOver:
        messages.error(request, _("It has ended already, so nothing was changed."))
    return redirect("floor:promises:promise", promise_key=promise.key)


@seen_by(*READERS)
@within_reach("promise", promise_in_reach)
@part("promises")
@require_POST
def release(request: PersonRequest, promise: Promise) -> HttpResponse:
    """Whom it was promised to does not need it any more."""
    _line(request, promise, lambda line: line.reader.releases(line.parties))
    try:
        promise.release(by=request.person, at=clock.now())
    except PromiseOver:
        messages.error(request, _("It has ended already, so nothing was changed."))
    return redirect(back(request))


@seen_by(*READERS)
@within_reach("promise", promise_in_reach)
@part("promises")
@require_POST
def take_over(request: PersonRequest, promise: Promise) -> HttpResponse:
    """What someone left open becomes one's own promise; theirs is released."""
    _line(request, promise, lambda line: line.reader.inherits(line.parties))
    form = TakeOverForm(request.POST, person=request.person, day=request.day)
    if not form.is_valid():
        return page(request, promise, over=form)
    try:
        own = promise.pass_on(**form.cleaned_data, by=request.person, at=clock.now())
    except PromiseOver:
        messages.error(request, _("It has ended already, so nothing was changed."))
        return redirect("floor:promises:promise", promise_key=promise.key)
    messages.success(request, _("It is yours now."))
    return redirect("floor:promises:promise", promise_key=own.key)


def _line(
    request: PersonRequest, promise: Promise, may: Callable[[PromiseLine], bool]
) -> PromiseLine:
    """The promise as its reader has it. Raises PermissionDenied for who only reads it."""
    line = PromiseLine(promise, request.day, reader_of(request))
    if not may(line):
        raise PermissionDenied
    return line
