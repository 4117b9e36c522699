"""Ballot papers of protected time: fetched by one's room before a box opens, and cast elsewhere.

Here one is signed in and nothing is cast. What is cast goes to `/urn/`, where nobody is known.
"""

from __future__ import annotations

import json

from django.http import Http404, HttpResponse, JsonResponse
from django.views.decorators.http import require_POST, require_safe

from touchline.kit import clock
from touchline.kit.base64url import packed, unpacked
from touchline.room.rules.refusals import Unreadable
from touchline.room.views.saying import body_of, says_no_in_a_word
from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by
from touchline.wall.ballot_crossings import PaperForRoom, PapersForRooms, PaperToSign, SignedPaper
from touchline.wall.corridor import ask
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part


def own_box(request: PersonRequest, key: str) -> str:
    """For `@within_reach`: a box of which the person may fetch a paper now."""
    if key not in {one.box for one in _due(request)}:
        raise Http404
    return key


@seen_by(EVERYONE)
@part("room")
@require_safe
def due(request: PersonRequest) -> HttpResponse:
    """The boxes of which a paper can be fetched now. The same whether it was or not."""
    told = [{"box": one.box, "rules_hash": one.rules_hash} for one in _due(request)]
    return JsonResponse({"due": told})


@seen_by(EVERYONE)
@within_reach("room_ballot", own_box)
@part("room")
@require_POST
@says_no_in_a_word
def fetch(request: PersonRequest, room_ballot: str) -> HttpResponse:
    """Sign a paper that cannot be read: once for a person, again only for the very same paper."""
    asked = PaperToSign(box=room_ballot, blinded=_blinded(body_of(request)), at=clock.now())
    for one in ask(asked, by=request.person):
        if isinstance(one, SignedPaper) and one.signature:
            return JsonResponse({"blind_signature": packed(one.signature)})
        if isinstance(one, SignedPaper):
            status = 409 if one.refused == "already-issued" else 400
            return JsonResponse({"error": one.refused}, status=status)
    raise Http404


def _due(request: PersonRequest) -> list[PaperForRoom]:
    papers = ask(PapersForRooms(at=clock.now()), by=request.person)
    return [one for one in papers if isinstance(one, PaperForRoom)]


def _blinded(body: bytes) -> bytes:
    """Raises Unreadable."""
    try:
        return unpacked(json.loads(body)["blinded"])
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        raise Unreadable from None
