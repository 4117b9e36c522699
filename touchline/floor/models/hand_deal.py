"""A deal that its seller named by hand, before the CRM’s numbers are there or beside them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db import models

from touchline.floor.rules.deal_key import by_hand
from touchline.kit.ids import new_key
from touchline.people.models import Person
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note

KEPT_COURSE = ("stage", "amount", "close_date")
"""Fields whose course is kept: what a deal page tells of its path."""


@dataclass(frozen=True)
class Said:
    """What a seller says of a deal; `amount` is in `currency`, three letters or empty."""

    name: str
    account: str = ""
    amount: Decimal | None = None
    currency: str = ""
    stage: str = ""
    close_date: date | None = None
    next_step: str = ""


class HandDealQuerySet(models.QuerySet["HandDeal"]):
    def owned_by(self, people: Collection[Person]) -> HandDealQuerySet:
        return self.filter(owner__in=people)

    def open(self) -> HandDealQuerySet:
        """Neither ended nor found again in the CRM, which then says what becomes of it."""
        return self.filter(end=None, match=None)

    def with_pushes(self) -> HandDealQuerySet:
        """With `pushed`: how often the close date was moved later. ISO days compare as text."""
        later = models.Q(changes__field="close_date") & ~models.Q(changes__old="")
        later &= models.Q(changes__new__gt=models.F("changes__old"))
        return self.annotate(pushed=models.Count("changes", filter=later))


class HandDealManager(models.Manager["HandDeal"]):
    def get_queryset(self) -> HandDealQuerySet:
        return HandDealQuerySet(self.model, using=self._db)

    def name_one(self, said: Said, *, owner: Person, once: str, on: date, at: datetime) -> HandDeal:
        """Write down a deal; the same form sent twice makes one. `on` is the organisation's day."""
        with in_turn():
            deal, made = self.get_or_create(
                owner=owner, once=once,
                defaults={**asdict(said), "named_on": on, "stage_on": on, "step_on": on},
            )  # fmt: skip
            if made:
                note(act="floor.deal.named", by=owner, kind="deal", key=deal.key, at=at)
        return deal


class HandDeal(models.Model):
    """`stage_on` and `step_on` are the days since which stage and next step read as they do."""

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    owner = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="hand_deals")
    once = models.CharField(max_length=20)
    name = models.CharField(max_length=120)
    account = models.CharField(max_length=120, blank=True)
    amount = models.DecimalField(max_digits=18, decimal_places=2, null=True)
    currency = models.CharField(max_length=3, blank=True)
    stage = models.CharField(max_length=80, blank=True)
    close_date = models.DateField(null=True)
    next_step = models.CharField(max_length=500, blank=True)
    named_on = models.DateField()
    stage_on = models.DateField()
    step_on = models.DateField()

    objects = HandDealManager.from_queryset(HandDealQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "once"], name="a_deal_is_named_once"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def deal_key(self) -> str:
        """What promises, cards and requests call it."""
        return by_hand(self.key)

    def say(self, said: Said, *, by: Actor, on: date, at: datetime) -> None:
        """Correct or bring up to date; the course of stage, amount and close date is kept."""
        with in_turn():
            moved = [name for name in KEPT_COURSE if getattr(self, name) != getattr(said, name)]
            for name in moved:
                old, new = (_told(getattr(one, name)) for one in (self, said))
                self.changes.create(field=name, old=old, new=new, on=on)
            self.stage_on = on if "stage" in moved else self.stage_on
            self.step_on = on if self.next_step != said.next_step else self.step_on
            for name, value in asdict(said).items():
                setattr(self, name, value)
            self.save()
            note(act="floor.deal.changed", by=by, kind="deal", key=self.key, at=at)


def _told(value: object) -> str:
    """A value as the CRM's changes say it: ISO days, plain numbers, nothing for nothing."""
    return "" if value is None else str(value)
