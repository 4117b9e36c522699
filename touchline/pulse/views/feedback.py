"""Feedback that somebody chose to sign: said to whom one reports, read by the two, answered."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from touchline.kit import clock
from touchline.people.models import Person
from touchline.pulse.forms.signing import FeedbackAnswerForm, FeedbackForm
from touchline.pulse.models import Feedback
from touchline.pulse.rules.scales import feedback as inviting
from touchline.pulse.views.page import SIGNS, page
from touchline.wall.audiences import PersonRequest, has_a_seat, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part

FEW = 20


def feedback_in_reach(request: PersonRequest, key: str) -> Feedback:
    """One of the two, or 404."""
    readable = Feedback.objects.readable_by(request.person)
    return get_object_or_404(readable.whole(), key=key)


@seen_by(*SIGNS)
@part("pulse")
@require_http_methods(["GET", "HEAD", "POST"])
def index(request: PersonRequest) -> HttpResponse:
    """What one signed and what was said to oneself; and the form to sign more."""
    to = _told(request)
    sent = request.method == "POST"
    form = FeedbackForm(request.POST if sent else None, person=request.person, day=request.day)
    if not form.is_valid():
        return _page(request, to, form, sent=sent)
    if to is None:
        raise Http404  # there is no form where one reports to nobody
    said = form.cleaned_data
    Feedback.objects.sign(request.person, to, at=clock.now(), **said)
    messages.success(request, _("%s can read it, with your name.") % to.name)
    return redirect("pulse:feedback")


@seen_by(*SIGNS)
@within_reach("feedback", feedback_in_reach)
@part("pulse")
@require_POST
def answer(request: PersonRequest, feedback: Feedback) -> HttpResponse:
    """By the one to whom it was said, once."""
    if not _may_answer(request, feedback):
        raise PermissionDenied
    form = _answer_form(request, feedback, sent=True)
    if not form.is_valid():
        return _page(request, _told(request), None, answering=(feedback, form))
    feedback.answer_with(words=form.cleaned_data["answer"], by=request.person, at=clock.now())
    messages.success(request, _("%s can read your answer.") % feedback.person.name)
    return redirect("pulse:feedback")


def _told(request: PersonRequest) -> Person | None:
    """Whom one reports to, if they can open this page."""
    manager = request.person.manager(on=request.day)
    opens = manager and manager.is_active and has_a_seat(manager, SIGNS, on=request.day)
    return manager if opens else None


def _may_answer(request: PersonRequest, feedback: Feedback) -> bool:
    """Whoever it was said to, as long as it has no answer."""
    return feedback.to == request.person and not feedback.answer


def _answer_form(
    request: PersonRequest, feedback: Feedback, *, sent: bool = False
) -> FeedbackAnswerForm:
    return FeedbackAnswerForm(
        request.POST if sent else None, signed_by=feedback.person, person=request.person,
        day=request.day, auto_id=f"answer_{feedback.key}_%s",
    )  # fmt: skip


def _page(
    request: PersonRequest, to: Person | None, form: FeedbackForm | None, *, sent: bool = False,
    answering: tuple[Feedback, FeedbackAnswerForm] | None = None,
) -> HttpResponse:  # fmt: skip
    readable = Feedback.objects.readable_by(request.person).whole()
    shown = Paginator(readable, FEW).get_page(request.GET.get("page"))
    tried = dict([answering]) if answering else {}
    asked = {one: _answer_form(request, one) for one in shown if _may_answer(request, one)}
    rows = [(one, (asked | tried).get(one)) for one in shown]
    form = form or FeedbackForm(person=request.person, day=request.day)
    wrong = answering[1] if answering else form if sent else None
    context = {
        "page": shown, "rows": rows, "to": to, "form": form, "wrong": wrong,
        "inviting": inviting(get_language() or "en"),
    }  # fmt: skip
    return page(request, "pulse/feedback.html", context, status=422 if wrong else 200)
