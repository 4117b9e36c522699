"""What a calendar program reads: one's reviews of the coming weeks, and days promises are due."""

from datetime import date, timedelta

from django.conf import settings
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from touchline.floor.models.ahead import Meeting, ahead_of, days_due
from touchline.floor.models.calendar_address import CalendarAddress
from touchline.floor.rules.feed import Entry, written
from touchline.kit import clock
from touchline.people.models import Organisation, Person
from touchline.wall.audiences import PUBLIC, PersonRequest, seen_by
from touchline.wall.machines import for_machines

WEEKS = 3


@seen_by(PUBLIC)
@for_machines
@require_safe
def show(request: PersonRequest, calendar: str) -> HttpResponse:
    """The document; 404 for words that open nothing, whatever is wrong with them."""
    address = CalendarAddress.objects.shown(calendar)
    if address is None:
        raise Http404
    at = clock.now()
    today = clock.day_of(at, Organisation.the().zone)
    ahead = ahead_of(address.person, since=at - timedelta(days=1), days=7 * WEEKS)
    last = today + timedelta(weeks=WEEKS)
    due = days_due(address.person, first=today, last=last)
    entries = [*map(_meeting, ahead.meetings), *_due(address.person, due)]
    document = written(entries, name=_("Touchline"), at=at)
    answer = HttpResponse(document, content_type="text/calendar; charset=utf-8")
    answer["Cache-Control"] = "private, no-store"
    return answer


def _meeting(one: Meeting) -> Entry:
    title = _("Pipeline review: %(other)s") % {"other": one.other}
    page = "meeting" if one.ready is None or one.ready else "card"
    link = settings.ADDRESS + reverse(f"floor:reviews:{page}", args=[one.key])
    return Entry(one.key, title, one.starts_at, one.minutes, link)


def _due(person: Person, due: dict[date, int]) -> list[Entry]:
    link = settings.ADDRESS + reverse("floor:promises:index")
    return [
        Entry(
            f"{person.key}.{day}",
            ngettext("%d promise is due", "%d promises are due", n) % n,
            day,
            link=link,
        )
        for day, n in due.items()
    ]
