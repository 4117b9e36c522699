"""These look the same: a deal by hand and one of the CRM become one, in one press, and back."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from touchline.floor.models.deal_match import DealMatch
from touchline.floor.models.hand_deal import HandDeal
from touchline.floor.rules.deal_key import from_address
from touchline.floor.views.asking import crm_keys, current_numbers
from touchline.floor.views.deals.hand import own_hand_deal
from touchline.floor.views.deals.looking import page_of
from touchline.kit import clock
from touchline.numbers import deals_named
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("hand", own_hand_deal)
@part("scoreboard")
@require_POST
def match(request: PersonRequest, hand: HandDeal) -> HttpResponse:
    """The deal of the CRM that the form names has to be one’s own there."""
    crm_key = from_address(request.POST.get("deal", ""))
    snapshot = current_numbers()
    found = deals_named(snapshot, (crm_key,)).get(crm_key) if snapshot and crm_key else None
    if found is None or found.seller_key not in crm_keys(request.person):
        messages.error(request, _("That deal is not in the CRM under your name. Nothing changed."))
        return redirect("floor:deals:index")
    standing = DealMatch.objects.match(hand, crm_key=crm_key, by=request.person, at=clock.now())
    messages.success(request, _("They are one deal now: all that was said of it is here."))
    return redirect(page_of(standing.crm_key))


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("hand", own_hand_deal)
@part("scoreboard")
@require_POST
def take_apart(request: PersonRequest, hand: HandDeal) -> HttpResponse:
    """They were not the same; pressed twice it changes nothing more."""
    standing = DealMatch.objects.filter(hand=hand).first()
    if standing is not None:
        standing.take_apart(by=request.person, at=clock.now())
    messages.success(request, _("They are two deals again."))
    return redirect(page_of(hand.deal_key))
