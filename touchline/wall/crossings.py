"""What passes from room to room: frozen dataclasses, each field with who sees it.

A crossing that is handed over tells; a question asks and is answered with frozen dataclasses.
`docs/wall.md` and `contract.json` list every class below, and those of `ballot_crossings.py`,
`parked_crossings.py`, `pattern_crossings.py` and `reading_crossings.py`.
"""

from dataclasses import Field, dataclass, fields
from datetime import date, datetime
from typing import Any, ClassVar, Final

from touchline.kit.ids import fits_an_address
from touchline.wall.ballot_crossings import PapersForRooms, PaperToSign
from touchline.wall.crossing import Crossing, seen
from touchline.wall.parked_crossings import LineParked, ReviewsAhead
from touchline.wall.pattern_crossings import OwnPatterns
from touchline.wall.reading_crossings import ReadingSealed, ReadingsKept, ReadingThrownAway
from touchline.wall.references import Reference

__all__ = ["ASKED", "HANDED_OVER", "REPORTED", "Crossing", "all_crossings", "seen", "sentences"]


@dataclass(frozen=True)
class FigureQuestioned(Crossing):
    """Someone doubts a figure and asks the administrator about it."""

    title: ClassVar[str] = "A question about a figure"
    sides: ClassVar[str] = "floor → office"

    about: Reference = seen("everyone who may open that team's scoreboard, and the administrators")
    team_key: str = seen("nobody; it keeps the question with its team")
    words: str = seen("everyone who may open that team's scoreboard, and the administrators")
    asked_by: str = seen("everyone who may open that team's scoreboard, and the administrators")


@dataclass(frozen=True)
class QuestionsAbout(Crossing):
    """Which questions were asked about a figure of a team, newest first."""

    title: ClassVar[str] = "Questions about a figure, for its page"
    sides: ClassVar[str] = "office → floor"

    kind: str = seen("nobody; it names the figure")
    key: str = seen("nobody; it names the figure")
    team_key: str = seen("nobody; only a team in one's reach can be asked for")


@dataclass(frozen=True)
class QuestionAnswered(Crossing):
    """One question with its answer, if there is one yet."""

    title: ClassVar[str] = "One question and its answer"
    sides: ClassVar[str] = "office → floor"

    words: str = seen("everyone who may open that team's scoreboard, and the administrators")
    asked_by: str = seen("everyone who may open that team's scoreboard, and the administrators")
    asked_at: datetime = seen("everyone who may open that team's scoreboard")
    answer: str = seen("everyone who may open that team's scoreboard, and the administrators")
    answered_by: str = seen("everyone who may open that team's scoreboard")


_READERS: Final = "owner, recipient, the owner’s manager; the team or everyone if promised so"
_RATES: Final = "everyone for leaders; the owner and their manager; the team’s own total"


@dataclass(frozen=True)
class Recipient:
    """To whom a promise is made. `kind` is person, team, everyone or customer.

    `key` is the person's or the team's and empty otherwise; `label` what they are called.
    """

    kind: str
    key: str
    label: str


@dataclass(frozen=True)
class PromiseMade(Crossing):
    """Someone promises something to someone by a day: the ledger of the floor takes it.

    `audience` is "line" (owner, recipient and the owner's manager), "team" or "everyone". `key` is
    a part of an address: raises ValueError for letters that none can hold, or more than 60.
    """

    title: ClassVar[str] = "A promise, for the ledger"
    sides: ClassVar[str] = "any room → floor"

    key: str = seen("nobody; it names the promise, so that handing it over twice makes one")
    owner: str = seen(_READERS)
    to: Recipient = seen(_READERS)
    words: str = seen(_READERS)
    day: date = seen(_READERS)
    about: Reference = seen(_READERS)
    audience: str = seen("nobody; it decides who reads the words")

    def __post_init__(self) -> None:
        if not fits_an_address(self.key, longest=60):
            raise ValueError(f"PromiseMade.key is a part of an address, and {self.key!r} is none.")


@dataclass(frozen=True)
class PromiseEnded(Crossing):
    """What became of a promise, told to the room of whatever it was about.

    `state` is kept, late, missed or released, or open when a mistaken "Kept" is taken back; `on`
    is the organisation's day on which that happened.
    """

    title: ClassVar[str] = "What became of a promise"
    sides: ClassVar[str] = "floor → the room that it is about"

    key: str = seen("nobody; it names the promise")
    about: Reference = seen(_READERS)
    state: str = seen(_READERS)
    on: date = seen(_READERS)


@dataclass(frozen=True)
class OpenPromises(Crossing):
    """Which promises about a thing, or of a person (one of both is empty), are still open."""

    title: ClassVar[str] = "Open promises"
    sides: ClassVar[str] = "any room → floor"

    about_kind: str = seen("nobody; it names the thing")
    about_key: str = seen("nobody; it names the thing")
    owner: str = seen("nobody; it names the person")
    on: date = seen("nobody; the day that is asked about")


@dataclass(frozen=True)
class OpenPromise(Crossing):
    """One promise that is open, if who asks may read it."""

    title: ClassVar[str] = "One open promise"
    sides: ClassVar[str] = "floor → any room"

    key: str = seen("nobody; it names the promise")
    owner: str = seen(_READERS)
    to: str = seen(_READERS)
    words: str = seen(_READERS)
    day: date = seen(_READERS)
    overdue: bool = seen(_READERS)


@dataclass(frozen=True)
class KeptRates(Crossing):
    """What share of the promises that came due between two days was kept."""

    title: ClassVar[str] = "Kept rates"
    sides: ClassVar[str] = "any room → floor"

    persons: tuple[str, ...] = seen("nobody; only oneself, one’s reports and leaders can be asked")
    team: str = seen("nobody; the key of a team, whose sellers are told as one total")
    first: date = seen("nobody; the first day that counts")
    last: date = seen("nobody; the last day that counts")


@dataclass(frozen=True)
class KeptRate(Crossing):
    """A rate with its cases and 95 % Wilson interval; `value` is None without a case."""

    title: ClassVar[str] = "One kept rate"
    sides: ClassVar[str] = "floor → any room"

    key: str = seen("nobody; it names the person or the team")
    kept: int = seen(_RATES)
    cases: int = seen(_RATES)
    value: float | None = seen(_RATES)
    low: float | None = seen(_RATES)
    high: float | None = seen(_RATES)


def sentences(crossing: type[Crossing]) -> dict[str, str]:
    """Field → who sees it. Raises KeyError for a field that does not say."""
    said: tuple[Field[Any], ...] = fields(crossing)
    return {one.name: one.metadata["seen"] for one in said}


def all_crossings() -> tuple[type[Crossing], ...]:
    """Every crossing: those of other files first, then in the order of this file."""
    return tuple(Crossing.__subclasses__())


HANDED_OVER: tuple[type[Crossing], ...] = (
    FigureQuestioned, LineParked, PromiseMade, ReadingSealed, ReadingThrownAway,
)  # fmt: skip
ASKED: tuple[type[Crossing], ...] = (
    QuestionsAbout, OpenPromises, KeptRates, ReadingsKept, ReviewsAhead, OwnPatterns,
    PapersForRooms, PaperToSign,
)  # fmt: skip
REPORTED: tuple[type[Crossing], ...] = (PromiseEnded,)
"""Told to whichever room keeps what a thing was about; a room may not want to know."""
