"""Who are you, once more: before anything that opens the door in one's name is changed."""

import json
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.views import ReauthenticateView
from allauth.mfa.base.views import ReauthenticateView as CodeAgainView
from allauth.mfa.webauthn.internal import auth
from allauth.mfa.webauthn.views import ReauthenticateWebAuthnView
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from touchline.kit import clock
from touchline.sign_in.forms.factors import CodeAgainForm, PasswordAgainForm
from touchline.sign_in.models.attempts import CODE, note_failure
from touchline.sign_in.views.proving import InOurHouse
from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by


class PasswordAgain(InOurHouse, ReauthenticateView):  # type: ignore[misc]
    template_name = "sign_in/again.html"
    form_class = PasswordAgainForm


class CodeAgain(InOurHouse, CodeAgainView):  # type: ignore[misc]
    template_name = "sign_in/again.html"
    form_class = CodeAgainForm

    def form_invalid(self, form: Any) -> HttpResponse:
        if form.has_error("code", "incorrect_code"):
            note_failure(CODE, person=self.request.user, at=clock.now())
        return super().form_invalid(form)


class PasskeyAgain(ReauthenticateWebAuthnView):  # type: ignore[misc]
    template_name = "sign_in/again.html"

    def get_context_data(self, **more: Any) -> dict[str, Any]:
        context: dict[str, Any] = super(ReauthenticateWebAuthnView, self).get_context_data(**more)
        options = auth.begin_authentication(self.request.user)
        return context | {"options": json.dumps(options, default=dict)}

    def form_invalid(self, form: Any) -> Any:
        super().form_invalid(form)
        return redirect(self.request.get_full_path())


@seen_by(EVERYONE)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def password(request: PersonRequest) -> Any:
    """By password."""
    return PasswordAgain.as_view()(request) if _some_way(request) else redirect("security")


@seen_by(EVERYONE)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def code(request: PersonRequest) -> Any:
    """By a code of the app, or a recovery code."""
    return CodeAgain.as_view()(request) if _some_way(request) else redirect("security")


@seen_by(EVERYONE)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def passkey(request: PersonRequest) -> Any:
    """By a passkey."""
    return PasskeyAgain.as_view()(request) if _some_way(request) else redirect("security")


def _some_way(request: PersonRequest) -> bool:
    """Whoever came by single sign-on alone has nothing that could be asked here."""
    return bool(get_adapter().get_reauthentication_methods(request.person))
