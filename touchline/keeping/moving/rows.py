"""The rows of a table as Python values: read in batches, looked at, written elsewhere."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from touchline.keeping.errors import KeepingError
from touchline.keeping.tables import Model

BATCH = 1000

Row = tuple[Any, ...]
if TYPE_CHECKING:
    Field = models.Field[Any, Any]


def fields_of(model: Model) -> list[Field]:
    """The columns that hold something of their own, in the order in which rows give them."""
    return [field for field in model._meta.concrete_fields if not field.generated]


def batches(model: Model, alias: str) -> Iterator[list[Row]]:
    """All rows by their key, some at a time: no table has to fit into memory."""
    names = [field.attname for field in fields_of(model)]
    key = names.index(_key(model).attname)
    rows = model._base_manager.using(alias).order_by("pk").values_list(*names)
    found = list(rows[:BATCH])
    while found:
        yield found
        found = list(rows.filter(pk__gt=found[-1][key])[:BATCH])


def write(model: Model, rows: Sequence[Row], connection: BaseDatabaseWrapper) -> None:
    """Insert rows as they are: no default, no moment of now. Raises KeepingError if one cannot be.

    Nothing of a row's content is in the words, only where it stands.
    """
    fields, quote = fields_of(model), connection.ops.quote_name
    names = ", ".join(quote(str(field.column)) for field in fields)
    places = ", ".join(["%s"] * len(fields))
    table = quote(model._meta.db_table)
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {table} ({names}) VALUES ({places})",  # noqa: S608 - names, quoted
            [_prepared(model, fields, row, connection) for row in rows],
        )


def _prepared(
    model: Model, fields: Sequence[Field], row: Row, connection: BaseDatabaseWrapper
) -> list[Any]:
    prepared = []
    for field, value in zip(fields, row, strict=True):
        if connection.vendor == "postgresql" and (why := unfit(field, value, connection)):
            key = row[[one.attname for one in fields].index(_key(model).attname)]
            raise KeepingError(
                f"{model._meta.label}, row {key}, {field.name}: {why}. Nothing was moved."
                " Change it there, and move again."
            )
        if value is None and isinstance(field, models.JSONField) and not field.null:
            prepared.append(connection.ops.adapt_json_value(None, field.encoder))
        else:
            prepared.append(field.get_db_prep_save(value, connection=connection))
    return prepared


def unfit(field: Field, value: Any, connection: BaseDatabaseWrapper) -> str:
    """Why PostgreSQL, which is stricter than SQLite, cannot keep a value; empty if it can."""
    if _has_nul(value):
        return "there is a NUL character in it, which PostgreSQL cannot keep"
    if isinstance(field, models.JSONField):
        return "there is a number in it that is none (NaN)" if _has_nan(value) else ""
    if isinstance(value, str) and field.max_length and len(value) > field.max_length:
        return f"it is longer than {field.max_length} characters"
    if isinstance(value, int) and isinstance(field, models.IntegerField):
        least, most = connection.ops.integer_field_range(field.get_internal_type())
        if (least is not None and value < least) or (most is not None and value > most):
            return f"it is not between {least} and {most}"
    return ""


def _has_nul(value: Any) -> bool:
    if isinstance(value, dict):
        return any(_has_nul(one) for pair in value.items() for one in pair)
    if isinstance(value, list):
        return any(_has_nul(one) for one in value)
    return isinstance(value, str) and "\0" in value


def _has_nan(value: Any) -> bool:
    if isinstance(value, dict):
        return any(_has_nan(one) for one in value.values())
    if isinstance(value, list):
        return any(_has_nan(one) for one in value)
    return isinstance(value, float) and not math.isfinite(value)


def _key(model: Model) -> Field:
    key = model._meta.pk
    assert key is not None  # noqa: S101 - every model has one; this is for the type checker
    return key
