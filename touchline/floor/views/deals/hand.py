"""Deals by hand: named, brought up to date, ended, and taken back."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from touchline.floor.forms.deal import FIELDS, DealForm
from touchline.floor.models.hand_deal import HandDeal
from touchline.floor.models.hand_deal_end import HandDealEnd
from touchline.floor.models.process import process_of
from touchline.floor.views.deals.looking import page_of
from touchline.kit import clock
from touchline.people.models import Person
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part


def own_hand_deal(request: PersonRequest, key: str) -> HandDeal:
    """One’s own. Who leads the seller reads it and is refused: what stands there is the seller’s
    to say. Anyone else’s is not there.
    """
    deal = HandDeal.objects.select_related("owner").filter(key=key).first()
    if deal is None:
        raise Http404
    if deal.owner == request.person:
        return deal
    if request.person.manages(deal.owner, on=request.day):
        raise PermissionDenied
    raise Http404


@seen_by(SELLER)
@part("scoreboard")
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: PersonRequest) -> HttpResponse:
    """Name a deal: what one calls it is enough to begin with."""
    form = _form(request)
    if form.is_valid():
        deal = HandDeal.objects.name_one(
            form.said, owner=request.person, once=form.cleaned_data["once"], on=request.day,
            at=clock.now(),
        )  # fmt: skip
        messages.success(request, _("It is among your open deals."))
        return redirect(page_of(deal.deal_key))
    status = 422 if form.is_bound else 200
    return render(request, "floor/deals/new.html", {"form": form}, status=status)


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("hand", own_hand_deal)
@part("scoreboard")
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: PersonRequest, hand: HandDeal) -> HttpResponse:
    """Bring it up to date; what was there before stays in its history."""
    form = _form(request, hand)
    if form.is_valid():
        hand.say(form.said, by=request.person, on=request.day, at=clock.now())
        messages.success(request, _("Kept, with today’s date beside what changed."))
        return redirect(page_of(hand.deal_key))
    context = {"form": form, "hand": hand, "back": page_of(hand.deal_key)}
    return render(request, "floor/deals/edit.html", context, status=422 if form.is_bound else 200)


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("hand", own_hand_deal)
@part("scoreboard")
@require_POST
def end(request: PersonRequest, hand: HandDeal) -> HttpResponse:
    """Won, lost, or nothing to win any more."""
    outcome = request.POST.get("outcome", "")
    if outcome not in HandDealEnd.Outcome.values:
        raise Http404
    HandDealEnd.objects.end(
        hand, outcome=outcome, by=request.person, on=request.day, at=clock.now()
    )
    messages.success(request, _("It is closed. What was promised about it stays open."))
    return redirect(page_of(hand.deal_key))


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("hand", own_hand_deal)
@part("scoreboard")
@require_POST
def reopen(request: PersonRequest, hand: HandDeal) -> HttpResponse:
    """It goes on after all; pressed twice it is open all the same."""
    found = HandDealEnd.objects.filter(deal=hand).first()
    if found is not None:
        found.take_back(by=request.person, at=clock.now())
    messages.success(request, _("It is among your open deals again."))
    return redirect(page_of(hand.deal_key))


def stages_of(person: Person, request: PersonRequest) -> tuple[str, ...]:
    """The stages of the process of the team that someone sells in; none before there is one."""
    team = person.teams_sold_in(on=request.day).order_by("name").first()
    version = process_of(team, request.day) if team else None
    return tuple(stage.name for stage in version.words) if version else ()


def _form(request: PersonRequest, hand: HandDeal | None = None) -> DealForm:
    initial = {name: getattr(hand, name) for name in (*FIELDS, "once")} if hand else None
    return DealForm(
        request.POST or None, person=request.person, day=request.day, initial=initial,
        stages=stages_of(request.person, request), currency=request.organisation.currency,
    )  # fmt: skip
