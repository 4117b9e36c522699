"""Reads one [[tables.…]] of a mapping file into a source."""

from collections import abc
from typing import Any

from touchline.numbers.mapping.shape import (
    Condition,
    Constant,
    FromColumn,
    Joined,
    Looked,
    Origin,
    Slug,
    Source,
)
from touchline.numbers.schema import Table

_KEYS = ("file", "columns", "derive", "where", "distinct", "values", "defaults")


class Wrong(Exception):
    """What is wrong in a mapping file, and where, without the file's name."""


def only(told: abc.Mapping[str, Any], allowed: abc.Sequence[str], place: str) -> None:
    """Refuse words that mean nothing here, so that a slip of the pen is not ignored."""
    for word in told:
        if word not in allowed:
            raise Wrong(f"{place} says {word!r}; it can say {', '.join(allowed)}")


def read_source(table: Table, told: abc.Mapping[str, Any], *, place: str) -> Source:
    """One source of a table. Raises Wrong with the place in the file."""
    only(told, _KEYS, place)
    if not isinstance(told.get("file"), str):
        raise Wrong(f'{place} needs file = "…"')
    alike = told.get("columns") == "same"
    columns = {} if alike else _part(told, "columns", place)
    fields: dict[str, Origin] = {name: FromColumn(_names(told)) for name, told in columns.items()}
    for field, words in _part(told, "derive", place).items():
        fields[field] = _derived(words, place=f"{place}, derive.{field}")
    values = {
        field: _texts(_part(told["values"], field, f"{place}, values"))
        for field in _part(told, "values", place)
    }
    defaults = _texts(_part(told, "defaults", place))
    for field in (*fields, *values, *defaults):
        _field(table, field, place=place)
    return Source(
        file=told["file"],
        fields=fields,
        named_alike=alike,
        where=tuple(_condition(c, w, place) for c, w in _part(told, "where", place).items()),
        distinct=_names(told.get("distinct", ())),
        values=values,
        defaults=defaults,
    )


def _part(told: abc.Mapping[str, Any], word: str, place: str) -> abc.Mapping[str, Any]:
    part = told.get(word, {})
    if not isinstance(part, abc.Mapping):
        same = ' or "same"' if word == "columns" else ""
        raise Wrong(f"{place}, {word} should be {{ name = … }}{same}")
    return part


def _field(table: Table, field: str, *, place: str) -> None:
    if table.column(field) is None:
        known = ", ".join(column.name for column in table.columns)
        raise Wrong(f"{place} fills {field!r}; {table.name} has {known}")


def _names(told: object) -> tuple[str, ...]:
    if isinstance(told, str):
        return (told,)
    if isinstance(told, abc.Sequence):
        return tuple(str(name) for name in told)
    raise Wrong(f"{told!r} should be a name or a list of names")


def _texts(told: abc.Mapping[str, Any]) -> dict[str, str]:
    return {str(key): str(value) for key, value in told.items()}


def _derived(words: object, *, place: str) -> Origin:
    match words:
        case {"column": names, **rest} if not rest:
            return FromColumn(_names(names))
        case {"constant": text, **rest} if not rest:
            return Constant(str(text))
        case {"concat": names, **rest} if set(rest) <= {"separator"}:
            return Joined(_names(names), str(rest.get("separator", " ")))
        case {"slug": names, **rest} if not rest:
            return Slug(_names(names))
        case {"map": column, "values": dict(values), **rest} if set(rest) <= {"otherwise"}:
            return Looked(str(column), _texts(values), str(rest.get("otherwise", "")))
    raise Wrong(
        f"{place} can be column, constant, concat (with separator), slug, "
        "or map with values (and otherwise)"
    )


def _condition(column: str, words: object, place: str) -> Condition:
    match words:
        case {"empty": bool(empty), **rest} if not rest:
            return Condition(column, ("",), negated=not empty)
        case {"not": texts, **rest} if not rest:
            return Condition(column, _names(texts), negated=True)
        case str() | list():
            return Condition(column, _names(words))
    raise Wrong(f"{place}, where.{column} can be a text, a list, {{ not = … }} or {{ empty = … }}")
