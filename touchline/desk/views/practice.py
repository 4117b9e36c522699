"""Practice: a seller's line, a leading answer, and an open one to find. Nothing is stored."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from touchline.desk.forms.paste import PracticeForm
from touchline.desk.views.mirror.moves import FOCUSES, MOVES
from touchline.desk.views.rights import LEADS
from touchline.wall.audiences import PersonRequest, seen_by
from touchline.wall.switched import part


@seen_by(*LEADS)
@part("mirror")
@require_safe
def show(request: PersonRequest) -> HttpResponse:
    """The exchanges come with the mirror's modules; the browser labels what is typed."""
    form = PracticeForm(person=request.person, day=request.day)
    context = {"form": form, "moves": MOVES, "focuses": FOCUSES}
    return render(request, "desk/practice.html", context)
