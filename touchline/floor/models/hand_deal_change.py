"""A change of a deal by hand: what stage, amount or close date were, and what they became."""

from django.db import models

from touchline.floor.models.hand_deal import HandDeal


class HandDealChange(models.Model):
    """`old` and `new` as the CRM's own changes say it: ISO days, plain numbers, or nothing."""

    deal = models.ForeignKey(HandDeal, on_delete=models.CASCADE, related_name="changes")
    field = models.CharField(max_length=20)
    old = models.CharField(max_length=80, blank=True)
    new = models.CharField(max_length=80, blank=True)
    on = models.DateField()

    class Meta:
        ordering = ["on", "pk"]

    def __str__(self) -> str:
        return f"{self.field} of {self.deal}"
