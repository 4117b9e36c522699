"""What one shares out of one's rooms, for the application of who shares."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, Final

from django.http import Http404, HttpResponse, JsonResponse
from django.views.decorators.http import require_http_methods

from touchline.kit import clock
from touchline.people.models import Person
from touchline.room.models.share import AT_MOST, Share, readers_for
from touchline.room.rules import sent
from touchline.room.rules.refusals import NotThere, Unreadable
from touchline.room.views.saying import body_of, made, says_no_in_a_word
from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def given_share(request: PersonRequest, key: str) -> Share:
    """For `@within_reach`: one's own."""
    found = Share.objects.given_by(request.person).filter(key=key).first()
    if found is None:
        raise Http404
    return found


@seen_by(EVERYONE)
@part("room")
@require_http_methods(["GET", "HEAD", "POST"])
@says_no_in_a_word
def index(request: PersonRequest) -> HttpResponse:
    """What stands and what was withdrawn, and with whom one could share; POST shares."""
    return _share(request) if request.method == "POST" else JsonResponse(_told(request))


@seen_by(EVERYONE)
@within_reach("share", given_share)
@part("room")
@require_http_methods(["DELETE"])
def one(request: PersonRequest, share: Share) -> HttpResponse:
    """Withdrawn at once; that it was read stays said."""
    share.withdraw(at=clock.now())
    return HttpResponse(status=204)


def _share(request: PersonRequest) -> HttpResponse:
    told = sent.fields(body_of(request), "key", "to", "words", "until")
    reader = Person.objects.filter(key=sent.text(told["to"], sent.PERSON)).first()
    if reader is None:
        raise NotThere
    Share.objects.share(
        request.person, reader, key=sent.text(told["key"], sent.KEY),
        words=sent.words(told["words"]), until=_day(told["until"]), on=request.day, at=clock.now(),
    )  # fmt: skip
    return made()


def _told(request: PersonRequest) -> dict[str, Any]:
    """`read` and `withdrawn` are 1 or 0; `today` and `latest` are the days that may be chosen."""
    given = Share.objects.given_by(request.person)
    return {
        "shares": [
            {
                "key": one.key, "to": one.reader.name, "words": one.words,
                "until": one.until.isoformat(), "read": int(one.was_read),
                "withdrawn": int(one.is_withdrawn),
            }
            for one in given.exclude(pk__in=Share.objects.over(on=request.day))
        ],
        "people": [
            {"key": one.key, "name": one.name, "is": why}
            for one, why in readers_for(request.person, on=request.day)
        ],
        "today": request.day.isoformat(), "latest": (request.day + AT_MOST).isoformat(),
    }  # fmt: skip


def _day(value: object) -> date:
    """Raises Unreadable."""
    try:
        return date.fromisoformat(sent.text(value, _DAY))
    except ValueError:
        raise Unreadable from None
