"""Going back to an earlier snapshot."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from touchline.kit import clock
from touchline.numbers import ImportBusy, NoSnapshot, Snapshots
from touchline.numbers.importing.returning import return_to
from touchline.wall.audiences import ADMIN, PersonRequest, seen_by
from touchline.witness.models import note


@seen_by(ADMIN)
@require_POST
def create(request: PersonRequest, name: str) -> HttpResponse:
    """Let pages read this snapshot again, until the next import."""
    at = clock.now()
    try:
        return_to(Snapshots(settings.SNAPSHOTS), name, at=at)
    except NoSnapshot:
        raise Http404 from None
    except ImportBusy:
        messages.warning(
            request,
            _("An import is running, so nothing was changed. Try again when it has ended."),
        )
        return redirect("office:imports")
    note(act="office.snapshot.returned_to", by=request.person, kind="snapshot", key=name, at=at)
    messages.success(request, _("Pages read this snapshot again, until the next import."))
    return redirect("office:imports")
