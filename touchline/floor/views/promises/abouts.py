"""What a promise is about: named by its kind and key, and looked up within one's reach."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from django.http import Http404

from touchline.floor.models import moment
from touchline.floor.rules import deal_key
from touchline.floor.views.conduct.moment_rights import WRITERS as OF_A_MOMENT
from touchline.floor.views.conduct.moment_rights import moment_in_reach, reference_of
from touchline.floor.views.deals.finding import deal_called
from touchline.wall.audiences import LEADER, MANAGER, SELLER, Door, PersonRequest, has_a_seat
from touchline.wall.references import Reference
from touchline.wall.switched import parts_of_person

OF_A_DEAL: Final = (SELLER, MANAGER, LEADER)


def about_in_reach(request: PersonRequest, kind: str, key: str) -> Reference:
    """The deal or the moment, as its own page would open it; else 404.

    What it is called and where it lies are said by its record, never by a request.
    """
    if kind not in _KINDS or "\0" in key:
        raise Http404
    doors, part, look_up = _KINDS[kind]
    person, day = request.person, request.day
    if not has_a_seat(person, doors, on=day) or part not in parts_of_person(person, on=day):
        raise Http404
    return look_up(request, key)


def about_named(request: PersonRequest, code: str) -> Reference | None:
    """What an address or a form names as `deal:KEY`; None for nothing, 404 out of reach."""
    kind, _sep, key = code.partition(":")
    return about_in_reach(request, kind, key) if code else None


def _deal(request: PersonRequest, key: str) -> Reference:
    return deal_called(request, key).reference


def _moment(request: PersonRequest, key: str) -> Reference:
    return reference_of(moment_in_reach(request, key))


_KINDS: Final[
    dict[str, tuple[tuple[Door, ...], str, Callable[[PersonRequest, str], Reference]]]
] = {
    deal_key.KIND: (OF_A_DEAL, "scoreboard", _deal),
    moment.KIND: (OF_A_MOMENT, "moments", _moment),
}
"""Kind → who opens such a page, the part that has to be on, and how it is looked up there."""
