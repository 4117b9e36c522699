"""Promising something by a program."""

from django.forms import Form
from django.http import Http404, HttpResponse
from ninja import Status

from touchline.api.rules.scopes import Scope
from touchline.api.views.operations import operation, wrong
from touchline.api.views.promises import of
from touchline.api.views.shapes.errors import Problem
from touchline.api.views.shapes.promises import PromiseSaid, PromiseTold
from touchline.api.views.speaking import KeyRequest, problem
from touchline.floor.forms.promise import PromiseForm
from touchline.floor.models import Promise
from touchline.floor.models.promise import KeyTaken
from touchline.floor.views.promises.abouts import about_in_reach
from touchline.floor.views.promises.recipients import recipients
from touchline.kit import clock
from touchline.kit.ids import new_key

Answer = HttpResponse | PromiseTold | Status[PromiseTold]
NO_SUCH = "There is nothing of this kind and key that this person may open."
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
    data = said.model_dump(exclude={"about"}) | {
        "key": key,
        "find_out": "on" if said.find_out else "",
    }
    form = PromiseForm(data, choices=recipients(request), person=person, day=request.day)
    before = Promise.objects.owned_by(person).filter(key=key).first() if said.key else None
    if before is not None:
        return Status(200, of(request, before))
    if not form.is_valid():
        return refused(form)
    kept = form.cleaned_data
    try:
        about = about_in_reach(request, said.about.kind, said.about.key) if said.about else None
    except Http404:
        return wrong({"body.about": NO_SUCH})
    try:
        made = Promise.objects.make(
            person, form.recipient, kept["words"], kept["day"], by=person, at=clock.now(),
            about=about, find_out=kept["find_out"], key=key,
        )  # fmt: skip
    except KeyTaken:
        return problem(409, TAKEN)
    return Status(201, of(request, made))


def refused(form: Form) -> HttpResponse:
    """What a form has said, as 422."""
    said = form.errors.items()
    return wrong({f"body.{name}": " ".join(map(str, errors)) for name, errors in said})
