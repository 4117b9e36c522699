"""A step of `start here` is taken by doing it: opening the page, or sending the form, it names."""

from collections.abc import Callable
from typing import cast

from django.http import HttpRequest, HttpResponseBase

from touchline.kit import clock
from touchline.people.models import FirstStep
from touchline.site.start import step_taken_by
from touchline.wall.audiences import PersonRequest


class FirstStepsMiddleware:
    """Writes a step once, and asks the database only on pages that are someone's step."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        asked = cast("PersonRequest", request)
        match = request.resolver_match
        if asked.person is None or match is None or response.status_code >= 400:
            return response
        sent = request.method == "POST" and response.status_code == 302
        if request.method == "GET" or sent:
            name = step_taken_by(match.view_name, sent=sent)
            if name:
                FirstStep.objects.take(asked.person, step=name, at=clock.now())
        return response
