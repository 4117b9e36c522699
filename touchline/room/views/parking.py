"""A line that leaves the room for its writer's own next pipeline review."""

from __future__ import annotations

from django.http import HttpResponse, JsonResponse
from django.views.decorators.http import require_http_methods

from touchline.kit import clock
from touchline.room.rules import sent
from touchline.room.rules.refusals import Full, NoReview, Unreadable
from touchline.room.views.saying import body_of, made, says_no_in_a_word
from touchline.wall import corridor
from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by
from touchline.wall.parked_crossings import LONGEST, LineParked, NoPlace, ReviewAhead, ReviewsAhead
from touchline.wall.switched import part, parts_of_person


@seen_by(EVERYONE)
@part("room")
@require_http_methods(["GET", "HEAD", "POST"])
@says_no_in_a_word
def lines(request: PersonRequest) -> HttpResponse:
    """GET where a line would go; POST one, in the words in which it leaves."""
    if "review" not in parts_of_person(request.person, on=request.day):
        raise NoReview
    return _park(request) if request.method == "POST" else _next(request)


def _next(request: PersonRequest) -> HttpResponse:
    """`review` is {"day","who"}, or null where none is planned: the line waits for one."""
    ahead = corridor.ask(ReviewsAhead(on=request.day), by=request.person)
    review = next((one for one in ahead if isinstance(one, ReviewAhead)), None)
    told = {"day": review.day.isoformat(), "who": review.who} if review else None
    return JsonResponse({"review": told})


def _park(request: PersonRequest) -> HttpResponse:
    words = sent.words(sent.fields(body_of(request), "text")["text"]).strip()
    if not words or len(words) > LONGEST:
        raise Unreadable
    try:
        corridor.hand_over(LineParked(words=words), by=request.person, at=clock.now())
    except NoPlace:
        raise Full from None
    return made()
