"""A review on another day, or not at all; both say why, and the other reads it."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from touchline.floor.forms.rhythm import CancelForm, MoveForm
from touchline.floor.models.review_moves import ReviewIsOver
from touchline.floor.models.review_moves import cancel as cancel_it
from touchline.floor.models.review_moves import move as move_it
from touchline.floor.views.review.reaching import Sitting, sitting
from touchline.kit import clock
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.lines import SeenForm
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("review", sitting)
@part("review")
@require_http_methods(["GET", "HEAD", "POST"])
def move(request: PersonRequest, review: Sitting) -> HttpResponse:
    """A new day, and the reason."""
    may_move(review)
    form = MoveForm(
        request.POST or None, zone=review.review.zone, now=clock.now(), person=review.review.person,
        day=request.day, initial=MoveForm.as_it_is(review.review.starts_at, review.review.zone),
    )  # fmt: skip
    if not form.is_valid():
        return _page(request, review, form, "floor/review/move.html")
    said = {name: form.cleaned_data[name] for name in ("to", "reason", "form")}
    try:
        move_it(review.review, **said, by=request.person, at=clock.now())
    except ReviewIsOver:
        messages.info(request, _("It has begun or was cancelled, so it stays where it is."))
    return redirect("floor:reviews:meeting", review_key=review.review.key)


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("review", sitting)
@part("review")
@require_http_methods(["GET", "HEAD", "POST"])
def cancel(request: PersonRequest, review: Sitting) -> HttpResponse:
    """Not this week, and the reason."""
    may_move(review)
    form = CancelForm(request.POST or None, person=review.review.person, day=request.day)
    if not form.is_valid():
        return _page(request, review, form, "floor/review/cancel.html")
    try:
        cancel_it(
            review.review, reason=form.cleaned_data["reason"], by=request.person, at=clock.now()
        )
    except ReviewIsOver:
        messages.info(request, _("It has begun, so it cannot be cancelled any more."))
    return redirect("floor:reviews:index")


def may_move(at: Sitting) -> None:
    """Either of the two; a team’s only who leads it. Raises PermissionDenied."""
    if at.review.team_id and not at.leads:
        raise PermissionDenied


def _page(request: PersonRequest, at: Sitting, form: SeenForm, template: str) -> HttpResponse:
    context = {"at": at, "review": at.review, "form": form}
    return render(request, template, context, status=422 if form.is_bound else 200)
