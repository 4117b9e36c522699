"""After the password: a code, a recovery code or a passkey, for who has set one up."""

import json
from typing import Any

from allauth.account.internal.stagekit import clear_login
from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.webauthn.internal import auth
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from touchline.kit import clock
from touchline.sign_in.forms.factors import SecondFactorForm
from touchline.sign_in.models.attempts import CODE, note_failure
from touchline.sign_in.models.factors import factors_of
from touchline.sign_in.views.limits import refused
from touchline.wall.audiences import PUBLIC, PersonRequest, seen_by


class SecondFactor(AuthenticateView):  # type: ignore[misc]
    """The library's view, which knows whose password was right, and our page."""

    template_name = "sign_in/second_factor.html"
    form_class = SecondFactorForm

    def get_context_data(self, **more: Any) -> dict[str, Any]:
        held = factors_of(self.stage.login.user)
        context = {"form": self.auth_form, "held": held}
        if held.passkeys:
            options = auth.begin_authentication(self.stage.login.user)
            context["options"] = json.dumps(options, default=dict)
        return context | more

    def form_invalid(self, form: Any) -> HttpResponse:
        if form.has_error("code", "incorrect_code"):
            note_failure(CODE, person=self.stage.login.user, at=clock.now())
        return refused(super().form_invalid(form), form)


@seen_by(PUBLIC)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: PersonRequest) -> Any:
    """Ask for the second factor of who has just given their password."""
    return SecondFactor.as_view()(request)


@seen_by(PUBLIC)
@require_POST
def turn_back(request: PersonRequest) -> HttpResponse:
    """Somebody else is at this device: begin again."""
    clear_login(request)
    return redirect("sign-in")
