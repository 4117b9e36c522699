"""The cast is seated once in a run; after that its rows are put back, which is much faster."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any

from django.db import models

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
class Remembered:
    """The rows of each table, and which row is whom: `dana` → (Person, 1)."""

    rows: tuple[tuple[models.Model, ...], ...]
    places: dict[str, tuple[type[models.Model], int]]


_remembered: list[Remembered] = []


def seated() -> Cast:
    """The cast in the database of this test, which holds no people yet; nothing is shared."""
    if not _remembered:
        _remembered.append(_remember(assemble()))
        return _found(_remembered[0])
    for rows in _remembered[0].rows:
        _put_back(rows)
    return _found(_remembered[0])


def _remember(cast: Cast) -> Remembered:
    rows = tuple(tuple(model._base_manager.order_by("pk")) for model in WRITTEN)
    named = {field.name: getattr(cast, field.name) for field in fields(cast)}
    return Remembered(rows, {name: (type(one), one.pk) for name, one in named.items()})


def _put_back(rows: Iterable[models.Model]) -> None:
    rows = list(rows)
    if rows:
        type(rows[0])._base_manager.bulk_create(rows)


def _found(remembered: Remembered) -> Cast:
    here: dict[tuple[type[models.Model], int], Any] = {
        (model, one.pk): one for model in (Person, Team) for one in model._base_manager.all()
    }
    return Cast(**{name: here[place] for name, place in remembered.places.items()})
