"""Who is who: the teams, who runs them, who sells in them, who coaches."""

from itertools import groupby

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from touchline.people.models import Seat
from touchline.people.trees import outside_teams, team_tree
from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by


@seen_by(EVERYONE)
@require_safe
def show(request: PersonRequest) -> HttpResponse:
    """The tree, and those outside it."""
    seats = groupby(outside_teams(on=request.day), key=Seat.get_kind_display)
    outside = [(kind, list(held)) for kind, held in seats]
    context = {"branches": team_tree(on=request.day), "outside": outside}
    return render(request, "site/directory.html", context)
