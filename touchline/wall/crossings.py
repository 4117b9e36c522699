"""What passes from room to room: frozen dataclasses, each field with who sees it.

A crossing that is handed over tells; a question asks and is answered with frozen dataclasses.
`docs/wall.md` and `contract.json` list every class below, and a test compares them.
"""

from dataclasses import Field, dataclass, field, fields
from datetime import datetime
from typing import Any, ClassVar

from touchline.wall.references import Reference


def seen(sentence: str) -> Any:
    """A field of a crossing, with the sentence that says who sees it."""
    return field(metadata={"seen": sentence})


@dataclass(frozen=True)
class Crossing:
    """Base of all crossings. `title` and `sides` are read by the contract page."""

    title: ClassVar[str]
    sides: ClassVar[str]


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


def sentences(crossing: type[Crossing]) -> dict[str, str]:
    """Field → who sees it. Raises KeyError for a field that does not say."""
    said: tuple[Field[Any], ...] = fields(crossing)
    return {one.name: one.metadata["seen"] for one in said}


def all_crossings() -> tuple[type[Crossing], ...]:
    """Every crossing, in the order of this file."""
    return tuple(Crossing.__subclasses__())


HANDED_OVER: tuple[type[Crossing], ...] = (FigureQuestioned,)
ASKED: tuple[type[Crossing], ...] = (QuestionsAbout,)
