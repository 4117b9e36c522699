"""One expectation: its words and those before, gaps with their answers, how it went."""

from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from touchline.floor.forms.expectation import ExpectationForm, GapForm, WordForm
from touchline.floor.models import ExpectationClosing, Gap
from touchline.floor.models.expectation import Dropped
from touchline.floor.rules.expectations import may_change, may_close
from touchline.floor.views.conduct.expectation_rights import (
    OF_A_LINE,
    Held,
    expectation_in_reach,
    gap_in_reach,
    refuse,
)
from touchline.kit import clock
from touchline.wall.audiences import PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part


@seen_by(*OF_A_LINE)
@within_reach("expectation", expectation_in_reach)
@part("expectations")
@require_safe
def show(request: PersonRequest, expectation: Held) -> HttpResponse:
    """For the two of them."""
    return _page(request, expectation)


@seen_by(*OF_A_LINE)
@within_reach("expectation", expectation_in_reach)
@part("expectations")
@require_POST
def reword(request: PersonRequest, expectation: Held) -> HttpResponse:
    """Change it; the words before stay."""
    refuse(unless=may_change(expectation.quarter, today=request.day))
    form = ExpectationForm(
        request.POST,
        last=expectation.quarter.last,
        auto_id="again_%s",
        **_who(request, expectation),
    )
    if not form.is_valid():
        return _page(request, expectation, rewording=form)
    try:
        expectation.expectation.reword(form.words, by=request.person, at=clock.now())
    except Dropped:
        _say_dropped(request)
    return _back(expectation)


@seen_by(*OF_A_LINE)
@within_reach("expectation", expectation_in_reach)
@part("expectations")
@require_POST
def drop(request: PersonRequest, expectation: Held) -> HttpResponse:
    """It is not expected any more."""
    refuse(unless=may_change(expectation.quarter, today=request.day))
    expectation.expectation.drop(by=request.person, at=clock.now())
    return _back(expectation)


@seen_by(*OF_A_LINE)
@within_reach("expectation", expectation_in_reach)
@part("expectations")
@require_POST
def say_gap(request: PersonRequest, expectation: Held) -> HttpResponse:
    """The manager says what is seriously missing."""
    refuse(unless=request.person != expectation.person)
    form = GapForm(request.POST, auto_id="gap_%s", **_who(request, expectation))
    if not form.is_valid():
        return _page(request, expectation, gap=form)
    try:
        said = {"by": request.person, "at": clock.now(), **form.cleaned_data}
        Gap.objects.say(expectation.expectation, **said)
    except Dropped:
        _say_dropped(request)
    except ValueError:
        messages.error(request, _("This form was not ours. Open it again; nothing was changed."))
    return _back(expectation)


@seen_by(*OF_A_LINE)
@within_reach("gap", gap_in_reach)
@part("expectations")
@require_POST
def answer(request: PersonRequest, gap: Gap) -> HttpResponse:
    """The person's answer, beside it."""
    refuse(unless=request.person == gap.expectation.person)
    expectation = expectation_in_reach(request, gap.expectation.key)
    form = WordForm(request.POST, auto_id=f"{gap.key}_%s", **_who(request, expectation))
    if not form.is_valid():
        return _page(request, expectation, answering={gap.key: form})
    gap.answer_with(words=form.cleaned_data["words"], by=request.person, at=clock.now())
    return _back(expectation)


@seen_by(*OF_A_LINE)
@within_reach("expectation", expectation_in_reach)
@part("expectations")
@require_POST
def close(request: PersonRequest, expectation: Held) -> HttpResponse:
    """How it went, from either side, at the quarter's end."""
    refuse(unless=may_close(expectation.quarter, today=request.day))
    form = WordForm(request.POST, auto_id="close_%s", **_who(request, expectation))
    if not form.is_valid():
        return _page(request, expectation, closing=form)
    words = form.cleaned_data["words"]
    try:
        ExpectationClosing.objects.close(
            expectation.expectation, words=words, by=request.person, at=clock.now()
        )
    except Dropped:
        _say_dropped(request)
    return _back(expectation)


def _page(
    request: PersonRequest, held: Held, *, rewording: Form | None = None, gap: Form | None = None,
    closing: Form | None = None, answering: dict[str, WordForm] | None = None,
) -> HttpResponse:  # fmt: skip
    one, who, wrong = held.expectation, _who(request, held), answering or {}
    today, mine = request.day, request.person == held.person
    again = {**vars(one.now.words)}
    own = [said.words for said in one.closings.all() if said.by == request.person]
    context = {
        "expectation": one, "quarter": held.quarter, "mine": mine,
        "wrong": rewording or gap or closing or next(iter(wrong.values()), None),
        "may_change": may_change(held.quarter, today=today) and not one.dropped,
        "may_close": may_close(held.quarter, today=today) and not one.dropped,
        "rewording": rewording or ExpectationForm(
            initial=again, last=held.quarter.last, auto_id="again_%s", **who),
        "gap_form": gap or GapForm(auto_id="gap_%s", **who),
        "closing": closing or WordForm(
            initial={"words": own[0] if own else ""}, auto_id="close_%s", **who),
        "gaps": [
            (said, wrong.get(said.key) or WordForm(auto_id=f"{said.key}_%s", **who))
            for said in one.gaps.all()
        ],
    }  # fmt: skip
    status = 422 if context["wrong"] else 200
    return render(request, "floor/conduct/expectation.html", context, status=status)


def _who(request: PersonRequest, held: Held) -> dict[str, Any]:
    return {"subject": held.person, "person": request.person, "day": request.day}


def _back(held: Held) -> HttpResponse:
    return redirect("floor:conduct:expectation", expectation_key=held.expectation.key)


def _say_dropped(request: PersonRequest) -> None:
    messages.error(request, _("It was dropped meanwhile, so nothing was changed."))
