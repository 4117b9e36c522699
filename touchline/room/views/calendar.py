"""A calendar with one event a week: made by its owner, read by whatever has its address."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpResponse, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from touchline.kit import clock
from touchline.people.models import Organisation
from touchline.room.models import CalendarFeed
from touchline.room.models.line import with_the_part
from touchline.room.rules import sent, times
from touchline.room.rules.calendar import written
from touchline.room.rules.refusals import TooLarge, Unreadable
from touchline.room.views.saying import body_of, says_no_in_a_word
from touchline.wall.audiences import EVERYONE, PUBLIC, PersonRequest, seen_by
from touchline.wall.machines import for_machines
from touchline.wall.switched import part

TITLE = 120
"""Characters."""


@seen_by(EVERYONE)
@part("room")
@require_http_methods(["GET", "PUT", "POST", "DELETE"])
@says_no_in_a_word
def own(request: PersonRequest) -> HttpResponse:
    """One's own: PUT makes it and tells its address, once; POST changes the event under it."""
    person = request.person
    if request.method == "GET":
        feed = CalendarFeed.objects.filter(person=person).first()
        return JsonResponse({"calendar": feed.told() if feed else None})
    if request.method == "DELETE":
        CalendarFeed.objects.revoke(person, at=clock.now())
        return HttpResponse(status=204)
    return _sent(request, changes=request.method == "POST")


def _sent(request: PersonRequest, *, changes: bool) -> HttpResponse:
    told = sent.fields(body_of(request), "title", "weekday", "at", "minutes", "from", "until")
    ends = times.week(told["until"]) if told["until"] != "" else ""
    when, title = times.quarter(told), _title(told["title"])
    feeds, person, at = CalendarFeed.objects, request.person, clock.now()
    if changes:
        feeds.change(person, when, title=title, ends=ends, at=at)
        return HttpResponse(status=204)
    words = feeds.make(person, when, title=title, ends=ends, at=at)
    return JsonResponse({"address": settings.ADDRESS + reverse("calendar-of-one", args=[words])})


def _title(value: object) -> str:
    """One line. Raises Unreadable, TooLarge."""
    title = " ".join(sent.words(value).split())
    if not title:
        raise Unreadable
    if len(title) > TITLE:
        raise TooLarge
    return title


@seen_by(PUBLIC)
@for_machines
@require_safe
def show(request: PersonRequest, weekly_calendar: str) -> HttpResponse:
    """The document; 404 for words that open nothing, whatever is wrong with them."""
    feed = CalendarFeed.objects.shown(weekly_calendar)
    day = clock.today(Organisation.the().zone)
    if feed is None or feed.person_id not in with_the_part([feed.person_id], on=day):
        raise Http404
    moments = feed.moments(on=day)
    # Dated by a day: when somebody last changed it, or asked, is nobody's to read.
    dated = clock.now().replace(hour=0, minute=0, second=0, microsecond=0)
    document = written(
        moments, key=feed.key, title=feed.title, minutes=feed.minutes, at=dated
    )  # fmt: skip
    answer = HttpResponse(document, content_type="text/calendar; charset=utf-8")
    answer["Cache-Control"] = "private, no-store"
    return answer
