"""Signing in for the room's application, which is shown no cookie: a code, and a token for it.

On our own origin a person who is signed in goes straight back with a code. To another origin, one
that the operator named, they are asked first whether to go.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from allauth.core.internal import ratelimit
from csp.decorators import csp_update
from django.conf import settings
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseRedirect,
    JsonResponse,
    QueryDict,
)
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from touchline.kit import clock
from touchline.room.rules.origins import leads_back
from touchline.room.views.bearer import TOKEN_LASTS, code_for, exchanged
from touchline.wall.audiences import EVERYONE, PUBLIC, PersonRequest, seen_by
from touchline.wall.machines import for_machines
from touchline.wall.switched import part

_CHALLENGE: Final = re.compile(r"[\w-]{43}", re.ASCII)
_STATE: Final = re.compile(r"[\w.~-]{16,128}", re.ASCII)
_VERIFIER: Final = re.compile(r"[\w.~-]{43,128}", re.ASCII)
LONGEST: Final = 1024
"""Bytes that a code and its verifier ever take."""


@dataclass(frozen=True)
class Asked:
    """What a page asks for: its challenge, what it will know its answer by, and where it lies."""

    challenge: str
    state: str
    back: str
    origin: str

    @classmethod
    def read(cls, said: QueryDict, *, origins: tuple[str, ...]) -> Asked | None:
        """Nothing if any part of it is not of its shape, or leads where nobody said."""
        challenge, state, back = (said.get(name, "") for name in ("challenge", "state", "back"))
        origin = leads_back(back, origins)
        well_formed = _CHALLENGE.fullmatch(challenge) and _STATE.fullmatch(state)
        return cls(challenge, state, back, origin) if well_formed and origin else None


def own_origin(request: HttpRequest) -> str:
    """`https://sales.example.org`, as whoever asks calls us. Raises DisallowedHost."""
    return f"{request.scheme}://{request.get_host()}"


@seen_by(EVERYONE)
@part("room")
@require_http_methods(["GET", "POST"])
def authorise(request: PersonRequest) -> HttpResponseBase:
    """Straight back to our own page; a page elsewhere is named first, and agreed to."""
    if not request.GET:
        return redirect("room-page")
    own = own_origin(request)
    asked = Asked.read(request.GET, origins=(own, *settings.ROOM_ORIGINS))
    if asked is None:
        return render(request, "room/authorise.html", {"asked": None}, status=400)
    if asked.origin == own or request.method == "POST":
        return _back(request, asked)
    # The form's answer leads there, which a browser allows only where the page has named it.
    shown = csp_update({"form-action": [asked.origin]})(
        lambda request: render(request, "room/authorise.html", {"asked": asked})
    )
    return shown(request)


def _back(request: PersonRequest, asked: Asked) -> HttpResponse:
    session_key = request.session.session_key or ""
    code = code_for(request.person, session_key, challenge=asked.challenge, at=clock.now())
    words = urlencode({"code": code, "state": asked.state})
    answer = HttpResponseRedirect(f"{asked.back}?{words}")
    answer.headers["Referrer-Policy"] = "no-referrer"
    return answer


@seen_by(PUBLIC)
@for_machines
@csrf_exempt  # no cookie is read here, so none can be abused
@require_POST
def token(request: HttpRequest) -> HttpResponse:
    """The code, and the verifier that only the page which asked for it knows, for a token."""
    code, verifier = _shown(request)
    made = exchanged(code, verifier, at=clock.now()) if code and verifier else ""
    if made:
        return JsonResponse({"token": made, "expires_in": TOKEN_LASTS})
    used = ratelimit.consume(request, app="allauth.account", action="room_code", limit_get=True)
    if used is None:
        return JsonResponse({"error": "too-often"}, status=429, headers={"Retry-After": "600"})
    return JsonResponse({"error": "not-a-code"}, status=400)


def _shown(request: HttpRequest) -> tuple[str, str]:
    if len(request.body) > LONGEST:
        return "", ""
    try:
        told = json.loads(request.body)
        code, verifier = told["code"], told["verifier"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return "", ""
    if not (isinstance(code, str) and isinstance(verifier, str)):
        return "", ""
    return (code, verifier) if _VERIFIER.fullmatch(verifier) else ("", "")
