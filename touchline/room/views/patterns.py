"""One's own patterns, for one's own room: the application asks at every unlock, wanted or not."""

from __future__ import annotations

from django.http import HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by
from touchline.wall.corridor import ask
from touchline.wall.pattern_crossings import OwnPattern, OwnPatterns
from touchline.wall.switched import part


@seen_by(EVERYONE)
@part("room")
@require_safe
def index(request: PersonRequest) -> HttpResponse:
    """`{"patterns": [{"key", "question", "likely", "cases", "as_of"}]}` of who asks."""
    found = ask(OwnPatterns(on=request.day), by=request.person)
    told = [
        {
            "key": one.key, "question": one.question, "likely": one.likely, "cases": one.cases,
            "as_of": one.as_of.isoformat(),
        }
        for one in found
        if isinstance(one, OwnPattern)
    ]  # fmt: skip
    return JsonResponse({"patterns": told})
