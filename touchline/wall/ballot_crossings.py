"""What passes between the pulse and the room: ballot papers, which rooms fetch by themselves."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from touchline.wall.crossing import Crossing, seen


@dataclass(frozen=True)
class PapersForRooms(Crossing):
    """Of which boxes the room of the person who asks may fetch a paper at a moment."""

    title: ClassVar[str] = "Ballot papers for a room"
    sides: ClassVar[str] = "room → pulse"

    at: datetime = seen("nobody; it is not kept")


@dataclass(frozen=True)
class PaperForRoom(Crossing):
    """One box, and the hash of its rules; the same whether its paper was fetched or not."""

    title: ClassVar[str] = "One ballot paper for a room"
    sides: ClassVar[str] = "pulse → room"

    box: str = seen("everyone: it names a box")
    rules_hash: str = seen("everyone: it stands beside the figures")


@dataclass(frozen=True)
class PaperToSign(Crossing):
    """A paper that only its browser can read, to be signed without being seen."""

    title: ClassVar[str] = "A ballot paper to be signed unseen"
    sides: ClassVar[str] = "room → pulse"

    box: str = seen("everyone: it names a box")
    blinded: bytes = seen("nobody; a hash of it is kept, which fits every ballot equally well")
    at: datetime = seen("nobody; it is not kept")


@dataclass(frozen=True)
class SignedPaper(Crossing):
    """The blind signature; empty where another paper was signed before, or none is any more."""

    title: ClassVar[str] = "A ballot paper, signed unseen"
    sides: ClassVar[str] = "pulse → room"

    signature: bytes = seen("only the browser that asked; what it becomes fits no request")
    refused: str = seen("only the browser that asked")
