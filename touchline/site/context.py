"""What every page needs around its content: places, taste, and whether someone else is looking."""

from typing import Any, cast

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from touchline.desk.tiles import has_a_desk
from touchline.people.models import Person
from touchline.people.seats import SeatKind
from touchline.room.rules.browser import STAYS
from touchline.site.offers import places
from touchline.urn.rules.tokens import PAPERS
from touchline.wall.audiences import PersonRequest
from touchline.wall.tiles import Place


def page(request: HttpRequest) -> dict[str, Any]:
    """Context for `design/base.html`; empty of people for who is not signed in.

    On a page that `view as` opens, the frame stays that of the one who looks at themselves.
    """
    asked = cast("PersonRequest", request)
    looking = getattr(asked, "person", None)
    if looking is None:
        return {"theme": "system", "places": (), "person_name": ""}
    person: Person = asked.only_about or looking
    return {
        "theme": person.theme,
        "theme_path": reverse("theme"),
        "sign_out_path": reverse("sign-out"),
        "stays_signed_out": f"{PAPERS} {STAYS}",
        "places": () if asked.viewed_by else places(asked),
        "person_name": person.name,
        "person_seat": _seats(person, asked),
        "person_links": _links(),
        "person": looking,
        "day": asked.day,
        "organisation": asked.organisation,
        "viewed_by": asked.viewed_by,
        "hints": not asked.viewed_by and has_a_desk(asked),
    }


def _seats(person: Person, request: PersonRequest) -> str:
    held = person.seat_kinds(on=request.day)
    return ", ".join(str(kind.label) for kind in SeatKind if kind.value in held)


def _links() -> tuple[Place, ...]:
    return (
        Place("you", _("You and your pages"), reverse("you"), "user"),
        Place("seen", _("Seen by others"), reverse("seen"), "eye"),
    )
