"""Questions about figures: read, looked up in the CRM, answered."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from touchline.kit import clock
from touchline.office.forms.answer import AnswerForm
from touchline.office.models import FigureQuestion
from touchline.people.models import Team
from touchline.wall.audiences import ADMIN, PersonRequest, seen_by


@seen_by(ADMIN)
@require_safe
def index(request: PersonRequest) -> HttpResponse:
    """Open ones first, then the answered, newest first."""
    questions = FigureQuestion.objects.newest_first()
    page = Paginator(questions.exclude(answer=None), 25).get_page(request.GET.get("page"))
    teams = dict(Team.objects.values_list("key", "name"))
    waiting = [
        (one, _form(request, one, team=teams.get(one.team_key, ""))) for one in questions.open()
    ]
    context = {"open": waiting, "page": page}
    return render(request, "office/questions.html", context)


@seen_by(ADMIN)
@require_POST
def answer(request: PersonRequest, question_key: str) -> HttpResponse:
    """Answer one."""
    question = get_object_or_404(FigureQuestion, key=question_key)
    team = Team.objects.filter(key=question.team_key).first()
    form = _form(request, question, team=team.name if team else "", data=request.POST)
    if not form.is_valid():
        context = {"form": form, "question": question}
        return render(request, "office/answer.html", context, status=422)
    question.answer_with(words=form.cleaned_data["words"], by=request.person, at=clock.now())
    messages.success(request, _("%s can read your answer now.") % question.asked_by)
    return redirect("office:questions")


def _form(
    request: PersonRequest, question: FigureQuestion, *, team: str, data: QueryDict | None = None
) -> AnswerForm:
    """A form of its own for each question, since each says which team reads the answer."""
    return AnswerForm(
        data, person=request.person, day=request.day, team=team, auto_id=f"{question.key}-%s"
    )
