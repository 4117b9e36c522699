"""How a meeting page stands, as a word: another one as soon as someone wrote something."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from django.http import HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from touchline.floor.models import CardLine, Promise
from touchline.floor.views.review.beside import promises_beside
from touchline.floor.views.review.reaching import Sitting, sitting
from touchline.floor.views.review.table_reading import every_line
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("review", sitting)
@part("review")
@require_safe
def stamp(request: PersonRequest, review: Sitting) -> HttpResponse:
    """Another one after anything was written that who looks may read."""
    lines = every_line(review)
    _beside, made = promises_beside(request, review, lines)
    return JsonResponse({"stamp": stamp_of(review, lines, made)})


def stamp_of(at: Sitting, lines: Iterable[CardLine], made: Iterable[Promise]) -> str:
    """Made of the words on the table and what was promised there: another after each change."""
    words = [
        (line.as_texts(), line.agreement.as_texts() if hasattr(line, "agreement") else "",
         line.answer.kind if hasattr(line, "answer") else "")
        for line in lines
    ]  # fmt: skip
    review, promised = at.review, [one.key for one in made]
    stands = (review.learnt, review.begun, review.over, review.cancelled, review.starts_at)
    return sha256(repr((stands, words, promised)).encode()).hexdigest()[:16]
