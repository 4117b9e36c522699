"""Questions about figures: read, looked up in the CRM, answered."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from touchline.kit import clock
from touchline.office.forms.answer import AnswerForm
from touchline.office.models import FigureQuestion
from touchline.wall.audiences import ADMIN, PersonRequest, seen_by


@seen_by(ADMIN)
@require_safe
def index(request: PersonRequest) -> HttpResponse:
    """Open ones first, then the answered, newest first."""
    questions = FigureQuestion.objects.latest()
    page = Paginator(questions.exclude(answer=None), 25).get_page(request.GET.get("page"))
    form = AnswerForm(person=request.person, day=request.day, auto_id=False)
    context = {"open": questions.open(), "page": page, "form": form}
    return render(request, "office/questions.html", context)


@seen_by(ADMIN)
@require_POST
def answer(request: PersonRequest, question_key: str) -> HttpResponse:
    """Answer one."""
    question = get_object_or_404(FigureQuestion, key=question_key)
    form = AnswerForm(request.POST, person=request.person, day=request.day)
    if not form.is_valid():
        context = {"form": form, "question": question}
        return render(request, "office/answer.html", context, status=422)
    question.answer_with(words=form.cleaned_data["words"], by=request.person, at=clock.now())
    messages.success(request, _("%s can read your answer now.") % question.asked_by)
    return redirect("office:questions")
