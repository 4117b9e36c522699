"""That a deal by hand and one of the CRM are the same: what was said of one is found at both."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from touchline.floor.models.hand_deal import HandDeal
from touchline.floor.rules.deal_key import by_hand, record_of
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note


class DealMatchManager(models.Manager["DealMatch"]):
    def match(self, hand: HandDeal, *, crm_key: str, by: Actor, at: datetime) -> DealMatch:
        """Say that they are the same. What was said first stays until it is taken apart."""
        with in_turn():
            found, made = self.get_or_create(hand=hand, defaults={"crm_key": crm_key})
            if made:
                note(act="floor.deal.matched", by=by, kind="deal", key=hand.key, at=at)
        return found


class DealMatch(models.Model):
    hand = models.OneToOneField(HandDeal, on_delete=models.CASCADE, related_name="match")
    crm_key = models.CharField(max_length=200, db_index=True)

    objects = DealMatchManager()

    def __str__(self) -> str:
        return f"{self.hand} is {self.crm_key}"

    def take_apart(self, *, by: Actor, at: datetime) -> None:
        """They were not the same after all: the deal by hand stands on its own again."""
        with in_turn():
            note(act="floor.deal.taken-apart", by=by, kind="deal", key=self.hand.key, at=at)
            self.delete()


def keys_of(deal_key: str) -> tuple[str, ...]:
    """Every key under which something may have been said of this deal, its own first. One query."""
    record = record_of(deal_key)
    if record:
        crm = DealMatch.objects.filter(hand__key=record).values_list("crm_key", flat=True)
        return (deal_key, *crm)
    named = DealMatch.objects.filter(crm_key=deal_key).values_list("hand__key", flat=True)
    return (deal_key, *(by_hand(key) for key in named.order_by("pk")))
