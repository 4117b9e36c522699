"""Where the program of a key is told: connected, tried and disconnected by whose key it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from allauth.account.internal.flows.reauthentication import raise_if_reauthentication_required
from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from touchline.api.forms.webhook import WebhookForm
from touchline.api.models import AccessKey, Webhook
from touchline.api.models.messages import try_out
from touchline.api.rules.scopes import NEEDS
from touchline.api.views.keys import own_key
from touchline.kit import clock
from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by
from touchline.wall.reaching import within_reach

TROUBLES: Final[Mapping[str, Promise]] = {
    "ConnectionError": _lazy("It could not be reached."),
    "ConnectTimeout": _lazy("It could not be reached in time."),
    "ReadTimeout": _lazy("It did not answer within ten seconds."),
    "HTTPError": _lazy("It answered that it is in trouble itself."),
    "SSLError": _lazy("Its certificate is not right."),
    "Refused": _lazy("It refused the message."),
    "NotAnAddress": _lazy("Its host is no longer named by an administrator."),
    "InvalidToken": _lazy("The server’s secret has changed. Connect it anew."),
}


def trouble_of(webhook: Webhook | None) -> str:
    """Why the last message did not arrive, in words; empty if it did."""
    kind = webhook.trouble if webhook is not None else ""
    return str(TROUBLES.get(kind, kind))


@seen_by(EVERYONE)
@within_reach("access", own_key)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: PersonRequest, access: AccessKey) -> HttpResponse:
    """Whether there is one and how it fares; connecting one, whose secret is shown this once."""
    offered = [event for event, scope in NEEDS.items() if access.allows(scope)]
    form = WebhookForm(request.POST if request.method == "POST" else None, offered=offered)
    if form.is_valid():
        raise_if_reauthentication_required(request, app="allauth.mfa")
        webhook, secret = Webhook.objects.connect(
            access, address=form.cleaned_data["address"], events=form.chosen, by=request.person,
            at=clock.now(),
        )  # fmt: skip
        return render(request, "api/webhook_secret.html", {"webhook": webhook, "secret": secret})
    context = {
        "access": access, "webhook": getattr(access, "webhook", None), "form": form,
        "offered": offered, "hosts": settings.WEBHOOK_HOSTS, "opens": access.opens(on=request.day),
        "trouble": trouble_of(getattr(access, "webhook", None)),
    }  # fmt: skip
    return render(request, "api/webhook.html", context, status=422 if form.errors else 200)


@seen_by(EVERYONE)
@within_reach("access", own_key)
@require_POST
def try_it(request: PersonRequest, access: AccessKey) -> HttpResponse:
    """A first message, so that one sees it arrive."""
    webhook = getattr(access, "webhook", None)
    if webhook is not None:
        try_out(webhook, at=clock.now())
        messages.success(request, _("A message is on its way. Look whether your program has it."))
    return redirect("api:webhook", access.key)


@seen_by(EVERYONE)
@within_reach("access", own_key)
@require_POST
def disconnect(request: PersonRequest, access: AccessKey) -> HttpResponse:
    """Nothing is told any more; the key goes on opening."""
    webhook = getattr(access, "webhook", None)
    if webhook is not None:
        webhook.disconnect(by=request.person, at=clock.now())
        messages.success(request, _("Disconnected. Your program is told of nothing any more."))
    return redirect("api:webhook", access.key)
