"""Reads one [[tables.…]] of a mapping file into a source."""

from collections import abc
from typing import Any

from touchline.numbers.mapping.derive import Files, derived
from touchline.numbers.mapping.shape import FromColumn, Origin, Source
from touchline.numbers.mapping.words import Wrong, conditions, files_of, names, only, part, texts
from touchline.numbers.schema import CHANGES, STAGE_EVENTS, Table

_KEYS = (
    *("file", "columns", "derive", "where", "distinct", "history", "unless"),
    *("values", "defaults"),
)
_WITH_HISTORY = (STAGE_EVENTS, CHANGES)


def read_source(table: Table, told: abc.Mapping[str, Any], *, files: Files, place: str) -> Source:
    """One source of a table; `files` are the short names. Raises Wrong with the place."""
    only(told, _KEYS, place)
    if "file" not in told:
        raise Wrong(f'{place} needs file = "…"')
    fields = _fields(told, files=files, place=place)
    values = {
        field: texts(part(told["values"], field, f"{place}, values"))
        for field in part(told, "values", place)
    }
    defaults = texts(part(told, "defaults", place))
    for field in (*fields, *values, *defaults):
        _field(table, field, place=place)
    return Source(
        files=files_of(told["file"], files, place=f"{place}, file"),
        fields=fields,
        named_alike=told.get("columns") == "same",
        where=conditions(part(told, "where", place), place=place),
        distinct=names(told.get("distinct", ()), place=f"{place}, distinct"),
        history=_history(table, told.get("history", False), place=place),
        unless=files_of(told["unless"], files, place=f"{place}, unless")
        if "unless" in told
        else (),
        values=values,
        defaults=defaults,
    )


def _fields(told: abc.Mapping[str, Any], *, files: Files, place: str) -> dict[str, Origin]:
    columns = {} if told.get("columns") == "same" else part(told, "columns", place)
    fields: dict[str, Origin] = {
        field: FromColumn(names(column, place=f"{place}, columns.{field}"))
        for field, column in columns.items()
    }
    for field, words in part(told, "derive", place).items():
        fields[field] = derived(words, files=files, place=f"{place}, derive.{field}")
    return fields


def _field(table: Table, field: str, *, place: str) -> None:
    if table.column(field) is None:
        known = ", ".join(column.name for column in table.columns)
        raise Wrong(f"{place} fills {field!r}; {table.name} has {known}")


def _history(table: Table, told: object, *, place: str) -> bool:
    if not isinstance(told, bool):
        raise Wrong(f"{place}, history can be true or false")
    if told and table not in _WITH_HISTORY:
        having = " and ".join(one.name for one in _WITH_HISTORY)
        raise Wrong(f"{place} says history, which only {having} can have")
    return told
