"""The OpenAPI document: what there is, open to anyone, and nothing of this installation."""

from functools import cache
from typing import Any

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from touchline.api.rules.access_keys import MOST
from touchline.api.views import (
    cards,
    ending,
    me,
    priorities,
    promises,
    promising,
    reviews,
    scoreboards,
)
from touchline.api.views.operations import api
from touchline.wall.audiences import PUBLIC, seen_by
from touchline.wall.machines import for_machines

OPERATIONS = (me, scoreboards, priorities, reviews, cards, promises, promising, ending)
ABOUT = f"""What a person may read and write in Touchline, for the programs that they trust.

Send `Authorization: Bearer touchline_key_…` with each request; a person makes the key on their own
page, with the scopes it shall have. A key never opens more than its person could open. What is out
of reach is 404, as if it were not there; a scope that the key lacks is 403. A key may ask {MOST}
times a minute; 429 says with Retry-After how many seconds to wait.

Days are those of the organisation, moments are in UTC, shares are 0 to 1. Lists come in parts: send
`next` as `cursor` until it is null."""
SCHEME = {
    "type": "http", "scheme": "bearer", "bearerFormat": "touchline_key_…",
    "description": "An access key, made under Access keys on one's own page.",
}  # fmt: skip


@cache
def document() -> dict[str, Any]:
    """The document, made once."""
    made: dict[str, Any] = api.get_openapi_schema(path_prefix="/api/v1/")
    made["info"]["description"] = ABOUT
    made["components"]["securitySchemes"] = {"accessKey": SCHEME}
    return made


@seen_by(PUBLIC)
@for_machines
@require_safe
def show(request: HttpRequest) -> JsonResponse:
    """For programs and for whoever writes one."""
    return JsonResponse(document())
