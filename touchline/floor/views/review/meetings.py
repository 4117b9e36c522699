"""The meeting: cards first, promises beside them, help answered, the next step agreed."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from touchline.floor.forms.card import as_was
from touchline.floor.forms.meeting import LearntForm, SpokenPromiseForm
from touchline.floor.models.held import NotBegun
from touchline.floor.models.held import begin as begin_it
from touchline.floor.models.held import end as end_it
from touchline.floor.models.held import go_on as go_on_with_it
from touchline.floor.views.asking import current_numbers
from touchline.floor.views.review.around import priorities_around, team_around
from touchline.floor.views.review.reaching import Sitting, sitting
from touchline.floor.views.review.spoken import spoken_form
from touchline.floor.views.review.tables import table
from touchline.kit import clock
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("review", sitting)
@part("review")
@require_safe
def meeting(request: PersonRequest, review: Sitting) -> HttpResponse:
    """Everything on one page, the seller’s words first."""
    return page(request, review)


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("review", sitting)
@part("review")
@require_POST
def begin(request: PersonRequest, review: Sitting) -> HttpResponse:
    """The clock runs from now on."""
    begin_it(review.review, leader=review.leader, by=request.person, at=clock.now())
    return redirect(reverse("floor:reviews:meeting", args=[review.review.key]) + "#main")


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("review", sitting)
@part("review")
@require_POST
def end(request: PersonRequest, review: Sitting) -> HttpResponse:
    """Over, now or when it was planned to be: what was said are the minutes of both."""
    then = request.POST.get("when") == "planned"
    try:
        end_it(review.review, by=request.person, at=clock.now(), as_planned=then)
    except NotBegun:
        messages.info(request, _("It has not begun, so there is nothing to end yet."))
        return redirect("floor:reviews:meeting", review_key=review.review.key)
    of_a_team = _("Ended. These are the minutes for everyone at the table.")
    of_two = _("Ended. These are the minutes for both of you.")
    messages.success(request, of_a_team if review.review.team_id else of_two)
    return redirect("floor:reviews:minutes", review_key=review.review.key)


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("review", sitting)
@part("review")
@require_POST
def go_on(request: PersonRequest, review: Sitting) -> HttpResponse:
    """It was ended too early."""
    go_on_with_it(review.review, by=request.person, at=clock.now())
    return redirect("floor:reviews:meeting", review_key=review.review.key)


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("review", sitting)
@part("review")
@require_safe
def minutes(request: PersonRequest, review: Sitting) -> HttpResponse:
    """Who, when, cards, agreed steps, promises, what was learnt: to print or to read again."""
    context = {
        "at": review, "review": review.review, "table": table(request, review, writing=False),
        "mine": request.person,
        "lasted": review.review.lasted, "seen": seen_of(review),
    }  # fmt: skip
    return render(request, "floor/review/minutes.html", context)


def page(
    request: PersonRequest, at: Sitting, spoken: SpokenPromiseForm | None = None, status: int = 200
) -> HttpResponse:
    """The meeting with, after an error, the promise as it was typed."""
    now = clock.now()
    context = {
        "at": at, "review": at.review, "table": table(request, at, writing=True),
        "mine": request.person, "snapshot": current_numbers(), "learnt": learnt_form(at, request),
        "spoken": spoken or spoken_form(at, request),
        "left_open": at.review.left_open(now=now), "unsaid": at.review.unsaid(now=now),
        **priorities_around(request, team_around(at)),
        "moves": at.review.moves.select_related("by") if getattr(at.review, "moved", 0) else (),
    }  # fmt: skip
    return render(request, "floor/review/meeting.html", context, status=status)


def seen_of(at: Sitting) -> str:
    """Who reads what is written here: the two, or everyone at a team’s table."""
    if at.review.person is not None:
        return at.seen_line("prep", at.review.person)
    if at.leads:
        return _("You, and everyone who brings a card here")
    return _("Everyone who brings a card here, and %s") % at.leader.short_name


def learnt_form(at: Sitting, request: PersonRequest, data: object = None) -> LearntForm:
    """One thing that was learnt; both may write it."""
    was = {"learnt": at.review.learnt}
    return LearntForm(
        data,
        prefix="learnt",
        seen_by=seen_of(at),
        day=request.day,
        initial=was | {"was": as_was(was)},
    )
