"""A session ends: three days after it was last used, and two weeks after it began in any case."""

from collections.abc import Callable

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponseBase

from touchline.kit import clock
from touchline.sign_in.models.sessions import has_run_out


class SessionAgeMiddleware:
    """Stands before the person is known: who comes with an old session is nobody, and knocks anew.

    Three days without use are the session's own time to live (`SESSION_COOKIE_AGE`); this keeps
    the other limit.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if has_run_out(request.session, at=clock.now()):
            logout(request)
        return self.get_response(request)
