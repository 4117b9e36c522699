"""`@seen_by`: every view says who may enter; a stranger gets the same 404 whatever they try."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, cast

from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils.functional import Promise

from touchline.people.models import Organisation, Person
from touchline.people.seats import SeatKind

if TYPE_CHECKING:
    from datetime import tzinfo

P = ParamSpec("P")


class Door(StrEnum):
    """Who may enter a view: a kind of seat, anyone signed in, or anyone at all."""

    SELLER = SeatKind.SELLER.value
    MANAGER = SeatKind.MANAGER.value
    COACH = SeatKind.COACH.value
    LEADER = SeatKind.LEADER.value
    PARTNER = SeatKind.PARTNER.value
    ADMIN = SeatKind.ADMIN.value
    EVERYONE = "everyone"
    PUBLIC = "public"


SELLER, MANAGER, COACH, LEADER, PARTNER, ADMIN, EVERYONE, PUBLIC = Door


class PersonRequest(HttpRequest):
    """What the middleware adds to a request of someone who is signed in."""

    person: Person
    day: date  # the organisation's day
    zone: tzinfo
    organisation: Organisation
    viewed_by: Person | None  # set on a page that `view as` opens: who would be looking
    only_about: Person | None  # and then: the one person whom the page may show


View = Callable[Concatenate[PersonRequest, P], HttpResponseBase]


def seen_by(
    *doors: Door, about: str = "", says: str | Promise = ""
) -> Callable[[View[P]], View[P]]:
    """Let in whoever holds one of the seats; others get the 404 of a page that is not there.

    `about` names the address argument that holds the key of the person (`person_key`) or of the
    team (`team_key`) whom the page is about, and `says` what the page tells about them. Such a
    page is offered by `view as` to that person, rendered by the same code. The decorator must be
    outermost, so that a stranger learns nothing from a 405 either.
    """
    if not doors:
        raise TypeError("@seen_by needs at least one seat: a page for nobody is a page to delete.")
    if bool(about) != bool(says):
        raise TypeError("A page about someone says what it tells about them: about= and says=.")

    def guard(view: View[P]) -> View[P]:
        @wraps(view)
        def guarded(
            request: PersonRequest, /, *args: P.args, **kwargs: P.kwargs
        ) -> HttpResponseBase:
            if not _may_enter(request, doors):
                raise Http404
            return view(request, *args, **kwargs)

        marked = cast("Any", guarded)
        marked.seen_by = doors
        marked.about, marked.says = about, says
        return cast("View[P]", guarded)

    return guard


def doors_of(view: object) -> tuple[Door, ...]:
    """The doors that a view declares; empty if it has not said."""
    return tuple(getattr(view, "seen_by", ()))


def _may_enter(request: PersonRequest, doors: tuple[Door, ...]) -> bool:
    if Door.PUBLIC in doors:
        return True
    person = getattr(request, "person", None)
    if person is None:
        return False
    if Door.EVERYONE in doors:
        return True
    return has_a_seat(person, doors, on=request.day)


def has_a_seat(person: Person, doors: Iterable[Door], *, on: date) -> bool:
    """Whether a person holds a seat on a day that opens one of these doors."""
    return not person.seat_kinds(on=on).isdisjoint(door.value for door in doors)
