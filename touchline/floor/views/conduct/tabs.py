"""Promises and what is said beside them: which of the pages someone may open."""

from typing import Final

from touchline.floor.views.conduct.expectation_rights import OF_A_LINE
from touchline.floor.views.conduct.moment_rights import WRITERS
from touchline.floor.views.conduct.request_rights import READERS as OF_REQUESTS
from touchline.floor.views.promises.looking import READERS
from touchline.wall.audiences import Door, PersonRequest, has_a_seat
from touchline.wall.switched import parts_of_person

DOORS: Final[dict[str, tuple[Door, ...]]] = {
    "promises": READERS,
    "moments": WRITERS,
    "expectations": OF_A_LINE,
    "requests": OF_REQUESTS,
}
"""Part → who opens its page, as the page itself says."""


def tabs_of(request: PersonRequest) -> frozenset[str]:
    """Of the parts that are on, those whose page is open to a seat of this person."""
    person, day = request.person, request.day
    may = {part for part, doors in DOORS.items() if has_a_seat(person, doors, on=day)}
    return parts_of_person(person, on=day) & may
