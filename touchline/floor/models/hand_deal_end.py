"""The end of a deal by hand: won, lost, or closed because there is nothing to win any more."""

from __future__ import annotations

from datetime import date, datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from touchline.floor.models.hand_deal import HandDeal
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note


class HandDealEndManager(models.Manager["HandDealEnd"]):
    def end(
        self, deal: HandDeal, *, outcome: str, by: Actor, on: date, at: datetime
    ) -> HandDealEnd:
        """Say how it ended. What was said first stands until it is taken back."""
        with in_turn():
            found, made = self.get_or_create(deal=deal, defaults={"outcome": outcome, "on": on})
            if made:
                note(act=f"floor.deal.{outcome}", by=by, kind="deal", key=deal.key, at=at)
        return found


class HandDealEnd(models.Model):
    class Outcome(models.TextChoices):
        WON = "won", _("Won")
        LOST = "lost", _("Lost")
        CLOSED = "closed", _("Closed without a decision")

    deal = models.OneToOneField(HandDeal, on_delete=models.CASCADE, related_name="end")
    outcome = models.CharField(max_length=6, choices=Outcome)
    on = models.DateField()

    objects = HandDealEndManager()

    def __str__(self) -> str:
        return f"{self.deal}: {self.outcome}"

    def take_back(self, *, by: Actor, at: datetime) -> None:
        """It goes on: the deal is among the open ones again."""
        with in_turn():
            note(act="floor.deal.reopened", by=by, kind="deal", key=self.deal.key, at=at)
            self.delete()
