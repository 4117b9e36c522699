"""The folder that is looked into at night."""

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from touchline.kit import clock
from touchline.office.forms.deliveries import WatchedFolderForm
from touchline.office.models import WatchedFolder
from touchline.office.views.refusing import say_what_was_wrong
from touchline.wall.audiences import ADMIN, PersonRequest, seen_by


@seen_by(ADMIN)
@require_POST
def describe(request: PersonRequest) -> HttpResponse:
    """Say which folder, how it is read, at which hour, and whether at all."""
    form = form_of(WatchedFolder.the(), data=request.POST)
    if not form.is_valid():
        say_what_was_wrong(request, form)
        return redirect("office:imports")
    said = form.cleaned_data
    watched = WatchedFolder.describe(
        source=said["folder"], mapping=said["mapping"], hour=said["hour"], active=said["active"],
        by=request.person, at=clock.now(),
    )  # fmt: skip
    on = _("Kept. The folder is looked into every night.")
    messages.success(request, on if watched.active else _("Kept. Nothing is imported at night."))
    return redirect("office:imports")


def form_of(watched: WatchedFolder | None, *, data: QueryDict | None = None) -> WatchedFolderForm:
    """The form with what was said before, if anything was."""
    said = (
        {
            "folder": watched.source,
            "mapping": watched.mapping,
            "hour": watched.hour,
            "active": watched.active,
        }
        if watched
        else {}
    )
    return WatchedFolderForm(data, initial=said, prefix="watched")
