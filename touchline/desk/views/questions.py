"""The question bank: by situation, searchable, with one's favourites; works without a script."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from touchline.desk.models import Favourite
from touchline.desk.rules.sought import Sought
from touchline.desk.views.bank_shown import shown
from touchline.desk.views.rights import LEADS
from touchline.mirror.bank import Question, bank
from touchline.wall.audiences import PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part


def question_in_bank(request: PersonRequest, key: str) -> Question:
    """The question of this id, or 404."""
    for question in bank().questions:
        if question.id == key:
            return question
    raise Http404


@seen_by(*LEADS)
@part("mirror")
@require_safe
def index(request: PersonRequest) -> HttpResponse:
    """All of them, or what is looked for."""
    sought = Sought.read(request.GET.dict())
    favourites = Favourite.objects.of(request.person)
    context = {"sought": sought, **shown(sought, favourites=favourites)}
    return render(request, "desk/questions.html", context)


@seen_by(*LEADS)
@within_reach("open_question", question_in_bank)
@part("mirror")
@require_POST
def mark(request: PersonRequest, open_question: Question) -> HttpResponse:
    """A favourite from now on."""
    Favourite.objects.mark(request.person, open_question.id)
    return _back(request, open_question)


@seen_by(*LEADS)
@within_reach("open_question", question_in_bank)
@part("mirror")
@require_POST
def unmark(request: PersonRequest, open_question: Question) -> HttpResponse:
    """No favourite any more."""
    Favourite.objects.unmark(request.person, open_question.id)
    return _back(request, open_question)


def _back(request: PersonRequest, question: Question) -> HttpResponse:
    """To the same search, at the same question."""
    query = Sought.read(request.POST.dict()).query
    return redirect(f"{reverse('desk:questions')}{'?' if query else ''}{query}#{question.id}")
