"""Promises and what is said beside them: which of the pages someone may open."""

from typing import Final

from touchline.floor.views.conduct.expectation_rights import OF_A_LINE
from touchline.floor.views.conduct.moment_rights import WRITERS
from touchline.floor.views.promises.looking import READERS
from touchline.wall.audiences import LEADER, MANAGER, PARTNER, SELLER, Door, PersonRequest
from touchline.wall.switched import parts_of_person

DOORS: Final[dict[str, tuple[Door, ...]]] = {
    "promises": READERS,
    "moments": WRITERS,
    "expectations": OF_A_LINE,
    "requests": (SELLER, MANAGER, LEADER, PARTNER),
}
"""Part → who opens its page, as the page itself says."""


def tabs_of(request: PersonRequest) -> frozenset[str]:
    """Of the parts that are on, those whose page is open to a seat of this person."""
    kinds = request.person.seat_kinds(on=request.day)
    on = parts_of_person(request.person, on=request.day)
    may = {part for part, doors in DOORS.items() if any(door.value in kinds for door in doors)}
    return on & may
