"""Saying by a program what became of a promise, and taking over one that was left open."""

from collections.abc import Callable

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from ninja import Status

from touchline.api.rules.scopes import Scope
from touchline.api.views.operations import operation
from touchline.api.views.promises import PATH, of
from touchline.api.views.promising import refused
from touchline.api.views.shapes.errors import Problem
from touchline.api.views.shapes.promises import MissSaid, NewDaySaid, OverSaid, PromiseTold
from touchline.api.views.speaking import KeyRequest, problem
from touchline.floor.forms.promise import NewDayForm, TakeOverForm
from touchline.floor.models import Promise
from touchline.floor.models.promise_ending import PromiseOver
from touchline.floor.views.promises.looking import PromiseLine, promise_in_reach, reader_of
from touchline.kit import clock

Answer = HttpResponse | PromiseTold | Status[PromiseTold]
OVER = "It has ended, its day has passed or was moved before: nothing was changed."
KEPT_BEFORE = "That can be undone only on the day it was said. It stays kept."
NOT_TO_YOU = "You may read this; that it is not needed any more is for whom it was made to to say."
NOT_LEFT = "You may read this; only what someone left open who reported to you can be taken over."


@operation(
    "POST", f"{PATH}/keep", name="promise-keep", opens=Scope.PROMISE, gives=PromiseTold,
    may={409: Problem},
)  # fmt: skip
def keep(request: KeyRequest, promise_key: str) -> Answer:
    """It is done; only its owner says so."""
    own = own_promise(request, promise_key)
    return ended(request, own, lambda: own.keep(by=request.person, at=clock.now()))


@operation(
    "POST", f"{PATH}/renegotiate", name="promise-renegotiate", opens=Scope.PROMISE,
    gives=PromiseTold, may={409: Problem},
)  # fmt: skip
def renegotiate(request: KeyRequest, promise_key: str, said: NewDaySaid) -> Answer:
    """Another day, once and before the first is over; only its owner says so."""
    own = own_promise(request, promise_key)
    form = NewDayForm(said.model_dump(), first=own.day, person=request.person, day=request.day)
    if not form.is_valid():
        return refused(form)
    by, at = request.person, clock.now()
    return ended(request, own, lambda: own.renegotiate(**form.cleaned_data, by=by, at=at))


@operation(
    "POST", f"{PATH}/miss", name="promise-miss", opens=Scope.PROMISE, gives=PromiseTold,
    may={409: Problem},
)  # fmt: skip
def miss(request: KeyRequest, promise_key: str, said: MissSaid) -> Answer:
    """It was not kept; only its owner says so."""
    own = own_promise(request, promise_key)
    by, at = request.person, clock.now()
    return ended(request, own, lambda: own.miss(words=said.words, by=by, at=at))


@operation(
    "POST", f"{PATH}/take-back", name="promise-take-back", opens=Scope.PROMISE,
    gives=PromiseTold, may={409: Problem},
)  # fmt: skip
def take_back(request: KeyRequest, promise_key: str) -> Answer:
    """It was not kept after all; only its owner says so, and on the day that was said."""
    own = own_promise(request, promise_key)
    by, at = request.person, clock.now()
    return ended(request, own, lambda: own.take_back(by=by, at=at), late=KEPT_BEFORE)


@operation(
    "POST", f"{PATH}/release", name="promise-release", opens=Scope.PROMISE, gives=PromiseTold,
    may={409: Problem},
)  # fmt: skip
def release(request: KeyRequest, promise_key: str) -> Answer:
    """It is not needed any more; whom it was made to says so.

    For a team who runs it; for a customer or everyone whom its owner reports to. It counts nowhere.
    """
    line = line_of(request, promise_key)
    if not line.reader.releases(line.parties):
        return problem(403, NOT_TO_YOU)
    made = line.promise
    return ended(request, made, lambda: made.release(by=request.person, at=clock.now()))


@operation(
    "POST", f"{PATH}/take-over", name="promise-take-over", opens=Scope.PROMISE,
    gives=PromiseTold, status=201, may={200: PromiseTold, 409: Problem},
)  # fmt: skip
def take_over(request: KeyRequest, promise_key: str, said: OverSaid) -> Answer:
    """Promise the same thing, left open by someone who reported to me and has left.

    Theirs is released, and the answer is the person's own: 201 once, 200 after that.
    """
    line = line_of(request, promise_key)
    if not line.reader.inherits(line.parties):
        return problem(403, NOT_LEFT)
    form = TakeOverForm(said.model_dump(), person=request.person, day=request.day)
    if not form.is_valid():
        return refused(form)
    before = line.state.open
    try:
        own = line.promise.pass_on(**form.cleaned_data, by=request.person, at=clock.now())
    except PromiseOver:
        return problem(409, OVER)
    return Status(201 if before else 200, of(request, own))


def line_of(request: KeyRequest, key: str) -> PromiseLine:
    """A promise that the person may read, with what they may do; else Http404."""
    return PromiseLine(promise_in_reach(request, key), request.day, reader_of(request))


def own_promise(request: KeyRequest, key: str) -> Promise:
    """One's own; Http404 for what one may not read, PermissionDenied for what one only reads."""
    promise = promise_in_reach(request, key)
    if promise.owner_id != request.person.pk:
        raise PermissionDenied
    return promise


def ended(
    request: KeyRequest, promise: Promise, verb: Callable[[], object], *, late: str = OVER
) -> Answer:
    """The promise after a verb, or 409 where it cannot be done any more: `late` says why."""
    try:
        verb()
    except PromiseOver:
        return problem(409, late)
    return of(request, promise)
