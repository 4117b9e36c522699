"""What is written in a meeting: the agreed step, help, the stance, promises, what was learnt."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from touchline.floor.forms.card import KeptForm, LineForm
from touchline.floor.forms.meeting import AgreementForm, HelpForm
from touchline.floor.models import Agreement, Card, CardLine, Promise
from touchline.floor.models.card_answer import give_help, not_now, promise_help
from touchline.floor.models.stance import take
from touchline.floor.rules.stances import StanceKind
from touchline.floor.views.review.answering_saves import asks_for_json, kept, over
from touchline.floor.views.review.meetings import learnt_form, page
from touchline.floor.views.review.preparing import keep_line
from touchline.floor.views.review.reaching import Sitting, led_sitting, sitting
from touchline.floor.views.review.slots import code
from touchline.floor.views.review.spoken import sides, spoken_form
from touchline.kit import clock
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.references import Reference
from touchline.wall.switched import part


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("review", sitting)
@part("review")
@require_POST
def agreed(request: PersonRequest, review: Sitting, line_key: str) -> HttpResponse:
    """The next step, as it is typed by either of the two."""
    line = own_line_on(review, line_key)
    if review.review.closed(now=clock.now()):
        return over()
    form = AgreementForm(request.POST, prefix=f"a{line.key}", seen_by="", day=request.day)
    form.is_valid()
    agreement = Agreement.of(line)
    conflicts = agreement.keep(form.said(), was=form.shown_before())
    if not asks_for_json(request):
        say(request, form, conflicts)
        return back_to(review, line)
    return kept(form, agreement.as_texts(), conflicts)


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("review", sitting)
@part("review")
@require_POST
def together_line(request: PersonRequest, review: Sitting, line_key: str) -> HttpResponse:
    """A line that both fill in, where nobody had prepared."""
    line = own_line_on(review, line_key)
    if line.card.origin != Card.Origin.TOGETHER:
        raise PermissionDenied  # what was prepared is its owner’s alone
    if review.review.closed(now=clock.now()):
        return over()
    form = LineForm(request.POST, prefix=f"t{line.key}", seen_by="", day=request.day)
    form.is_valid()
    line, conflicts = keep_line(request, review, line.card, line, form)
    if not asks_for_json(request):
        say(request, form, conflicts)
        return back_to(review, line)
    return kept(form, line.as_texts() | {"about": code(line.reference)}, conflicts)


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("review", sitting)
@part("review")
@require_POST
def together(request: PersonRequest, review: Sitting, person_key: str) -> HttpResponse:
    """Begin a card for someone who has not prepared, on the page, with both looking on."""
    person = next((one for one in review.sellers if one.key == person_key), None)
    if person is None or not (review.leads or person == request.person):
        raise Http404
    if not review.review.over:
        Card.objects.begin_together(review.review, person, by=request.person, at=clock.now())
    return redirect(meeting_of(review, person.key) + f"#person-{person.key}")


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("review", led_sitting)
@part("review")
@require_POST
def answer(request: PersonRequest, review: Sitting, line_key: str) -> HttpResponse:
    """Help becomes a promise, was given here, or is not there for now, with the reason."""
    line = line_on(review, line_key)
    form = HelpForm(request.POST, prefix=f"h{line.key}", seen_by="", day=request.day)
    if not form.is_valid():
        say(request, form, {})
        return back_to(review, line)
    said, by, at = form.cleaned_data, request.person, clock.now()
    if said["how"] == "promised":
        promise_help(line, words=said["words"], day=said["day"], by=by, at=at)
    elif said["how"] == "given":
        give_help(line, by=by, at=at)
    else:
        not_now(line, because=said["words"], by=by, at=at)
    return back_to(review, line)


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("review", led_sitting)
@part("review")
@require_POST
def stance(request: PersonRequest, review: Sitting, line_key: str) -> HttpResponse:
    """Ask, direct or take over: one tap, also afterwards."""
    line = line_on(review, line_key)
    tapped = request.POST.get("stance", "")
    if tapped in set(StanceKind):
        take(line, StanceKind(tapped), by=request.person, at=clock.now())
    where = "minutes" if review.review.over else "meeting"
    return back_to(review, line, where)


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("review", sitting)
@part("review")
@require_POST
def learnt(request: PersonRequest, review: Sitting) -> HttpResponse:
    """The one thing at the end, by either of the two."""
    if review.review.closed(now=clock.now()):
        return over()
    form = learnt_form(review, request, request.POST)
    form.is_valid()
    conflicts = review.review.keep(form.said(), was=form.shown_before())
    if not asks_for_json(request):
        say(request, form, conflicts)
        return redirect("floor:reviews:meeting", review_key=review.review.key)
    return kept(form, review.review.as_texts(), conflicts)


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("review", sitting)
@part("review")
@require_POST
def promise(request: PersonRequest, review: Sitting) -> HttpResponse:
    """A promise of either side, to the other, said aloud and written down by one of them."""
    form = spoken_form(review, request, request.POST)
    if not form.is_valid():
        return page(request, review, form, status=422)
    said = form.cleaned_data
    side = sides(review)[said["side"]]
    where = reverse("floor:reviews:meeting", args=[review.review.key])
    Promise.objects.make(
        side.owner, side.to, said["words"], said["day"],
        by=request.person, at=clock.now(), key=f"review-{review.review.key}-{said['key']}"[:60],
        about=Reference("review", review.review.key, _("Pipeline review"), where),
    )  # fmt: skip
    return redirect(meeting_of(review, request.GET.get("now", "")) + "#promises")


def line_on(at: Sitting, key: str) -> CardLine:
    """A line of a card on this table that may be read; else 404."""
    cards = Card.objects.submitted().filter(review=at.review, person__in=at.sellers)
    lines = CardLine.objects.filter(card__in=cards).select_related("card__person", "card__review")
    return get_object_or_404(lines, key=key)


def own_line_on(at: Sitting, key: str) -> CardLine:
    """One that this person may write on: their own, or any of a review they lead.

    Raises PermissionDenied on the card of a colleague, which is read in a team’s review.
    """
    line = line_on(at, key)
    if not (at.leads or line.card.person == at.person):
        raise PermissionDenied
    return line


def back_to(at: Sitting, line: CardLine, where: str = "meeting") -> HttpResponseRedirect:
    path = reverse(f"floor:reviews:{where}", args=[at.review.key])
    if where == "meeting":
        path = meeting_of(at, line.card.person.key)
    return redirect(f"{path}#line-{line.key}")


def meeting_of(at: Sitting, now: str) -> str:
    """The page of the meeting; a team’s stays with whom it was at, by key."""
    path = reverse("floor:reviews:meeting", args=[at.review.key])
    known = at.review.team_id and now in {one.key for one in at.sellers}
    return f"{path}?now={now}" if known else path


def say(request: PersonRequest, form: KeptForm, conflicts: dict[str, str]) -> None:
    """Without a script: what was wrong, and both texts where both wrote."""
    for told in form.errors.values():
        messages.error(request, " ".join(map(str, told)))
    for name, stands in conflicts.items():
        both = {"stands": stands, "yours": form.data.get(form.add_prefix(name), "")}
        words = _(
            "Meanwhile “%(stands)s” was written here. Yours was “%(yours)s”: add it if it fits."
        )
        messages.warning(request, words % both)
