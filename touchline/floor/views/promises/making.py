"""Promising something."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from touchline.floor.forms.promise import PromiseForm
from touchline.floor.models import Promise
from touchline.floor.models.promise import KeyTaken
from touchline.floor.views.promises.looking import READERS
from touchline.floor.views.promises.recipients import recipients
from touchline.kit import clock
from touchline.wall.audiences import PersonRequest, seen_by
from touchline.wall.switched import part


@seen_by(*READERS)
@part("promises")
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: PersonRequest) -> HttpResponse:
    """A short form; another page may begin it with `?to=` and `?words=`."""
    form = PromiseForm(
        request.POST or None, choices=recipients(request), person=request.person, day=request.day,
        initial={name: request.GET[name] for name in ("to", "words") if name in request.GET},
    )  # fmt: skip
    if form.is_valid() and _made(request, form):
        messages.success(request, _("Promised. It stands on both your pages."))
        return redirect("floor:promises:index")
    status = 422 if form.is_bound else 200
    return render(request, "floor/promises/new.html", {"form": form}, status=status)


def _made(request: PersonRequest, form: PromiseForm) -> bool:
    said, person = form.cleaned_data, request.person
    try:
        Promise.objects.make(
            person, form.recipient, said["words"], said["day"], by=person, at=clock.now(),
            find_out=said["find_out"], key=said["key"],
        )  # fmt: skip
    except KeyTaken:
        form.add_error(None, _("This form was not ours. Open it again; copy your words first."))
        return False
    return True
