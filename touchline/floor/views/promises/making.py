"""Promising something."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from touchline.floor.forms.promise import PromiseForm
from touchline.floor.models import Promise
from touchline.floor.models.moment import KIND as MOMENT
from touchline.floor.models.promise import KeyTaken
from touchline.floor.views.promises.abouts import about_named
from touchline.floor.views.promises.looking import READERS
from touchline.floor.views.promises.recipients import recipients
from touchline.kit import clock
from touchline.wall.audiences import PersonRequest, seen_by
from touchline.wall.references import Reference
from touchline.wall.switched import part


@seen_by(*READERS)
@part("promises")
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: PersonRequest) -> HttpResponse:
    """A short form; another page may begin it with `?about=deal:KEY`, `?to=` and `?words=`."""
    about = about_named(request, (request.POST or request.GET).get("about", ""))
    form = PromiseForm(
        request.POST or None, choices=recipients(request), person=request.person, day=request.day,
        initial={name: request.GET[name] for name in ("to", "words") if name in request.GET},
    )  # fmt: skip
    if form.is_valid() and _made(request, form, about):
        messages.success(request, _("Promised. It stands among what you owe."))
        return redirect(about.path if about else "floor:promises:index")
    context = {"form": form, "about": about, "seen": _about_seen_by(about)}
    return render(request, "floor/promises/new.html", context, status=422 if form.is_bound else 200)


def _made(request: PersonRequest, form: PromiseForm, about: Reference | None) -> bool:
    said, person = form.cleaned_data, request.person
    try:
        Promise.objects.make(
            person, form.recipient, said["words"], said["day"], by=person, at=clock.now(),
            about=about, find_out=said["find_out"], key=said["key"],
        )  # fmt: skip
    except KeyTaken:
        form.add_error(None, _("This form was not ours. Open it again; copy your words first."))
        return False
    return True


def _about_seen_by(about: Reference | None) -> str:
    """as `PromiseLine.about` has it: less than who reads the words."""
    if about is not None and about.kind == MOMENT:
        return _("You and whom you promise it to in person")
    return _("You, whom you promise it to in person, and whom you report to")
