"""Seats the cast once for a process; later tests get the same rows, written back in bulk.

Assembling takes four hundred statements, a tenth of a second; putting the rows back takes eight.
"""

from copy import deepcopy

from django.db import connection
from django.db.models import Model

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
from touchline.witness.models import Line

TABLES: tuple[type[Model], ...] = (
    Organisation, Person, Team, TeamPlace, Seat, ReportingLine, CrmIdentity, Line,
)  # fmt: skip
_kept: dict[str, tuple[Cast, tuple[tuple[Model, ...], ...]]] = {}


def seat_everyone() -> Cast:
    """The cast in the database of the test, as `assemble` leaves it."""
    # Where a sequence gives the numbers it would not follow, and what is there already counts on.
    if connection.vendor != "sqlite" or Line.objects.exists():
        return assemble()
    if "cast" not in _kept:
        cast = assemble()
        rows = tuple(tuple(model._base_manager.all()) for model in TABLES)
        _kept["cast"] = deepcopy(cast), rows
        return cast
    cast, rows = _kept["cast"]
    for model, kept in zip(TABLES, rows, strict=True):
        model._base_manager.bulk_create(kept)
    return deepcopy(cast)
