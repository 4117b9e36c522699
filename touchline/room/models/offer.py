"""The weekly quarter of an hour that a manager proposes to each of the team, and what each says."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django.db import models

from touchline.kit.ids import new_key
from touchline.kit.weeks import week_of
from touchline.people.models import Person, Seat
from touchline.people.seats import SELLS
from touchline.room.models.line import DECLARED, with_the_part
from touchline.room.models.member import Member
from touchline.room.models.room import Room
from touchline.room.rules.refusals import NotThere
from touchline.room.rules.times import Quarter
from touchline.witness.models import in_turn, note

WEEKS = 4
"""So long an offer lasts; then it is nobody's any more."""
NO_LASTS = 26
"""Weeks in which whoever declined is not asked again by the same manager."""


def team_of(manager: Person, *, on: date) -> list[Person]:
    """Who is proposed to: own sellers for whom the room is on and who share none with them yet."""
    sell = Seat.objects.held(on=on).filter(kind__in=SELLS)
    reports = list(manager.reports(on=on).filter(pk__in=sell.values("person")).named())
    here = with_the_part([one.pk for one in reports], on=on)
    with_them = set(Member.objects.coached_by(manager).values_list("person", flat=True))
    return [one for one in reports if one.pk in here and one.pk not in with_them]


class OfferQuerySet(models.QuerySet["Offer"]):
    def lasting(self, *, on: date) -> OfferQuerySet:
        return self.filter(made_week__gte=week_of(on - timedelta(weeks=WEEKS)))

    def whole(self) -> OfferQuerySet:
        return self.select_related("manager", "seller", "answer").order_by("seller__name", "pk")

    def of_manager(self, manager: Person, *, on: date) -> OfferQuerySet:
        """To those who still report to them."""
        return self.lasting(on=on).filter(manager=manager, seller__in=manager.reports(on=on))

    def of_seller(self, seller: Person, *, manager: Person | None, on: date) -> OfferQuerySet:
        """From who manages them on the day. Whoever declined is not asked again."""
        mine = self.lasting(on=on).filter(seller=seller, manager=manager)
        return mine.filter(models.Q(answer=None) | models.Q(answer__what=OfferAnswer.What.MOVED))

    def make(self, manager: Person, when: Quarter, *, on: date, at: datetime) -> None:
        """One to each of the team, in place of earlier ones. Raises NotThere without a team.

        Who declined is not asked anew: for them the offer lies there, as if it had no answer.
        """
        team = team_of(manager, on=on)
        if not team:
            raise NotThere
        with in_turn():
            self.filter(manager=manager).exclude(seller__in=team).delete()
            OfferAnswer.objects.filter(offer__manager=manager).not_declined().delete()
            for seller in team:
                said = _columns(when) | {"made_week": week_of(on)}
                self.update_or_create(manager=manager, seller=seller, defaults=said)
            note(act="room.offer.made", by=manager, kind="person", key=manager.key, at=at)

    def take_back(self, manager: Person, *, at: datetime) -> None:
        """Nobody is asked any more; rooms that began stay. That somebody declined is remembered."""
        with in_turn():
            self.filter(manager=manager).update(made_week="")
            OfferAnswer.objects.filter(offer__manager=manager).not_declined().delete()
            note(act="room.offer.gone", by=manager, kind="person", key=manager.key, at=at)

    def forget(self, *, on: date) -> None:
        """Those that are over; a no half a year after it was said."""
        over = week_of(on - timedelta(weeks=NO_LASTS))
        declined = models.Q(answer__what=OfferAnswer.What.DECLINED)
        self.filter(declined, answer__week__lt=over).delete()
        self.exclude(declined).exclude(pk__in=self.lasting(on=on).values("pk")).delete()


class OfferAnswerQuerySet(models.QuerySet["OfferAnswer"]):
    def not_declined(self) -> OfferAnswerQuerySet:
        return self.exclude(what=OfferAnswer.What.DECLINED)


class Offer(models.Model):
    """One to one seller; the next of the same manager takes its place."""

    key = models.CharField(max_length=20, unique=True, default=new_key, editable=False)
    manager = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="offers_made")
    seller = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="offers_had")
    weekday = models.PositiveSmallIntegerField()
    at = models.CharField(max_length=5)
    minutes = models.PositiveSmallIntegerField()
    from_week = models.CharField(max_length=8)
    made_week = models.CharField(max_length=8, blank=True)

    objects = OfferQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["manager", "seller"], name="room_one_offer_each")
        ]

    def __str__(self) -> str:
        return f"offer to {self.seller}"

    def accept(self, *, key: str, on: date, at: datetime) -> str:
        """Their declared room begins under this key; the key of the one they have, if there is one.

        Raises InLine if the one does not manage the other any more, Taken.
        """
        with in_turn():
            room = Room.objects.between(self.seller, self.manager).first()
            if room is None:
                room = Room.objects.open(
                    self.seller, self.manager, kind=DECLARED, key=key, on=on, at=at
                )
            self._answer(OfferAnswer.What.ACCEPTED, on=on, at=at)
        return room.key

    def move(self, weekday: int, moment: str, *, on: date, at: datetime) -> None:
        """Another time is proposed: the manager sees it and may take it up."""
        self._answer(OfferAnswer.What.MOVED, on=on, at=at, weekday=weekday, moment=moment)

    def decline(self, *, on: date, at: datetime) -> None:
        """Without a reason; to the manager it is as if nothing had been said yet."""
        self._answer(OfferAnswer.What.DECLINED, on=on, at=at)

    def take_up(self, *, at: datetime) -> None:
        """The manager takes the time that was proposed instead; the seller is asked with it."""
        answer: OfferAnswer | None = getattr(self, "answer", None)
        if answer is None or answer.what != OfferAnswer.What.MOVED:
            raise NotThere
        with in_turn():
            self.weekday, self.at = answer.weekday, answer.at
            self.save(update_fields=["weekday", "at"])
            answer.delete()
            note(act="room.offer.moved", by=self.manager, kind="person", key=self.seller.key, at=at)

    def _answer(
        self, what: str, *, on: date, at: datetime, weekday: int = 0, moment: str = ""
    ) -> None:
        """One act for whatever was said: the log does not tell who declined."""
        with in_turn():
            OfferAnswer.objects.update_or_create(
                offer=self, defaults={"what": what, "weekday": weekday, "at": moment,
                                      "week": week_of(on)},
            )  # fmt: skip
            key = self.seller.key
            note(act="room.offer.answered", by=self.seller, kind="person", key=key, at=at)

    def told(self) -> dict[str, Any]:
        return {
            "key": self.key, "weekday": self.weekday, "at": self.at, "minutes": self.minutes,
            "from": self.from_week,
        }  # fmt: skip


def _columns(when: Quarter) -> dict[str, Any]:
    return {
        "weekday": when.weekday, "at": when.at, "minutes": when.minutes, "from_week": when.begins,
    }  # fmt: skip


class OfferAnswer(models.Model):
    """`weekday` and `at` are those of another time that was proposed; else 0 and empty."""

    class What(models.TextChoices):
        ACCEPTED = "accepted"
        MOVED = "moved"
        DECLINED = "declined"

    offer = models.OneToOneField(Offer, on_delete=models.CASCADE, related_name="answer")
    what = models.CharField(max_length=8, choices=What)
    weekday = models.PositiveSmallIntegerField(default=0)
    at = models.CharField(max_length=5, blank=True)
    week = models.CharField(max_length=8)

    objects = OfferAnswerQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.what} in {self.week}"
