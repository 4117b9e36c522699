"""The prep card: drawn with everything at hand, kept line by line, submitted, copied."""

from __future__ import annotations

from collections.abc import Mapping

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from touchline.floor.forms.card import LineForm
from touchline.floor.forms.parked_line import ParkedLineForm
from touchline.floor.models import Card, CardLine, ParkedLine
from touchline.floor.models.card import NothingOnIt
from touchline.floor.views.asking import current_numbers
from touchline.floor.views.review.answering_saves import asks_for_json, kept, over
from touchline.floor.views.review.around import priorities_around, team_around
from touchline.floor.views.review.preparing import (
    PLACES,
    card_of,
    desk,
    keep_line,
    last_lines,
    line_of,
    putting_off,
)
from touchline.floor.views.review.reaching import Sitting, own_sitting
from touchline.floor.views.review.slots import code
from touchline.kit import clock
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part

PREP = Card.Origin.PREP


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("review", own_sitting)
@part("review")
@require_http_methods(["GET", "HEAD", "POST"])
def card(request: PersonRequest, review: Sitting) -> HttpResponse:
    """One’s own card for a review; the plain Save keeps everything that is on it."""
    if review.review.over:
        return redirect("floor:reviews:minutes", review_key=review.review.key)
    if request.method != "POST":
        return page(request, review)
    wrong = keep_all(request, review)
    if wrong:
        return page(request, review, wrong)
    messages.success(request, _("Saved."))
    return redirect("floor:reviews:card", review_key=review.review.key)


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("review", own_sitting)
@part("review")
@require_POST
def line(request: PersonRequest, review: Sitting, place: str) -> HttpResponse:
    """One line, as it is typed."""
    if place not in PLACES or PLACES[place] > review.review.lines_a_card:
        raise Http404
    if review.review.closed(now=clock.now()):
        return over()
    there = line_of(review, request.person, PLACES[place])
    card = there.card if there else Card(review=review.review, person=request.person)
    form = LineForm(request.POST, prefix=place, seen_by="", day=request.day)
    form.is_valid()
    line, conflicts = keep_line(request, review, card, there, form)
    if not asks_for_json(request):
        return redirect("floor:reviews:card", review_key=review.review.key)
    return kept(form, line.as_texts() | {"about": code(line.reference)}, conflicts)


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("review", own_sitting)
@part("review")
@require_POST
def words(request: PersonRequest, review: Sitting) -> HttpResponse:
    """What one is putting off, as it is typed."""
    if review.review.closed(now=clock.now()):
        return over()
    card, _lines = card_of(review, request.person, PREP)
    form = putting_off(card, "", request, request.POST)
    conflicts: dict[str, str] = {}
    if form.is_valid() and (card.pk or form.cleaned_data["putting_off"]):
        card = Card.objects.the(review.review, request.person)
        conflicts = card.keep(form.said(), was=form.shown_before())
    if not asks_for_json(request):
        return redirect("floor:reviews:card", review_key=review.review.key)
    return kept(form, card.as_texts(), conflicts)


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("review", own_sitting)
@part("review")
@require_POST
def submit(request: PersonRequest, review: Sitting) -> HttpResponse:
    """Keep what is on the page, and hand the card to who leads the review."""
    wrong = {} if review.review.over else keep_all(request, review)
    if wrong:
        return page(request, review, wrong)
    own, _lines = card_of(review, request.person, PREP)
    try:
        if own.pk is None:
            raise NothingOnIt
        own.submit(by=request.person, at=clock.now())
    except NothingOnIt:
        messages.info(request, _("There is nothing on the card yet. One line is enough."))
        return redirect("floor:reviews:card", review_key=review.review.key)
    told = _("%s can read it from now on. You can still change it.")
    messages.success(request, told % review.manager_called)
    return redirect("floor:reviews:index")


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("review", own_sitting)
@part("review")
@require_POST
def copy(request: PersonRequest, review: Sitting) -> HttpResponse:
    """Last week’s lines into the places that are still empty."""
    if not review.review.over:
        own = Card.objects.the(review.review, request.person)
        before = last_lines(review.review, request.person)
        own.go_on_from(before, places=review.review.lines_a_card)
    return redirect("floor:reviews:card", review_key=review.review.key)


def keep_all(request: PersonRequest, at: Sitting) -> Mapping[int, LineForm]:
    """Every line of the form; those that could not be kept as they were sent, by place."""
    own, lines = card_of(at, request.person, PREP)
    wrong: dict[int, LineForm] = {}
    for place in range(1, at.review.lines_a_card + 1):
        form = LineForm(request.POST, prefix=str(place), seen_by="", day=request.day)
        if form.add_prefix("challenge") not in request.POST:
            continue  # the page did not show it
        form.is_valid()
        _line, conflicts = keep_line(request, at, own, lines.get(place), form)
        for name, stands in conflicts.items():
            told = _("Meanwhile this was written here: “%s”. Save again to put yours in its place.")
            form.add_error(name, told % stands)
        if form.errors:
            wrong[place] = form
    off = putting_off(own, "", request, request.POST)
    if off.is_valid() and off.said() and (own.pk or off.cleaned_data["putting_off"]):
        own = Card.objects.the(at.review, request.person)
        for stands in own.keep(off.said(), was=off.shown_before()).values():
            both = {"stands": stands, "yours": off.cleaned_data["putting_off"]}
            told = _("Meanwhile “%(stands)s” was written here. Yours was “%(yours)s”.")
            messages.warning(request, told % both)
    return wrong


def page(
    request: PersonRequest, at: Sitting, wrong: Mapping[int, LineForm] | None = None
) -> HttpResponse:
    """The card, with what stands and, after an error, what was typed."""
    own, lines = card_of(at, request.person, PREP)
    team = team_around(at)
    mine = desk(request, at, tuple(lines.values()), own.record, team)
    for place, form in (wrong or {}).items():
        form.draw_again(mine.seen_by, mine.choices, lines.get(place) or CardLine())
    context = {
        "at": at, "review": at.review, "card": own, "desk": mine, "copied": bool(lines),
        "snapshot": current_numbers(),
        "slots": mine.slots(lines, at.review.lines_a_card, wrong), "mine": request.person,
        "off": putting_off(own, mine.seen_by, request),
        "parked": ParkedLine.objects.of(request.person),
        "later": ParkedLineForm(prefix="later", person=request.person, day=request.day),
        **priorities_around(request, team),
    }  # fmt: skip
    return render(request, "floor/review/card.html", context, status=422 if wrong else 200)
