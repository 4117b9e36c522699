"""The registry of what is kept about a person: how each part exports it, and how it erases it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from touchline.keeping.parts import Life

Rows = Iterable[Mapping[str, Any]]
"""What an export shows of one table: plain values (words, figures, moments)."""


@dataclass(frozen=True)
class Erased:
    """How one part ended: how many records went, how many stay, and the law or contract why."""

    gone: int
    kept: int = 0
    why_kept: str = ""


@dataclass(frozen=True)
class PersonPart:
    """A part's records about a person.

    `record` is the row of the contract they belong to; `export` and `erase` get the person's key.
    `erase` runs in a transaction of the caller, which may be rolled back to see what would go: it
    writes to the database alone, and leaves nothing that leads back to the person but for what it
    counts as kept. `tables` are the models it covers, as `people.seat`: tests compare them with
    the schema. What takes long to export (`slow`) is counted when a copy is taken, and not for a
    page that only lists what there is.
    """

    key: str
    record: str
    label: str
    export: Callable[[str], Rows]
    erase: Callable[[str, datetime], Erased]
    life: Life = Life.CONTENT
    tables: tuple[str, ...] = ()
    slow: bool = False


PERSON_PARTS: Final[dict[str, PersonPart]] = {}


def keep_of_person(part: PersonPart) -> None:
    """Register a part. Raises ValueError if another one has taken the key.

    What is registered later is erased earlier: the person's own row, which all others lead to,
    is registered first and goes last.
    """
    if PERSON_PARTS.setdefault(part.key, part) != part:
        raise ValueError(f"{part.key} is registered already, as something else.")


def covered_tables() -> frozenset[str]:
    """The tables that some part exports and erases."""
    return frozenset(table for part in PERSON_PARTS.values() for table in part.tables)
