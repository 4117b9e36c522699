"""The page behind an invitation's link: choose how to sign in, once."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from touchline.kit import clock
from touchline.people.models import Invitation
from touchline.sign_in.forms.passwords import NewPasswordForm
from touchline.sign_in.views.entering import choose_first_password
from touchline.sign_in.views.passwords import may_use_password
from touchline.sign_in.views.single_sign_on import offered
from touchline.wall.audiences import PUBLIC, PersonRequest, seen_by
from touchline.witness.models import in_turn


@seen_by(PUBLIC)
@sensitive_post_parameters()
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: PersonRequest, token: str) -> HttpResponse:
    """Looking does not use the link up, since mail programs look too; choosing a password does."""
    invitation = Invitation.objects.behind(token, at=clock.now())
    if invitation is None:
        return over(request)
    subject, providers = invitation.person, offered()
    by_password = not providers or may_use_password(request, subject)
    form = NewPasswordForm(request.POST or None, subject=subject)
    if not by_password or not form.is_valid():
        status = 422 if form.is_bound else 200
        context = {
            "form": form, "subject": subject, "providers": providers, "by_password": by_password
        }  # fmt: skip
        return render(request, "sign_in/invitation.html", context, status=status)
    return _come_in(request, invitation, form.cleaned_data["password"])


def over(request: HttpRequest) -> HttpResponse:
    """The same answer for a link that was used, that is over, and that never was: 410, since a 404
    would send who is not signed in to the door, unexplained."""
    return render(request, "sign_in/invitation_over.html", status=410)


def _come_in(request: PersonRequest, invitation: Invitation, password: str) -> HttpResponse:
    with in_turn():
        if not invitation.accept(at=clock.now()):
            return over(request)  # somebody pressed twice, or an administrator was quicker
        response = choose_first_password(
            request, invitation.person, password=password, mailed=True, method="invitation"
        )
    messages.success(
        request,
        _("Your password is kept. Welcome. If you like, add a passkey under your name: then you"
          " need not type it again."),
    )  # fmt: skip
    return response
