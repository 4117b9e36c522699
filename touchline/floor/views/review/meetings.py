"""The meeting: cards first, promises beside them, help answered, the next step agreed."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from touchline.floor.forms.card import as_was
from touchline.floor.forms.meeting import LearntForm, SpokenPromiseForm
from touchline.floor.models.held import begin as begin_it
from touchline.floor.models.held import end as end_it
from touchline.floor.models.held import go_on as go_on_with_it
from touchline.floor.views.asking import current_numbers
from touchline.floor.views.review.reaching import Sitting, sitting
from touchline.floor.views.review.tables import table
from touchline.kit import clock
from touchline.people.models import Person
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
    return redirect("floor:reviews:meeting", review_key=review.review.key)


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("review", sitting)
@part("review")
@require_POST
def end(request: PersonRequest, review: Sitting) -> HttpResponse:
    """Over: what was said are the minutes of both."""
    end_it(review.review, leader=review.leader, by=request.person, at=clock.now())
    messages.success(request, _("Ended. These are the minutes for both of you."))
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
    context = {
        "at": at, "review": at.review, "table": table(request, at, writing=True),
        "mine": request.person, "snapshot": current_numbers(), "learnt": learnt_form(at, request),
        "spoken": spoken or spoken_form(at, request),
        "moves": at.review.moves.select_related("by") if getattr(at.review, "moved", 0) else (),
    }  # fmt: skip
    return render(request, "floor/review/meeting.html", context, status=status)


def seen_of(at: Sitting) -> str:
    """Who reads what is written here."""
    owner = at.review.person or next(iter(at.sellers), None)
    return at.seen_line("prep", owner) if owner else ""


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


def sides(at: Sitting) -> list[tuple[str, str]]:
    """Who may promise in this meeting: everyone at the table, the one who types first."""
    people: dict[str, Person] = {at.person.key: at.person}
    people |= {one.key: one for one in (*at.sellers, at.leader)}
    return [(key, _("I") if one == at.person else one.name) for key, one in people.items()]


def spoken_form(at: Sitting, request: PersonRequest, data: object = None) -> SpokenPromiseForm:
    """A promise of either side."""
    return SpokenPromiseForm(
        data, prefix="spoken", sides=sides(at), day=request.day, seen_by=at.promised_line
    )  # fmt: skip
