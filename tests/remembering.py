"""The cast is seated once in a run; after that its rows are put back, which is much faster."""

from dataclasses import dataclass, fields
from typing import Any

from django.db import connection, models

from tests.cast import Cast, assemble
from touchline.people.models import (
    CrmIdentity,
    Organisation,
    Person,
    ReportingLine,
    Seat,
    Team,
    TeamPlace,
)
from touchline.wall.models import PartSwitch
from touchline.witness.models import Line

# In the order in which rows may refer to each other.
WRITTEN: tuple[type[models.Model], ...] = (
    Line,
    Organisation,
    Person,
    Team,
    TeamPlace,
    Seat,
    ReportingLine,
    CrmIdentity,
    PartSwitch,
)


@dataclass(frozen=True)
class Rows:
    """How the rows of a table are put back, past its model: thousands of tests begin so."""

    insert: str
    values: list[tuple[Any, ...]]


@dataclass(frozen=True)
class Remembered:
    """The rows of each table, and which row is whom: `dana` → (Person, 1)."""

    rows: tuple[Rows, ...]
    places: dict[str, tuple[type[models.Model], int]]


_remembered: list[Remembered] = []


def seated() -> Cast:
    """The cast in the database of this test, which holds no people yet; nothing is shared."""
    if not _remembered:
        _remembered.append(_remember(assemble()))
        return _found(_remembered[0])
    with connection.cursor() as cursor:
        for rows in _remembered[0].rows:
            cursor.executemany(rows.insert, rows.values)
    return _found(_remembered[0])


def _remember(cast: Cast) -> Remembered:
    named = {field.name: getattr(cast, field.name) for field in fields(cast)}
    places = {name: (type(one), one.pk) for name, one in named.items()}
    return Remembered(tuple(_rows(model) for model in WRITTEN), places)


def _rows(model: type[models.Model]) -> Rows:
    quoted = connection.ops.quote_name
    table = quoted(model._meta.db_table)
    columns = ", ".join(quoted(str(one.column)) for one in model._meta.local_concrete_fields)
    marks = ", ".join("%s" for _ in model._meta.local_concrete_fields)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {columns} FROM {table} ORDER BY 1")  # noqa: S608
        values = cursor.fetchall()
    return Rows(f"INSERT INTO {table} ({columns}) VALUES ({marks})", values)  # noqa: S608


def _found(remembered: Remembered) -> Cast:
    here: dict[tuple[type[models.Model], int], Any] = {
        (model, one.pk): one for model in (Person, Team) for one in model._base_manager.all()
    }
    return Cast(**{name: here[place] for name, place in remembered.places.items()})
