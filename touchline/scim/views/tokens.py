"""Making a token, which is shown once, and ending one."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from touchline.kit import clock
from touchline.scim.forms.token import TokenForm
from touchline.scim.models import Token
from touchline.wall.audiences import ADMIN, PersonRequest, seen_by


@seen_by(ADMIN)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def create(request: PersonRequest) -> HttpResponse:
    """Make one. The answer to the form is the only page that ever shows it."""
    form = TokenForm(request.POST or None, person=request.person, day=request.day)
    if not form.is_valid():
        status = 422 if form.is_bound else 200
        return render(request, "scim/token_form.html", {"form": form}, status=status)
    token, words = Token.objects.make(
        name=form.cleaned_data["name"], ends_on=form.ends_on(today=request.day),
        by=request.person, at=clock.now(),
    )  # fmt: skip
    address = request.build_absolute_uri("/scim/v2")
    context = {"token": token, "words": words, "address": address}
    return render(request, "scim/token.html", context)


@seen_by(ADMIN)
@require_POST
def end(request: PersonRequest, token_key: str) -> HttpResponse:
    """From now on the directory that holds it is not let in."""
    token = get_object_or_404(Token, key=token_key)
    token.end(by=request.person, at=clock.now())
    messages.success(request, _("“%s” opens nothing any more.") % token.name)
    return redirect("scim:page")
