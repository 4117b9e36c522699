"""How a page of the pulse is drawn: with the ways that this person has."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from touchline.pulse.models.words import is_custodian
from touchline.pulse.views.rights import SEES
from touchline.wall.audiences import (
    ADMIN,
    COACH,
    LEADER,
    MANAGER,
    SELLER,
    PersonRequest,
    has_a_seat,
)

SIGNS = (SELLER, COACH, MANAGER, LEADER)
"""Who may say something in their own name, and hear it."""


def page(
    request: PersonRequest, template: str, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    """Whoever administers has one way more, and so has whoever reads free words first.

    The latter may be a partner, who sees nothing else here.
    """
    ways = {
        "may_see": has_a_seat(request.person, SEES, on=request.day),
        "may_set_up": has_a_seat(request.person, (ADMIN,), on=request.day),
        "may_sign": has_a_seat(request.person, SIGNS, on=request.day),
        "may_screen": is_custodian(request.person),
    }
    return render(request, template, ways | context, status=status)
