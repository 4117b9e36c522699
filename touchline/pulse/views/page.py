"""How a page of the pulse is drawn: with the ways that this person has."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from touchline.wall.audiences import ADMIN, PersonRequest, has_a_seat


def page(
    request: PersonRequest, template: str, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    """Whoever administers has one way more."""
    ways = {"may_set_up": has_a_seat(request.person, (ADMIN,), on=request.day)}
    return render(request, template, ways | context, status=status)
