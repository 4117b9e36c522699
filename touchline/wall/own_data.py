"""Everything kept about a person, gathered part by part with the contract's words about each."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from touchline.keeping.persons import PERSON_PARTS, PersonPart
from touchline.people.models import Person
from touchline.wall.contract import Audience
from touchline.wall.lines import seen_line
from touchline.wall.records import record
from touchline.wall.retention import retention


@dataclass(frozen=True)
class Kept:
    """One part: its rows, in columns of the same order, and what the contract says about it.

    `later` says that nobody has counted yet how many rows there are.
    """

    key: str
    label: str
    what: str
    seen_by: str
    until: str
    columns: tuple[str, ...]
    rows: tuple[Mapping[str, Any], ...]
    later: bool = False


@dataclass(frozen=True)
class OwnData:
    """A person's export at a moment, before it becomes files."""

    person_key: str
    name: str
    email: str
    at: datetime
    parts: tuple[Kept, ...]

    @property
    def filled(self) -> tuple[Kept, ...]:
        """The parts that hold something, or may."""
        return tuple(part for part in self.parts if part.rows or part.later)


def own_data(person: Person, *, day: date, at: datetime, slow: bool = True) -> OwnData:
    """Gather it all, or all that does not take long. Of others it has what the contract shows."""
    parts = tuple(_kept(part, person, day, later=part.slow and not slow) for part in _in_order())
    return OwnData(person.key, person.name, person.email, at, parts)


def _in_order() -> list[PersonPart]:
    """Who they are first, the log last."""
    last = [part for part in PERSON_PARTS.values() if part.record in ("witness", "due_work")]
    return [part for part in PERSON_PARTS.values() if part not in last] + last


def _kept(part: PersonPart, person: Person, day: date, *, later: bool) -> Kept:
    row = record(part.record)
    rows = () if later else tuple(part.export(person.key))
    columns = tuple(dict.fromkeys(column for row in rows for column in row))
    return Kept(
        key=part.key, label=part.label, what=row.label,
        seen_by=seen_line(row.key, person=person, day=day) if row.line else _cells(row.key),
        until=retention(row.key).kept,
        columns=columns, rows=tuple({one: row.get(one) for one in columns} for row in rows),
        later=later,
    )  # fmt: skip


def _cells(key: str) -> str:
    """For a record without a line: who is let in by the table, and what they get."""
    row = record(key)
    told = [(one, row.cell(one)) for one in Audience]
    return "; ".join(f"{one.value}: {cell.words}" for one, cell in told if cell.allowed)
