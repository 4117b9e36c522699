"""Signing in and out, and the first password by a link that works once."""

from typing import Any

from django.contrib import messages
from django.contrib.auth import login, views
from django.contrib.auth.tokens import default_token_generator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from touchline.kit import clock
from touchline.people.models import Person
from touchline.site.forms.yourself import NewPasswordForm
from touchline.wall.audiences import EVERYONE, PUBLIC, PersonRequest, seen_by

BACKEND = "touchline.people.signing_in.PersonBackend"
_sign_in = views.LoginView.as_view(
    template_name="site/sign_in.html", redirect_authenticated_user=True
)


@seen_by(PUBLIC)
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: PersonRequest) -> Any:
    """Address and password."""
    return _sign_in(request)


@seen_by(EVERYONE)
@require_POST
def sign_out(request: PersonRequest) -> Any:
    """End this session."""
    return views.LogoutView.as_view()(request)


@seen_by(PUBLIC)
@sensitive_post_parameters()
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def welcome(request: PersonRequest, person_key: str, token: str) -> HttpResponse:
    """Choose the first password. The link ends with its use, or after three days.

    A link that is over answers 410: a 404 would send who is not signed in to the door, unexplained.
    """
    subject = Person.objects.active().filter(key=person_key).first()
    if subject is None or not default_token_generator.check_token(subject, token):
        return render(request, "site/welcome_over.html", status=410)
    form = NewPasswordForm(request.POST or None, subject=subject)
    if not form.is_valid():
        status = 422 if form.is_bound else 200
        context = {"form": form, "subject": subject}
        return render(request, "site/welcome.html", context, status=status)
    subject.choose_password(password=form.cleaned_data["password"], by=subject, at=clock.now())
    login(request, subject, backend=BACKEND)
    messages.success(request, _("Your password is kept. Welcome."))
    return redirect("home")
