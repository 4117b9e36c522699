"""Session → `request.person`; who is not signed in is sent to the door, whatever they ask for."""

from collections.abc import Callable
from contextlib import nullcontext
from typing import Any, cast
from zoneinfo import ZoneInfo

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone

from touchline.kit import clock
from touchline.kit.remembering import remembering
from touchline.people.models import Organisation
from touchline.wall.audiences import PUBLIC, PersonRequest, doors_of
from touchline.wall.machines import asked_by_a_machine


class PersonMiddleware:
    """Adds person, day and zone; a signed-out visitor gets one answer for every address."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        # What a page only reads it may remember; a form's page writes, and asks anew.
        reading = request.method in {"GET", "HEAD"}
        with remembering() if reading else nullcontext():
            return self._answer(request)

    def _answer(self, request: HttpRequest) -> HttpResponseBase:
        asked = cast("PersonRequest", request)
        organisation = Organisation.the()
        person = request.user if request.user.is_authenticated else None
        asked.person = cast("Any", person)
        asked.viewed_by = asked.only_about = None
        asked.day = clock.today(organisation.zone)
        asked.zone = ZoneInfo((person.zone if person else "") or organisation.zone)
        asked.organisation = organisation
        with timezone.override(asked.zone):
            response = self.get_response(request)
        if person is None and response.status_code == 404 and not asked_by_a_machine(request):
            # The same answer for pages that exist and pages that do not: to the door.
            return self._to_the_door(request)
        if person is not None and isinstance(response, HttpResponse):
            response.headers.setdefault("Cache-Control", "private, no-store")
        return response

    def process_view(
        self, request: HttpRequest, view: object, args: object, kwargs: object
    ) -> HttpResponseBase | None:
        asked = cast("PersonRequest", request)
        if asked.person is None and PUBLIC not in doors_of(view):
            return self._to_the_door(request)
        return None

    @staticmethod
    def _to_the_door(request: HttpRequest) -> HttpResponseBase:
        return redirect_to_login(request.get_full_path() if request.method == "GET" else "/")
