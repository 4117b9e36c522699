"""One request for help: how it went from hand to hand, its answer, and giving one."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from touchline.floor.forms.help_request import AnswerForm, PassForm
from touchline.floor.models.help_answer import HelpAnswer
from touchline.floor.models.help_pass import HelpPass
from touchline.floor.models.help_request import HelpRequest
from touchline.floor.models.promise import Promise
from touchline.floor.views.conduct.request_rights import (
    asked_by_oneself,
    asked_in_reach,
    asked_of_oneself,
    may_answer,
    others_to_ask,
)
from touchline.floor.views.conduct.requests import lines_of, path_of
from touchline.kit import clock
from touchline.wall.audiences import LEADER, MANAGER, PARTNER, SELLER, PersonRequest, seen_by
from touchline.wall.crossings import Recipient
from touchline.wall.reaching import within_reach
from touchline.wall.references import Reference
from touchline.wall.switched import part, parts_of_person


@seen_by(SELLER, MANAGER, LEADER, PARTNER)
@within_reach("asked", asked_in_reach)
@part("requests")
@require_safe
def show(request: PersonRequest, asked: HelpRequest) -> HttpResponse:
    """Read by who asked, whom they report to, and whoever it was passed on to."""
    return _page(request, asked)


@seen_by(SELLER, MANAGER, LEADER, PARTNER)
@within_reach("asked", asked_of_oneself)
@part("requests")
@require_POST
def answer(request: PersonRequest, asked: HelpRequest) -> HttpResponse:
    """Yes or no, and why; a yes with a promise makes it in the same moment."""
    form = _answer_form(request, asked, request.POST)
    if not form.is_valid():
        return _page(request, asked, form=form, status=422)
    said, person = form.cleaned_data, request.person
    at = clock.now()
    given = HelpAnswer.objects.give(asked, said["says"], said["reason"], by=person, at=at)
    if (given.says, given.reason, given.by_id) != (said["says"], said["reason"], person.pk):
        return _page(request, asked, unkept=said["reason"], status=409)
    if said["promise"] and "promises" in parts_of_person(person, on=request.day):
        to = Recipient("person", asked.asker.key, asked.asker.name)
        about = asked.reference or Reference("help", asked.key, _("A request"), path_of(asked))
        Promise.objects.make(
            person, to, said["promise"], said["day"], by=person, at=at, about=about,
            key=f"help-{asked.key}",
        )  # fmt: skip
    return redirect(path_of(asked))


@seen_by(SELLER, MANAGER, LEADER, PARTNER)
@within_reach("asked", asked_of_oneself)
@part("requests")
@require_POST
def pass_on(request: PersonRequest, asked: HelpRequest) -> HttpResponse:
    """To someone above, or to a partner; who asked sees with whom it lies."""
    form = _pass_form(request, asked, request.POST)
    if not form.is_valid():
        return _page(request, asked, passing=form, status=422)
    said, person = form.cleaned_data, request.person
    if hasattr(asked, "answer"):
        return _page(request, asked, unkept=said["reason"], status=409)
    HelpPass.objects.pass_on(
        asked, form.whom, said["reason"], by=person, once=said["once"], at=clock.now()
    )
    messages.success(request, _("Passed on. Who asked sees with whom it is now."))
    return redirect("floor:conduct:help-index")


@seen_by(SELLER, MANAGER, LEADER, PARTNER)
@within_reach("asked", asked_by_oneself)
@part("requests")
@require_POST
def withdraw(request: PersonRequest, asked: HelpRequest) -> HttpResponse:
    """Not needed any more: only who asked says so."""
    HelpAnswer.objects.give(asked, "withdrawn", "", by=request.person, at=clock.now())
    return redirect(path_of(asked))


def _page(
    request: PersonRequest,
    asked: HelpRequest,
    *,
    form: AnswerForm | None = None,
    passing: PassForm | None = None,
    unkept: str = "",
    status: int = 200,
) -> HttpResponse:
    """`unkept` are words that came after another answer: shown, so that they are not lost."""
    answered = HelpAnswer.objects.filter(request=asked).select_related("by").first()
    [line] = lines_of(request, [asked])
    manages = request.person.manages(asked.asker, on=request.day)
    context: dict[str, object] = {
        "asked": asked, "answered": answered, "unkept": unkept, "line": line,
        "mine": line.mine, "near": line.mine or manages,
    }  # fmt: skip
    if answered is None and may_answer(request, asked):
        context["form"] = form or _answer_form(request, asked)
        context["passing"] = passing or _pass_form(request, asked)
        context["promises"] = "promises" in parts_of_person(request.person, on=request.day)
    return render(request, "floor/conduct/request.html", context, status=status)


def _answer_form(request: PersonRequest, asked: HelpRequest, data: Any = None) -> AnswerForm:
    person, day = request.person, request.day
    return AnswerForm(data, asker=asked.asker, person=person, day=day)


def _pass_form(request: PersonRequest, asked: HelpRequest, data: Any = None) -> PassForm:
    people, person = others_to_ask(request, asked), request.person
    return PassForm(data, people=people, asker=asked.asker, person=person, day=request.day)
