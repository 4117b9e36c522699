"""What passes between the desk, which keeps readings, and the room, where they are opened."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final

from touchline.wall.crossing import Crossing, seen

CLEAR: Final = "clear"
"""The suite of a reading that is not sealed yet."""
_OWNER: Final = "the owner alone; until it is sealed, also whoever can read the database"
_SEALED: Final = "nobody: sealed, and opened by the owner's keys alone"
_DAY: Final = "the owner, and whoever was in the conversation"


class NotSealed(ValueError):
    """What was sealed does not fit the reading: it is sealed already, or has other voices."""


@dataclass(frozen=True)
class KeptVoice:
    """Someone else of a conversation; `name` is empty for someone outside, `words` a parcel."""

    name: str
    words: str
    removed: bool


@dataclass(frozen=True)
class ReadingsKept(Crossing):
    """What the person who asks keeps: all of it without the words, or one reading with them."""

    title: ClassVar[str] = "Kept readings, for their owner's room"
    sides: ClassVar[str] = "room → desk"

    key: str = seen("nobody; it names one of one's own, and is empty for all")


@dataclass(frozen=True)
class KeptReading(Crossing):
    """One reading; `own` and the words of `voices` are empty where all were asked for.

    `suite` is CLEAR, or that of the keys it is sealed to: the parcels are age files then.
    """

    title: ClassVar[str] = "One kept reading"
    sides: ClassVar[str] = "desk → room"

    key: str = seen("nobody; it names the reading")
    held_on: date = seen(_DAY)
    suite: str = seen(_OWNER)
    figures: str = seen(_OWNER)
    own: str = seen(_OWNER)
    voices: tuple[KeptVoice, ...] = seen(_OWNER)


@dataclass(frozen=True)
class ReadingSealed(Crossing):
    """A reading, sealed by its owner's browser: the desk keeps this and forgets what was clear.

    Parcels are age files in base64url; of `words` one for each voice in its place, or empty where
    there are none any more. Whoever receives it raises NotSealed where it does not fit.
    """

    title: ClassVar[str] = "A reading, sealed by its owner"
    sides: ClassVar[str] = "room → desk"

    key: str = seen("nobody; it names a reading of who hands it over")
    suite: str = seen("the owner, and whoever can read the database")
    figures: str = seen(_SEALED)
    own: str = seen(_SEALED)
    words: tuple[str, ...] = seen(_SEALED)


@dataclass(frozen=True)
class ReadingThrownAway(Crossing):
    """Its owner threw a reading away in the room."""

    title: ClassVar[str] = "A reading that its owner throws away"
    sides: ClassVar[str] = "room → desk"

    key: str = seen("nobody; it names a reading of who throws it away")
