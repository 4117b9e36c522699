"""Everything that is kept about oneself: what it is, who sees it, and a copy to take away.

Only one's own: an administrator takes another person's copy by a command on the server (see
docs/decisions/0014).
"""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from touchline.kit import clock
from touchline.people.exporting import note_export
from touchline.people.holding import hold_on
from touchline.people.models import Person, Seat
from touchline.people.seats import SeatKind
from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by
from touchline.wall.own_archive import file_name, own_archive
from touchline.wall.own_data import own_data


@seen_by(EVERYONE)
@never_cache
@require_safe
def show(request: PersonRequest) -> HttpResponse:
    """What is kept, part by part, a hold if there is one, and whom to ask for erasure."""
    staying = Seat.objects.that_stay(kind=SeatKind.ADMIN, on=request.day)
    admins = Person.objects.filter(pk__in=staying.values("person"))
    context = {
        "data": own_data(request.person, day=request.day, at=clock.now(), slow=False),
        "hold": hold_on(request.person),
        "admins": admins.exclude(pk=request.person.pk).order_by("name"),
    }
    return render(request, "site/own_data.html", context)


@seen_by(EVERYONE)
@never_cache
@require_POST
def take(request: PersonRequest) -> HttpResponse:
    """The zip. Asked for by a form and noted in the log: nobody takes a copy unseen."""
    at = clock.now()
    data = own_data(request.person, day=request.day, at=at)
    note_export(request.person, by=request.person, at=at)
    response = HttpResponse(own_archive(data), content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="{file_name(data)}"'
    return response
