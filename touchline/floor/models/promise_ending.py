"""The verbs that move or end a promise: keep, take back, renegotiate, miss, release."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, cast

from touchline.floor.models.promise_course import Keeping, Miss, Release, Renegotiation
from touchline.floor.rules.promises import Course, State, state
from touchline.kit import clock
from touchline.people.models import Organisation
from touchline.wall.corridor import report
from touchline.wall.crossings import PromiseEnded
from touchline.wall.happenings import tell
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note

if TYPE_CHECKING:
    from touchline.floor.models.promise import Promise


class PromiseOver(ValueError):
    """It has ended, its day has passed or was moved before: this cannot be done any more."""


class Ending:
    """Mixed into Promise. Each verb writes a record and tells the room of what it was about.

    Done twice they change nothing the second time. Days are the organisation's at the moment `at`.
    """

    def keep(self, *, by: Actor, at: datetime) -> Keeping:
        """It is done, by its day or late. Raises PromiseOver if it was released."""
        with in_turn():
            self._read_again()
            if Release.objects.filter(promise=self._promise).exists():
                raise PromiseOver
            defaults = {"on": _day(at), "at": at}
            kept, new = Keeping.objects.get_or_create(promise=self._promise, defaults=defaults)
            if new:
                self._has_come_to("kept", by=by, at=at)
        return kept

    def take_back(self, *, by: Actor, at: datetime) -> None:
        """It was not kept after all: only on the day that was said. Raises PromiseOver later."""
        with in_turn():
            kept = Keeping.objects.filter(promise=self._promise).first()
            if kept is None:
                return
            if kept.on != _day(at):
                raise PromiseOver
            kept.delete()
            self._has_come_to("taken_back", by=by, at=at)

    def renegotiate(self, *, day: date, reason: str, by: Actor, at: datetime) -> Renegotiation:
        """A new day, once, before the first is over. Raises PromiseOver."""
        with in_turn():
            self._read_again()
            moved = Renegotiation.objects.filter(promise=self._promise).first()
            if moved is not None and (moved.day, moved.reason) == (day, reason.strip()):
                return moved
            if moved is not None or self._stands(at) not in (State.OPEN, State.DUE_TODAY):
                raise PromiseOver
            made = Renegotiation.objects.create(
                promise=self._promise, day=day, reason=reason.strip(), at=at
            )
            key = self._promise.key
            note(act="floor.promise.moved", by=by, kind="promise", key=key, at=at)
        return made

    def miss(self, *, by: Actor, at: datetime, words: str = "") -> Miss:
        """It will not be kept, said by its owner. Raises PromiseOver if it was kept or released."""
        with in_turn():
            self._read_again()
            if self._stands(at) in (State.KEPT, State.LATE, State.RELEASED):
                raise PromiseOver
            said = {"on": _day(at), "at": at, "words": words.strip()}
            missed, new = Miss.objects.get_or_create(promise=self._promise, defaults=said)
            if new:
                self._has_come_to("missed", by=by, at=at)
        return missed

    def release(self, *, by: Actor, at: datetime) -> Release:
        """It is not needed any more. Raises PromiseOver if it was kept or missed before."""
        with in_turn():
            self._read_again()
            if self._stands(at) in (State.KEPT, State.LATE, State.MISSED):
                raise PromiseOver
            defaults = {"on": _day(at), "at": at}
            freed, new = Release.objects.get_or_create(promise=self._promise, defaults=defaults)
            if new:
                self._has_come_to("released", by=by, at=at)
        return freed

    def state_on(self, day: date) -> State:
        """Where it stands on a day of the organisation."""
        return state(self.course, today=day)

    @property
    def course(self) -> Course:
        """Its days, as the rules take them; no query after `whole()`."""
        promise = self._promise
        moved, kept = getattr(promise, "renegotiation", None), getattr(promise, "keeping", None)
        missed, released = getattr(promise, "missed", None), getattr(promise, "released", None)
        return Course(
            promise.day, moved.day if moved else None, kept.on if kept else None,
            missed.on if missed else None, released.on if released else None,
        )  # fmt: skip

    def _stands(self, at: datetime) -> State:
        return self.state_on(_day(at))

    def _read_again(self) -> None:
        """What was read before our turn came may have changed."""
        self._promise.refresh_from_db()

    def _has_come_to(self, what: str, *, by: Actor, at: datetime) -> None:
        """A line in the log; and a word to the room of what it was about."""
        self._read_again()
        promise, today = self._promise, _day(at)
        note(act=f"floor.promise.{what}", by=by, kind="promise", key=promise.key, at=at)
        now, about = self.state_on(today), promise.reference
        state = "open" if now.open else now.value
        tell("promise.ended", promise.key, at=at, state=state)
        if about is not None:
            report(PromiseEnded(promise.key, about, state, today), by=by, at=at)

    @property
    def _promise(self) -> Promise:
        return cast("Promise", self)


def _day(at: datetime) -> date:
    return clock.day_of(at, Organisation.the().zone)
