"""One's own access keys: which there are, making one, ending one."""

from __future__ import annotations

from allauth.account.internal.flows.reauthentication import raise_if_reauthentication_required
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from touchline.api.forms.access_key import AccessKeyForm
from touchline.api.models import AccessKey
from touchline.api.models.entrance import scopes_for
from touchline.kit import clock
from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by
from touchline.wall.reaching import within_reach


def own_key(request: PersonRequest, key: str) -> AccessKey:
    """One's own; anyone else's is not there."""
    own = AccessKey.objects.filter(person=request.person).select_related("webhook")
    return get_object_or_404(own, key=key)


@seen_by(EVERYONE)
@require_safe
def index(request: PersonRequest) -> HttpResponse:
    """Every key of one's own, newest first, with what it may do and when it was used last."""
    keys = AccessKey.objects.filter(person=request.person).select_related("webhook")
    context = {
        "keys": [(key, key.opens(on=request.day)) for key in keys],
        "offered": scopes_for(request.person, on=request.day),
        "address": request.build_absolute_uri("/api/v1/"),
    }
    return render(request, "api/keys.html", context)


@seen_by(EVERYONE)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def create(request: PersonRequest) -> HttpResponse:
    """Make one, after proving again who one is. The answer is the only page that shows it."""
    raise_if_reauthentication_required(request, app="allauth.mfa")
    offered = scopes_for(request.person, on=request.day)
    form = AccessKeyForm(
        request.POST or None, offered=offered, person=request.person, day=request.day
    )
    if not form.is_valid():
        status = 422 if form.is_bound else 200
        return render(request, "api/key_form.html", {"form": form}, status=status)
    key, words = AccessKey.objects.make(
        request.person, name=form.cleaned_data["name"], scopes=form.chosen,
        ends_on=form.ends_on(today=request.day), by=request.person, at=clock.now(),
    )  # fmt: skip
    address = request.build_absolute_uri("/api/v1/")
    return render(request, "api/key.html", {"key": key, "words": words, "address": address})


@seen_by(EVERYONE)
@within_reach("access", own_key)
@require_POST
def end(request: PersonRequest, access: AccessKey) -> HttpResponse:
    """From now on the program that holds it is not let in, and not told of anything."""
    access.end(by=request.person, at=clock.now())
    messages.success(request, _("“%s” opens nothing any more.") % access.name)
    return redirect("api:keys")
