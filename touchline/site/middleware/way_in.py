"""Notes that a session is in use, and leads who must have a second factor to setting one up."""

from collections.abc import Callable
from typing import cast

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import get_authentication_records
from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from touchline.kit import clock
from touchline.sign_in.models.factors import has_second_factor
from touchline.sign_in.models.sessions import note_seen
from touchline.sign_in.rules.second_factor import OPEN_WITHOUT, proved_twice
from touchline.sign_in.views.security import is_wanted_of
from touchline.wall.audiences import PersonRequest


class WayInMiddleware:
    """One query for a signed-in page; more only where the organisation asks for more."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        asked = cast("PersonRequest", request)
        if asked.person is not None and request.session.session_key:
            note_seen(
                request.session,
                person=asked.person,
                address=get_adapter().get_client_ip(request),
                device=request.headers.get("user-agent", ""),
                at=clock.now(),
            )
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: object, args: object, kwargs: object
    ) -> HttpResponseBase | None:
        asked = cast("PersonRequest", request)
        match = request.resolver_match
        if asked.person is None or (match and match.view_name in OPEN_WITHOUT):
            return None
        if not _must_set_one_up(asked):
            return None
        messages.info(
            request,
            _("Your organisation asks for a second way to prove who you are. Set one up here."),
        )
        return redirect("security")


def _must_set_one_up(request: PersonRequest) -> bool:
    if not is_wanted_of(request):
        return False
    # Who came in by one is not asked for it again with every page.
    if proved_twice(get_authentication_records(request, request.person)):
        return False
    return not has_second_factor(request.person)
