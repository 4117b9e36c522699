"""What the room asks the floor for who is in it: the questions that their own deals raise."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final

from touchline.wall.crossing import Crossing, seen

_OWN: Final = "only you; the room asks for nobody else"


@dataclass(frozen=True)
class OwnPatterns(Crossing):
    """The patterns of the person who asks: nobody can be named."""

    title: ClassVar[str] = "One’s own patterns, for one’s room"
    sides: ClassVar[str] = "room → floor"

    on: date = seen("nobody; the day that is asked about")


@dataclass(frozen=True)
class OwnPattern(Crossing):
    """One of them. `likely` is its interval in words, `cases` counts one's own deals or weeks."""

    title: ClassVar[str] = "One pattern, as a question"
    sides: ClassVar[str] = "floor → room"

    key: str = seen("nobody; it names the contrast")
    question: str = seen(_OWN)
    likely: str = seen(_OWN)
    cases: int = seen(_OWN)
    as_of: date = seen(_OWN)
