"""The one organisation of an installation: its name, zone, fiscal year and currency."""

from datetime import datetime

from django.db import models

from touchline.kit.ids import new_key
from touchline.kit.remembering import remembered
from touchline.people.rules import deal_address
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note


class Organisation(models.Model):
    """A single row. Measures use its zone and fiscal year; people see times in their own zone."""

    name = models.CharField(max_length=120, default="Your organisation")
    zone = models.CharField(max_length=60, default="UTC")
    fiscal_year_starts = models.PositiveSmallIntegerField(default=1)
    currency = models.CharField(max_length=3, blank=True)
    """That of totals over several currencies; without one they are kept apart."""
    deal_address = models.CharField(max_length=300, blank=True)
    """Where a deal lies in the CRM, with `{key}` for its key; without one nothing links there."""
    tree_stamp = models.CharField(max_length=20, blank=True)
    """Another one after each change of a team, so that nobody reads the tree twice for nothing."""

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(pk=1), name="one_organisation"),
            models.CheckConstraint(
                condition=models.Q(fiscal_year_starts__range=(1, 12)), name="a_month_of_the_year"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def tree_has_changed(cls) -> None:
        """Write a new stamp, in the transaction of the change."""
        cls.objects.filter(pk=1).update(tree_stamp=new_key())

    @classmethod
    @remembered
    def the(cls) -> "Organisation":
        """The organisation; a new installation has one that is not saved yet."""
        return cls.objects.filter(pk=1).first() or cls(pk=1)

    def deal_in_crm(self, key: str) -> str:
        """The address of a deal in the CRM, or nothing if nobody said what it looks like."""
        return deal_address.filled(self.deal_address, key) if self.deal_address else ""

    def describe(
        self,
        *,
        name: str,
        zone: str,
        fiscal_year_starts: int,
        currency: str = "",
        deal_address: str = "",
        by: Actor,
        at: datetime,
    ) -> None:
        """Write its name, zone, first month of the fiscal year, and currency of totals.

        `deal_address` is where a deal lies in the CRM, as `people/rules/deal_address.py` wants it.
        """
        with in_turn():
            self.name, self.zone = name, zone
            self.fiscal_year_starts = fiscal_year_starts
            self.currency = currency
            self.deal_address = deal_address
            self.tree_stamp = new_key()  # saved with the rest: an old one must not come back
            self.save()
            note(act="people.organisation.described", by=by, kind="organisation", key="1", at=at)
