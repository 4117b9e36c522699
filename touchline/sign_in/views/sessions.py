"""Ending one's own sessions elsewhere."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from touchline.kit import clock
from touchline.sign_in.models.sessions import end_sessions
from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by


@seen_by(EVERYONE)
@require_POST
def end_one(request: PersonRequest, session: str) -> HttpResponse:
    """End one of them; one that is over, or somebody else's, is not there."""
    here = request.session.session_key
    if not session.isdecimal() or not end_sessions(
        request.person, by=request.person, at=clock.now(), besides=here, only=int(session)
    ):
        raise Http404
    messages.success(request, _("That session has ended."))
    return redirect("security")


@seen_by(EVERYONE)
@require_POST
def end_others(request: PersonRequest) -> HttpResponse:
    """End all but this one."""
    here = request.session.session_key
    ended = end_sessions(request.person, by=request.person, at=clock.now(), besides=here)
    said = ngettext("One other session has ended.", "%(count)d other sessions have ended.", ended)
    messages.success(request, said % {"count": ended} if ended else _("There was no other one."))
    return redirect("security")
