"""A question about a figure goes to the administrator, who can look it up in the CRM."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from touchline.floor.forms.question import QuestionForm
from touchline.floor.views.asking import (
    Asked,
    asked,
    current_numbers,
    measure_there,
    team_in_reach,
)
from touchline.kit import clock
from touchline.numbers import Measure
from touchline.people.models import Team
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.corridor import hand_over
from touchline.wall.crossings import FigureQuestioned
from touchline.wall.reaching import within_reach
from touchline.wall.references import Reference
from touchline.wall.switched import part


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_in_reach)
@part("questions")
@require_POST
def create(request: PersonRequest, team: Team, measure: str) -> HttpResponse:
    """Ask about a figure of a team in one's reach."""
    doubted = measure_there(measure)
    form = QuestionForm(request.POST, person=request.person, day=request.day, team=team.name)
    question = asked(request, team=team, snapshot=current_numbers())
    if not form.is_valid():
        context = {"form": form, "team": team, "measure": doubted, "asked": question}
        return render(request, "floor/question.html", context, status=422)
    about = _reference(question, doubted)
    words, person = form.cleaned_data["words"], request.person
    crossing = FigureQuestioned(about, team.key, words, asked_by=person.name)
    hand_over(crossing, by=person, at=clock.now())
    messages.success(request, _("Your question is with the administrator."))
    return redirect(about.path + "#questions")


def _reference(question: Asked, doubted: Measure) -> Reference:
    path = reverse("floor:figure", args=[question.team.key, doubted.key])
    label = f"{doubted.label}, {question.team.name}, {question.quarter.label}"
    return Reference("figure", doubted.key, label, f"{path}?{question.query}")
