"""What one of a room is told of who was given something of it: deeds, weeks, and no names."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple

SYSTEM: Final = "system"

# Told to both, whoever did it: who can read changes with it, or somebody outside of the two did it.
OF_THE_ROOM: Final = frozenset({
    "room.opened", "room.coach.changed", "room.contract.proposed", "room.contract.signed",
    "room.ended", "room.paused", "room.resumed", "room.held", "room.hold.changed", "room.released",
    "room.wish.paused", "room.wish.over",
})  # fmt: skip
OF_ONE_OF_THEM: Final = frozenset({
    "room.identity.made", "room.identity.retired", "room.identity.back", "room.keys.gone",
    "room.parcel.given", "office.sign_in_link.made",
})  # fmt: skip
# Told to nobody but who did it: how somebody unlocks is theirs.
OWN: Final = frozenset({"room.slot.added", "room.slot.taken_away"})
# Not in the log: what was handed out. Whoever reads the records decides whose.
HANDED: Final = frozenset({"files.handed", "copy.taken"})


class Noted(NamedTuple):
    """A line of the log, dated by its week: who did what to which record; all by their keys."""

    week: str
    act: str
    actor: str
    key: str


@dataclass(frozen=True)
class Reader:
    """Who reads a receipt, and with whom they share the room now; keys of persons."""

    own: str
    other: str
    former: Collection[str] = ()

    def names(self, key: str) -> str:
        """`you`, `other`, `former`; `server` for the installation, `office` for anybody else."""
        if key in (self.own, self.other):
            return "you" if key == self.own else "other"
        if key in self.former:
            return "former"
        return "server" if key == SYSTEM else "office"


@dataclass(frozen=True, order=True)
class Deed:
    """`by` and `of` are words of `Reader.names`; `of` is empty where it concerns the room."""

    week: str
    act: str
    by: str
    of: str = ""


def deeds_of(noted: Iterable[Noted], *, reader: Reader) -> list[Deed]:
    """What this reader is told, the latest week first; what recurs within a week stands once."""
    told = dict.fromkeys(_deed(one, reader) for one in noted if _is_told(one, reader))
    return sorted(told, key=lambda deed: deed.week, reverse=True)


def _deed(one: Noted, reader: Reader) -> Deed:
    of = reader.names(one.key) if one.act in OF_ONE_OF_THEM else ""
    return Deed(one.week, one.act.removeprefix("room."), reader.names(one.actor), of)


def _is_told(one: Noted, reader: Reader) -> bool:
    if one.act in OWN:
        return one.actor == reader.own
    if one.act in OF_ONE_OF_THEM:
        return one.key in (reader.own, reader.other)
    return one.act in OF_THE_ROOM | HANDED
