"""Lines that wait for one's own review: kept, taken onto the card, or dropped."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from touchline.floor.forms.parked_line import ParkedLineForm
from touchline.floor.models import ParkedLine
from touchline.floor.views.review.reaching import Sitting, own_sitting
from touchline.kit import clock
from touchline.wall import corridor
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.parked_crossings import LineParked, NoPlace
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part


def own_line(request: PersonRequest, key: str) -> ParkedLine:
    """For `@within_reach`: nobody else's is there."""
    return get_object_or_404(ParkedLine.objects.of(request.person), key=key)


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("review", own_sitting)
@part("review")
@require_POST
def park(request: PersonRequest, review: Sitting) -> HttpResponse:
    """Keep a line for later; it goes the way of a line that somebody parks elsewhere."""
    form = ParkedLineForm(request.POST, prefix="later", person=request.person, day=request.day)
    if not form.is_valid():
        messages.info(request, _("There was nothing to keep: a line has up to 400 characters."))
        return _back(review)
    try:
        line = LineParked(words=form.cleaned_data["words"])
        corridor.hand_over(line, by=request.person, at=clock.now())
    except NoPlace:
        messages.error(request, _("Twenty lines wait already. Take some in, or drop some."))
    else:
        messages.success(request, _("Kept for your next review. You alone see it."))
    return _back(review)


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("review", own_sitting)
@within_reach("parked_line", own_line)
@part("review")
@require_POST
def take_in(request: PersonRequest, review: Sitting, parked_line: ParkedLine) -> HttpResponse:
    """Onto the card, as the challenge of its first free line."""
    if review.review.over:
        return redirect("floor:reviews:index")
    try:
        parked_line.take_in(review.review, at=clock.now())
    except NoPlace:
        messages.info(request, _("Your card is full. The line waits for another review."))
    return _back(review)


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("review", own_sitting)
@within_reach("parked_line", own_line)
@part("review")
@require_POST
def drop(request: PersonRequest, review: Sitting, parked_line: ParkedLine) -> HttpResponse:
    """For good; nobody else ever read it."""
    parked_line.drop(at=clock.now())
    return _back(review)


def _back(review: Sitting) -> HttpResponse:
    return redirect("floor:reviews:card", review_key=review.review.key)
