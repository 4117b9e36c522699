"""One's own reminders: which mails, at which hour, and the calendar's address."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from touchline.floor.forms.reminders import RemindersForm
from touchline.floor.models.calendar_address import CalendarAddress
from touchline.floor.models.reminders import Reminders
from touchline.kit import clock
from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by

CHOSEN = ("often", "hour", "quiet_from", "quiet_until")


@seen_by(EVERYONE)
@require_http_methods(["GET", "HEAD", "POST"])
def index(request: PersonRequest) -> HttpResponse:
    """What one has chosen, and choosing anew."""
    own = Reminders.objects.of(request.person)
    initial = {name: getattr(own, name) for name in CHOSEN}
    form = RemindersForm(request.POST if request.method == "POST" else None, initial=initial)
    if form.is_valid():
        own.choose(**form.cleaned_data, by=request.person, at=clock.now())
        messages.success(request, _("Kept. It holds from the next mail on."))
        return redirect("floor:reminders:index")
    address = CalendarAddress.objects.filter(person=request.person).first()
    run = request.person.teams_run(on=request.day).select_related("channel").order_by("name", "pk")
    context = {"form": form, "address": address, "teams": run}
    status = 422 if form.errors else 200
    return render(request, "floor/reminders/index.html", context, status=status)


@seen_by(EVERYONE)
@never_cache
@require_POST
def make_address(request: PersonRequest) -> HttpResponse:
    """A new address for the calendar, shown on the answer and never again."""
    words = CalendarAddress.objects.make(request.person, by=request.person, at=clock.now())
    path = reverse("floor:reminders:feed", args=[words])
    context = {"link": request.build_absolute_uri(path)}
    return render(request, "floor/reminders/address.html", context)


@seen_by(EVERYONE)
@require_POST
def revoke_address(request: PersonRequest) -> HttpResponse:
    """Calendars that know the address get nothing from now on."""
    CalendarAddress.objects.revoke(request.person, by=request.person, at=clock.now())
    messages.success(request, _("The address opens nothing any more."))
    return redirect("floor:reminders:index")
