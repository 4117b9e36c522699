"""What passes between the room, where a line is parked, and the floor, where reviews are."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final

from touchline.wall.crossing import Crossing, seen

LONGEST: Final = 400
"""Characters of a parked line."""
WAITING: Final = 20
"""Lines that may wait for one person's reviews."""
_OWN: Final = "only who parked it, until they take it onto a card for a review"
_BOTH: Final = "whoever is in the review; the room asks for nobody but who is there"


class NoPlace(ValueError):
    """As many lines wait as may."""


@dataclass(frozen=True)
class LineParked(Crossing):
    """Words that whoever hands them over wants to have at their next pipeline review.

    The floor learns the words and whose they are: not from which room, and not who coaches there.
    A line that somebody writes on their card for a later time goes the same way. Whoever receives
    it raises NoPlace.
    """

    title: ClassVar[str] = "A line for one’s own next pipeline review"
    sides: ClassVar[str] = "room or floor → floor"

    words: str = seen(_OWN)


@dataclass(frozen=True)
class ReviewsAhead(Crossing):
    """Which pipeline review the person who asks brings a card to next; none, or one."""

    title: ClassVar[str] = "One’s own next pipeline review"
    sides: ClassVar[str] = "room → floor"

    on: date = seen("nobody; the day that is asked about")


@dataclass(frozen=True)
class ReviewAhead(Crossing):
    """One review; `who` is the person who leads it, or the team whose table it is."""

    title: ClassVar[str] = "When it is, and with whom"
    sides: ClassVar[str] = "floor → room"

    day: date = seen(_BOTH)
    who: str = seen(_BOTH)
