"""Passkeys: signing in with one, adding one, calling it otherwise, removing one.

The options never ask for an extension that makes keys (PRF), and no answer may hold one: what a
passkey can unlock in a room is no business of signing in.
"""

import json
from typing import Any

from allauth.account.internal.flows.reauthentication import raise_if_reauthentication_required
from allauth.account.utils import get_next_redirect_url
from allauth.mfa.webauthn.internal import auth
from allauth.mfa.webauthn.views import AddWebAuthnView, LoginWebAuthnView
from django.contrib import messages
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from touchline.kit import clock
from touchline.sign_in.forms.factors import NewPasskeyForm, PasskeyNameForm
from touchline.sign_in.models.factors import factors_of, remove_passkey, rename_passkey
from touchline.sign_in.views.letters import tell_of_change
from touchline.sign_in.views.proving import ChangesFactors
from touchline.sign_in.views.security import is_last_that_is_wanted
from touchline.wall.audiences import EVERYONE, PUBLIC, PersonRequest, seen_by


class AddPasskey(ChangesFactors, AddWebAuthnView):  # type: ignore[misc]
    """A passkey that can also sign in alone: it lies on the device and asks who holds it."""

    template_name = "sign_in/passkey_new.html"
    form_class = NewPasskeyForm

    def get_context_data(self, **more: Any) -> dict[str, Any]:
        context: dict[str, Any] = super(AddWebAuthnView, self).get_context_data(**more)
        options = auth.begin_registration(self.request.user, passwordless=True)
        return context | {"options": json.dumps(options, default=dict)}


class SignInWithPasskey(LoginWebAuthnView):  # type: ignore[misc]
    """The answer of a passkey at the door."""

    def get_form_kwargs(self) -> dict[str, Any]:
        self.onward = get_next_redirect_url(self.request)
        return dict(super().get_form_kwargs())

    def form_valid(self, form: Any) -> HttpResponse:
        response: HttpResponse = super().form_valid(form)
        # The library forgets where the person was going; an address of this house is kept.
        if self.onward and self.request.user.is_authenticated:
            return redirect(self.onward)
        return response


@seen_by(PUBLIC)
@never_cache
@require_safe
def options(request: PersonRequest) -> JsonResponse:
    """What the door asks a passkey: a challenge, and no list of whose it may be."""
    return JsonResponse(auth.begin_authentication(user=None), json_dumps_params={"default": dict})


@seen_by(PUBLIC)
@require_POST
def sign_in(request: PersonRequest) -> Any:
    """Sign in with a passkey alone."""
    return SignInWithPasskey.as_view()(request)


@seen_by(EVERYONE)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: PersonRequest) -> Any:
    """Add a passkey."""
    return AddPasskey.as_view()(request)


@seen_by(EVERYONE)
@require_POST
def rename(request: PersonRequest, passkey: str) -> HttpResponse:
    """Call one of one's own otherwise."""
    if passkey not in {str(one.pk) for one in factors_of(request.person).passkeys}:
        raise Http404
    form = PasskeyNameForm(request.POST, person=request.person, day=request.day)
    if form.is_valid():
        name = form.cleaned_data["name"]
        rename_passkey(request.person, passkey=int(passkey), name=name, at=clock.now())
        messages.success(request, _("Kept. It is called “%s” from now on.") % name)
    else:
        messages.error(request, str(form.errors["name"][0]))
    return redirect("security")


@seen_by(EVERYONE)
@require_POST
def remove(request: PersonRequest, passkey: str) -> HttpResponse:
    """Remove one of one's own."""
    raise_if_reauthentication_required(request, app="allauth.mfa")
    if is_last_that_is_wanted(request):
        return redirect("security")
    if not passkey.isdecimal() or not remove_passkey(
        request.person, passkey=int(passkey), at=clock.now()
    ):
        raise Http404
    tell_of_change(request, request.person, change="webauthn_removed")
    messages.success(request, _("This passkey opens nothing here any more."))
    return redirect("security")
