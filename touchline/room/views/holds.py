"""The administrator's page about rooms: holds, by the keys of rooms alone, and leavers' parcels.

It opens nothing, and says of nobody whether they are in a room.
"""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from touchline.kit import clock
from touchline.people.models import Person
from touchline.room.forms.hold import RoomHoldForm
from touchline.room.models import Room, RoomHold
from touchline.room.models.leaving import NotALeaver, give_parcel, leavers
from touchline.room.views.parcel import sealed_parcel
from touchline.wall.audiences import ADMIN, PersonRequest, seen_by


@seen_by(ADMIN)
@require_http_methods(["GET", "HEAD", "POST"])
def index(request: PersonRequest) -> HttpResponse:
    """The holds that stand, a form for one more, and who has left within thirty days."""
    form = RoomHoldForm(request.POST or None, person=request.person, day=request.day)
    if form.is_valid():
        RoomHold.objects.place(
            **form.cleaned_data, by=request.person, on=request.day, at=clock.now()
        )
        messages.success(request, _("Held. Both of the room read why, and until when."))
        return redirect("room-holds")
    standing = RoomHold.objects.standing(on=request.day).select_related("room").order_by("pk")
    context = {"form": form, "holds": standing, "leavers": leavers(on=request.day)}
    return render(request, "room/holds.html", context, status=422 if form.is_bound else 200)


@seen_by(ADMIN)
@require_POST
def release(request: PersonRequest, held_room_key: str) -> HttpResponse:
    """A hold ends before its time."""
    room = get_object_or_404(Room, key=held_room_key)
    if RoomHold.objects.release(room, by=request.person, at=clock.now()):
        messages.success(request, _("Released. Nothing is deleted by that."))
    return redirect("room-holds")


@seen_by(ADMIN)
@require_POST
def parcel(request: PersonRequest, leaver_key: str) -> HttpResponseBase:
    """The sealed parcel as a file, for who made it to send on; that it was made is noted."""
    subject = get_object_or_404(Person, key=leaver_key)
    try:
        give_parcel(subject, by=request.person, on=request.day, at=clock.now())
    except NotALeaver as why:
        messages.error(request, str(why))
        return redirect("room-holds")
    told = sealed_parcel(subject, day=request.day)
    answer = StreamingHttpResponse(told, content_type="application/octet-stream")
    answer["Content-Disposition"] = f'attachment; filename="room-{subject.key}.parcel"'
    answer["Cache-Control"] = "no-store"
    return answer
