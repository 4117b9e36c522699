"""A room of one person and their coach."""

from __future__ import annotations

from datetime import date, datetime

from django.db import models

from touchline.kit.weeks import week_of
from touchline.people.models import Person
from touchline.room.models.ending import Ending
from touchline.room.models.line import in_line_with, may_coach
from touchline.room.models.member import Member
from touchline.room.rules.contract import Agreement, may_write
from touchline.room.rules.refusals import Ended, InLine, NotThere, Paused, Taken, Unsigned
from touchline.room.rules.standing import Standing, State, standing
from touchline.witness.models import in_turn, note

KIND = "room"


class RoomQuerySet(models.QuerySet["Room"]):
    def of(self, person: Person) -> RoomQuerySet:
        """Those that a person is in now: the way to everything that lies in a room."""
        now_in = Member.objects.current().filter(person=person)
        return self.filter(pk__in=now_in.values("room"))

    def whole(self) -> RoomQuerySet:
        """With members, contracts and endings, in the order in which they were opened."""
        return (
            self.select_related("ending")
            .prefetch_related("members__person", "contracts__signatures")
            .order_by("pk")
        )

    def of_two(self) -> RoomQuerySet:
        """Without journals, which are nobody's but their writer's."""
        return self.exclude(kind=Room.Kind.OWN)

    def going_on(self) -> RoomQuerySet:
        return self.filter(ending=None)

    def named(self, key: str, *, person: Person) -> Room:
        """The room of this person with this key. Raises NotThere."""
        found = self.of(person).whole().filter(key=key).first()
        if found is None:
            raise NotThere
        return found

    def open(
        self, coachee: Person, coach: Person, *, kind: str, key: str, on: date, at: datetime
    ) -> Room:
        """Ask someone to be one's coach. Raises InLine, or Taken if the two have one already.

        A clean room is with a coach outside the reporting line of that day, a declared one with
        one's own manager.
        """
        with in_turn():
            if may_coach(coach, coachee, on=on) != kind:
                raise InLine
            if self.filter(key=key).exists() or self.between(coachee, coach).exists():
                raise Taken
            room = self.create(key=key, kind=kind, opened_week=week_of(on))
            Member.objects.admit(room, coachee, role=Member.Role.COACHEE)
            Member.objects.admit(room, coach, role=Member.Role.COACH)
            note(act="room.opened", by=coachee, kind=KIND, key=key, at=at)
        return room

    def between(self, coachee: Person, coach: Person) -> RoomQuerySet:
        """The room that these two have, if it has not ended."""
        led = Member.objects.current().filter(person=coach, role=Member.Role.COACH)
        own = Member.objects.current().filter(person=coachee, role=Member.Role.COACHEE)
        return self.going_on().filter(pk__in=led.values("room")).filter(pk__in=own.values("room"))


class Room(models.Model):
    """`key` is made by the browser that opened it. Nothing here says when, but for the week."""

    class Kind(models.TextChoices):
        CLEAN = "clean"
        DECLARED = "declared"
        OWN = "own"

    key = models.CharField(max_length=20, unique=True, editable=False)
    kind = models.CharField(max_length=8, choices=Kind)
    opened_week = models.CharField(max_length=8)

    objects = RoomQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.kind} room {self.key}"

    def member(self, person: Person) -> Member:
        """This person's place in it. Raises NotThere."""
        found = [one for one in self.members_now() if one.person_id == person.pk]
        if not found:
            raise NotThere
        return found[0]

    def members_now(self) -> list[Member]:
        """The two of it."""
        return [one for one in self.members.all() if one.until_epoch is None]

    def oldest_epoch(self) -> int:
        """The first epoch that all who are in it now can read: nothing new is sealed to others."""
        return max((one.from_epoch for one in self.members_now()), default=1)

    def first_contract(self) -> int:
        """The first contract that was put before all who are in it now."""
        return max((one.from_contract for one in self.members_now()), default=1)

    def other(self, member: Member) -> Member | None:
        """Who is in it beside this one; None if nobody is."""
        return next((one for one in self.members_now() if one.pk != member.pk), None)

    def agreements(self) -> list[Agreement]:
        """What was put before the two, the newest first."""
        needed = {one.pk for one in self.members_now()}
        theirs = [one for one in self.contracts.all() if one.number >= self.first_contract()]
        newest_first = sorted(theirs, key=lambda one: -one.number)
        return [Agreement(one.text, one.signed_by(needed)) for one in newest_first]

    def standing(self, *, on: date, line: frozenset[int] | None = None) -> Standing:
        """How it stands on a day, by the tree of that day.

        `line` are those who stand in one line with one of the two, if the caller knows it already.
        """
        return standing(
            ended=self.has_ended,
            in_line=self.kind == self.Kind.CLEAN and self._in_line(on, line),
            agreed=self.is_own or any(one.signed for one in self.agreements()),
        )

    @property
    def is_own(self) -> bool:
        """A journal: there is nobody to agree with."""
        return self.kind == self.Kind.OWN

    @property
    def has_ended(self) -> bool:
        return hasattr(self, "ending")

    def _in_line(self, on: date, line: frozenset[int] | None) -> bool:
        members = [one.person_id for one in self.members_now()]
        near = line if line is not None else in_line_with(members[0], members, on=on)
        return not near.isdisjoint(members)

    def must_be_writable(self, *, on: date) -> None:
        """Raises Ended, Paused or Unsigned."""
        self.must_go_on(on=on)
        if not self.is_own and not may_write(self.agreements()):
            raise Unsigned

    def must_go_on(self, *, on: date) -> None:
        """Raises Ended or Paused."""
        state = self.standing(on=on).state
        if state is State.ENDED:
            raise Ended
        if state is State.PAUSED:
            raise Paused

    def change_coach(self, coach: Person, *, by: Person, on: date, at: datetime) -> None:
        """Another coach from now on; nothing that was before is theirs, and they agree anew.

        Only the one who is coached changes it. Raises NotThere for anybody else, Ended, InLine for
        a coach of another kind than the room's, Taken if the two share a room already.
        """
        with in_turn():
            own = self.member(by)
            if own.role != Member.Role.COACHEE:
                raise NotThere
            if self.has_ended:
                raise Ended
            if may_coach(coach, by, on=on) != self.kind:
                raise InLine
            if Room.objects.between(by, coach).exists():
                raise Taken
            epochs, contracts = self.epochs.count(), self.contracts.count()
            former = self.other(own)
            if former is not None:
                former.leave(until_epoch=epochs)
            Member.objects.admit(
                self, coach, role=Member.Role.COACH, from_epoch=epochs + 1,
                from_contract=contracts + 1,
            )  # fmt: skip
            note(act="room.coach.changed", by=by, kind=KIND, key=self.key, at=at)

    def end(self, *, by: Person, week: str, at: datetime) -> None:
        """Either of the two may, whenever they wish. Twice is as good."""
        with in_turn():
            _, new = Ending.objects.get_or_create(room=self, defaults={"week": week})
            if new:
                note(act="room.ended", by=by, kind=KIND, key=self.key, at=at)
