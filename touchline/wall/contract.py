"""Who sees what: the table of the design as code.

The contract page, `docs/wall.md`, `contract.json` and every "seen by" line are made from it.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Audience(StrEnum):
    """A column of the contract: who looks, seen from the person whom a record is about."""

    SELLER = "seller"
    COACH = "coach"
    MANAGER = "manager"
    LEADER = "leader"
    PARTNER = "partner"
    ADMIN = "admin"
    OPERATOR = "operator"


@dataclass(frozen=True)
class Cell:
    """What one audience gets of one record: nothing, or what the words say."""

    allowed: bool
    words: str


NO: Final = Cell(allowed=False, words="no")
YES: Final = Cell(allowed=True, words="yes")
OWN: Final = Cell(allowed=True, words="own")
READABLE: Final = Cell(allowed=True, words="readable")


def some(words: str) -> Cell:
    """Allowed, within the limit that the words name."""
    return Cell(allowed=True, words=words)


@dataclass(frozen=True)
class Record:
    """A row of the contract. `built` is false while the part that keeps the record is to come."""

    key: str
    label: str
    seller: Cell
    coach: Cell
    manager: Cell
    leader: Cell
    partner: Cell
    admin: Cell
    operator: Cell
    built: bool = False
    line: str = ""  # for the "seen by" line at a field; `{owner}`, `{manager}`, `{team}` are put in

    def cell(self, audience: Audience) -> Cell:
        found = getattr(self, audience.value)
        assert isinstance(found, Cell)  # noqa: S101 - the fields above are named for the audiences
        return found
