"""Recovery codes: ten that work once each, shown once, to be kept on paper or in a safe place."""

from datetime import timedelta

from allauth.account.internal.flows.reauthentication import raise_if_reauthentication_required
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal import flows
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from touchline.kit import clock
from touchline.sign_in.models.factors import has_second_factor, note_factor
from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by

SHOWN = "recovery_codes_shown_at"
FILE_FOR = timedelta(minutes=15)
"""How long after they were shown, and in that session alone, they may be had as a file."""


@seen_by(EVERYONE)
@never_cache
@require_safe
def show(request: PersonRequest) -> HttpResponse:
    """The codes, once; after that only how many are left."""
    codes, fresh = flows.view_recovery_codes(request)
    if codes is None or not fresh:
        return redirect("security")
    request.session[SHOWN] = clock.now().timestamp()
    return render(request, "sign_in/recovery.html", {"codes": codes.get_unused_codes()})


@seen_by(EVERYONE)
@require_POST
def renew(request: PersonRequest) -> HttpResponse:
    """New ones; those from before work no more."""
    raise_if_reauthentication_required(request, app="allauth.mfa")
    if not has_second_factor(request.person):
        messages.error(request, _("Recovery codes are for when a passkey or an app is lost."))
        return redirect("security")
    flows.generate_recovery_codes(request)
    note_factor("renewed", person=request.person, at=clock.now())
    return redirect("mfa_view_recovery_codes")


@seen_by(EVERYONE)
@never_cache
@require_POST
def as_file(request: PersonRequest) -> HttpResponse:
    """The same codes as a text file, for a quarter of an hour after they were shown here."""
    shown = float(request.session.get(SHOWN, 0))
    held = Authenticator.objects.filter(
        user=request.person, type=Authenticator.Type.RECOVERY_CODES
    ).first()
    if held is None or clock.now().timestamp() - shown > FILE_FOR.total_seconds():
        raise Http404
    context = {"codes": held.wrap().get_unused_codes(), "site": request.get_host()}
    response = render(
        request, "sign_in/recovery.txt", context, content_type="text/plain; charset=utf-8"
    )
    response["Content-Disposition"] = 'attachment; filename="touchline-recovery-codes.txt"'
    return response
