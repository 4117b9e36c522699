"""A room as who is in it would use it: what they agree, keys of epochs, what they write."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from touchline.demo.history import ZONE
from touchline.demo.room_life.agreeing import contract_text
from touchline.demo.room_life.chance import new_key
from touchline.demo.room_life.envelope import Place, hash_of, sealed_note
from touchline.demo.room_life.keys import Keys, new_secret
from touchline.kit.clock import day_of
from touchline.kit.weeks import week_of
from touchline.room.models import Contract, Epoch, Note, Room
from touchline.room.models.journal import open_journal
from touchline.room.rules.encoding import canonical, packed
from touchline.room.rules.sent import NewEpoch
from touchline.room.rules.signing import CONTRACT, EPOCH


class Book:
    """One room from the side of both: `coachee` and `coach` are who is in it now; a journal has
    no coach.
    """

    def __init__(self, room: Room, coachee: Keys, coach: Keys | None = None) -> None:
        self.room, self.coachee, self.coach = room, coachee, coach
        self._epoch, self._recipient = 0, ""
        self._chains: dict[str, tuple[int, str]] = {}

    @classmethod
    def opened(cls, coachee: Keys, coach: Keys, *, kind: str, at: datetime) -> Book:
        """Asked for by who is coached."""
        room = Room.objects.open(
            coachee.person, coach.person, kind=kind, key=new_key(), on=_day(at), at=at
        )
        return cls(_whole(room), coachee, coach)

    @classmethod
    def journal(cls, own: Keys, *, at: datetime) -> Book:
        """A room with oneself alone."""
        room = open_journal(own.person, key=new_key(), on=_day(at), at=at)
        made = cls(_whole(room), own)
        made._turn(on=_day(at))
        return made

    def change_coach(self, coach: Keys, *, at: datetime) -> None:
        """From here on the one before reads nothing any more."""
        by = self.coachee.person
        self.room.change_coach(coach.person, by=by, on=_day(at), at=at)
        self.room, self.coach = _whole(self.room), coach

    def agree(self, goals: str, *, at: datetime) -> None:
        """The next contract: proposed by who is coached, signed by both. The first key follows."""
        number, own = self.room.contracts.count() + 1, self.coachee.person
        text = contract_text(
            self.room.key, number, kind=self.room.kind, two=self._here(), goals=goals
        )
        made, _ = Contract.objects.propose(
            self.room, number=number, text=text, week=week_of(_day(at)), by=own, at=at
        )
        for one in self._here():
            mark = packed(one.signing.signed(CONTRACT, text))
            made.sign(self.room.member(one.person), signature=mark, at=at)
        self.room = _whole(self.room)
        self._turn(on=_day(at))

    def _turn(self, *, on: date) -> None:
        """A new key for who is here, made by whose room it is."""
        secret, recipient = new_secret()
        number, room, by = self._epoch + 1, self.room.key, self.coachee
        named = {"room": room, "number": number, "recipient": recipient, "by": by.person.key}
        text = f"# touchline epoch 1\n# room {room}\n# number {number}\n{secret}\n".encode()
        new = NewEpoch(
            number, recipient, packed(by.signing.signed(EPOCH, canonical(named))),
            {one.person.key: one.sealed(text) for one in self._here()},
        )  # fmt: skip
        Epoch.objects.begin(self.room, self.room.member(by.person), new, on=on)
        self._epoch, self._recipient = number, recipient

    def _here(self) -> tuple[Keys, ...]:
        return (self.coachee, self.coach) if self.coach else (self.coachee,)

    def write(
        self, key: str, author: Keys, *, kind: str, body: Mapping[str, Any], at: datetime
    ) -> None:
        """A note under this key, the next one of its author's device in this room."""
        counter, previous = self._chains.get(author.device.name, (0, ""))
        place = Place(self.room.key, self._epoch, self._recipient, counter + 1, previous)
        new = sealed_note(key, place, author, kind=kind, body=body, written=_written(at))
        Note.objects.post(self.room, self.room.member(author.person), new, on=_day(at))
        self._chains[author.device.name] = (new.counter, hash_of(new))


def _whole(room: Room) -> Room:
    return Room.objects.whole().get(pk=room.pk)


def _day(at: datetime) -> date:
    return day_of(at, ZONE)


def _written(at: datetime) -> str:
    """As a browser writes a moment."""
    return at.strftime("%Y-%m-%dT%H:%M:%S.000Z")
