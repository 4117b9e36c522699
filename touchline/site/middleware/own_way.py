"""Ways that are answered before session, language and person are looked at, each below an address.

What goes wrong there is said in a word, as JSON, and in one line of the log without the request.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from django.conf import settings
from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponseBase, JsonResponse
from django.urls import resolve
from django.utils import translation

log = logging.getLogger(__name__)

SOON: Final = "20"
"""Seconds after which it is worth another look."""
STRICT: Final = {
    "default-src": "'none'", "script-src": "'self'", "style-src": "'self'", "img-src": "'self'",
    "font-src": "'self'", "connect-src": "'self'", "form-action": "'none'",
    "frame-ancestors": "'none'", "base-uri": "'none'",
    "require-trusted-types-for": "'script'", "trusted-types": "'none'",
}  # fmt: skip
"""What a page of such a way may do: run and show what lies beside it, and nothing else."""


def policy(**more: str) -> str:
    """The header's value for the strictest page, with directives that differ: `worker_src="…"`."""
    rules = STRICT | {name.replace("_", "-"): value for name, value in more.items()}
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def take_away(request: HttpRequest, which: Callable[[str], bool]) -> None:
    """Take from a request whatever of it has such a name in `META`, and what was read from it."""
    told = request.META
    for name in [one for one in told if which(one)]:
        del told[name]
    for read in ("headers", "COOKIES"):
        request.__dict__.pop(read, None)


@dataclass(frozen=True)
class OwnWay:
    """What a way is called in the log, and the word for what is not there."""

    name: str
    nothing: str = "not-there"

    def answer(self, request: HttpRequest) -> HttpResponseBase:
        """What the view at this address answers; in one language for all."""
        # That of whoever asked before must not be left in this thread.
        with translation.override(settings.LANGUAGE_CODE):
            response = self._answered(request)
        # Django would write a line, with the request at hand, about every answer of 400 and more.
        response._has_been_logged = True  # type: ignore[attr-defined]
        return response

    def _answered(self, request: HttpRequest) -> HttpResponseBase:
        try:
            request.resolver_match = match = resolve(request.path_info)
            response: HttpResponseBase = match.func(request, *match.args, **match.kwargs)
            return response
        except Http404:
            return JsonResponse({"error": self.nothing}, status=404)
        except PermissionDenied:
            return JsonResponse({"error": "not-allowed"}, status=403)
        except RequestDataTooBig:
            return JsonResponse({"error": "too-large"}, status=413)
        except (OperationalError, InterfaceError) as trouble:
            log.error("%s could not be reached: %s", self.name, type(trouble).__name__)
            return JsonResponse({"error": "away"}, status=503, headers={"Retry-After": SOON})
        except Exception:
            # The formatter writes kind and place; here nothing of the request is in reach of it.
            log.exception("%s broke", self.name)
            return JsonResponse({"error": "broken"}, status=500)
