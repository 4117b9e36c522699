"""Promising something by a program, and saying what became of it."""

from collections.abc import Callable

from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import HttpResponse
from ninja import Status

from touchline.api.rules.scopes import Scope
from touchline.api.views.operations import operation, wrong
from touchline.api.views.promises import PATH, of
from touchline.api.views.shapes.errors import Problem
from touchline.api.views.shapes.promises import MissSaid, NewDaySaid, PromiseSaid, PromiseTold
from touchline.api.views.speaking import KeyRequest, problem
from touchline.floor.forms.promise import NewDayForm, PromiseForm
from touchline.floor.models import Promise
from touchline.floor.models.promise import KeyTaken
from touchline.floor.models.promise_ending import PromiseOver
from touchline.floor.views.promises.looking import promise_in_reach
from touchline.floor.views.promises.recipients import recipients
from touchline.kit import clock
from touchline.kit.ids import new_key

Answer = HttpResponse | PromiseTold | Status[PromiseTold]
OVER = "It has ended, its day has passed or was moved before: nothing was changed."
TAKEN = "Another promise has this key. Send it with a new one."


@operation(
    "POST", "/promises", name="promises", opens=Scope.PROMISE, gives=PromiseTold, status=201,
    may={200: PromiseTold, 409: Problem},
)  # fmt: skip
def promise_it(request: KeyRequest, said: PromiseSaid) -> Answer:
    """Promise something in the person's name.

    With a `key` of your own it can be sent again without harm: 201 once, 200 after that.
    """
    person = request.person
    key = f"api-{person.key}-{said.key}" if said.key else new_key()
    data = said.model_dump() | {"key": key, "find_out": "on" if said.find_out else ""}
    form = PromiseForm(data, choices=recipients(request), person=person, day=request.day)
    before = Promise.objects.owned_by(person).filter(key=key).first() if said.key else None
    if before is not None:
        return Status(200, of(request, before))
    if not form.is_valid():
        return refused(form)
    kept = form.cleaned_data
    try:
        made = Promise.objects.make(
            person, form.recipient, kept["words"], kept["day"], by=person, at=clock.now(),
            find_out=kept["find_out"], key=key,
        )  # fmt: skip
    except KeyTaken:
        return problem(409, TAKEN)
    return Status(201, of(request, made))


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


def own_promise(request: KeyRequest, key: str) -> Promise:
    """One's own; Http404 for what one may not read, PermissionDenied for what one only reads."""
    promise = promise_in_reach(request, key)
    if promise.owner_id != request.person.pk:
        raise PermissionDenied
    return promise


def ended(request: KeyRequest, promise: Promise, verb: Callable[[], object]) -> Answer:
    """The promise after a verb, or 409 where it cannot be done any more."""
    try:
        verb()
    except PromiseOver:
        return problem(409, OVER)
    return of(request, promise)


def refused(form: Form) -> HttpResponse:
    """What a form has said, as 422."""
    said = form.errors.items()
    return wrong({f"body.{name}": " ".join(map(str, errors)) for name, errors in said})
