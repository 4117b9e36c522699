"""Codes from an app: setting it up with a picture or by hand, and putting it away."""

from typing import Any

from allauth.account.internal.flows.reauthentication import raise_if_reauthentication_required
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import flows
from allauth.mfa.totp.views import ActivateTOTPView
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from touchline.kit import clock
from touchline.sign_in.forms.factors import FirstCodeForm
from touchline.sign_in.models.factors import note_factor
from touchline.sign_in.rules.squares import squares_of
from touchline.sign_in.views.proving import ChangesFactors
from touchline.sign_in.views.security import is_last_that_is_wanted
from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by


class SetUpApp(ChangesFactors, ActivateTOTPView):  # type: ignore[misc]
    """The library's view; the picture is drawn in the page, since no image may come from data."""

    template_name = "sign_in/app_new.html"
    form_class = FirstCodeForm

    def get_context_data(self, **more: Any) -> dict[str, Any]:
        context: dict[str, Any] = super(ActivateTOTPView, self).get_context_data(**more)
        secret = context["form"].secret
        told = get_adapter().build_totp_url(self.request.user, secret)
        by_hand = " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))
        return context | {"squares": squares_of(told), "by_hand": by_hand, "told": told}


@seen_by(EVERYONE)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: PersonRequest) -> Any:
    """Set up an app; who has one is led back."""
    if _apps(request).exists():
        return redirect("security")
    return SetUpApp.as_view()(request)


@seen_by(EVERYONE)
@require_POST
def remove(request: PersonRequest) -> HttpResponse:
    """Codes of the app open nothing any more."""
    raise_if_reauthentication_required(request, app="allauth.mfa")
    if (app := _apps(request).first()) and not is_last_that_is_wanted(request):
        flows.deactivate_totp(request, app)
        note_factor("removed", person=request.person, at=clock.now())
        messages.success(request, _("Codes of this app open nothing here any more."))
    return redirect("security")


def _apps(request: PersonRequest) -> Any:
    return Authenticator.objects.filter(user=request.person, type=Authenticator.Type.TOTP)
