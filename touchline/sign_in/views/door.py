"""The door: address and password, a passkey, or single sign-on; and the way out."""

from typing import Any

from allauth.account.views import LoginView
from django.contrib.auth import logout
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from touchline.sign_in.forms.door import SignInForm
from touchline.sign_in.models.sessions import forget_session
from touchline.sign_in.views.limits import refused
from touchline.sign_in.views.single_sign_on import offered
from touchline.wall.audiences import EVERYONE, PUBLIC, PersonRequest, seen_by


class Door(LoginView):  # type: ignore[misc]
    """The library's view, with its counting of attempts, and our page."""

    template_name = "sign_in/door.html"
    form_class = SignInForm

    def get_context_data(self, **more: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**more)
        return context | {"next": self.get_next_url() or "", "providers": offered()}

    def form_invalid(self, form: SignInForm) -> HttpResponse:
        return refused(super().form_invalid(form), form)


@seen_by(PUBLIC)
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: PersonRequest) -> Any:
    """Address and password."""
    return Door.as_view()(request)


@seen_by(EVERYONE)
@require_POST
def sign_out(request: PersonRequest) -> HttpResponse:
    """End this session, and clear what the browser has kept of its pages.

    A page that has something to keep (ballot papers, the room's sealed store) has cleared all the
    rest itself and says so: who signs out would lose a vote, or a note that is not sent yet.
    """
    forget_session(request.session.session_key)
    logout(request)
    response = redirect("sign-in")
    cleared = request.POST.get("cleared") == "yes"
    response["Clear-Site-Data"] = '"cache"' if cleared else '"cache", "storage"'
    return response
