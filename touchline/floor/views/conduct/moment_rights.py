"""Moments looked up in reach, and forms whose lines name the two who read them."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from touchline.floor.models import Moment
from touchline.floor.models.moment import KIND
from touchline.people.models import Person
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest
from touchline.wall.lines import SeenForm, seen_line
from touchline.wall.references import Reference

WRITERS = (SELLER, MANAGER, LEADER)


def moment_in_reach(request: PersonRequest, key: str) -> Moment:
    """One of the two, or 404."""
    readable = Moment.objects.readable_by(request.person, on=request.day)
    return get_object_or_404(readable.newest_first(), key=key)


def only(request: PersonRequest, person: Person) -> None:
    """Raise PermissionDenied for the other of the two."""
    if request.person != person:
        raise PermissionDenied


def about_them(form: SeenForm, request: PersonRequest, *, subject: Person) -> None:
    """Let the lines of a form speak of whose record it is, to who types."""
    for field in form.fields_of_words():
        field.seen_by = seen_line(
            field.record, person=subject, day=request.day, reader=request.person
        )


def reference_of(moment: Moment) -> Reference:
    """As a promise says it that came of it."""
    label = _("A moment with %s") % moment.reference.label
    return Reference(KIND, moment.key, label, reverse("floor:conduct:moment", args=[moment.key]))
