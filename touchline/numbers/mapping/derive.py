"""Reads one `derive.… = { … }` of a mapping file into an origin."""

from collections import abc
from typing import Any

from touchline.numbers.mapping.shape import (
    Constant,
    FirstOf,
    FromColumn,
    FromFile,
    Joined,
    Looked,
    Origin,
    Slug,
)
from touchline.numbers.mapping.words import Wrong, conditions, files_of, names, only, part, texts

Files = abc.Mapping[str, tuple[str, ...]]
_ADVICE = (
    "can be column, constant, concat (with separator), slug, map with values (and otherwise), "
    "first, or lookup with file, key and column"
)
_LOOKUP = ("lookup", "file", "key", "column", "where", "values", "otherwise")


def derived(words: object, *, files: Files, place: str) -> Origin:
    """The origin that these words mean. Raises Wrong with the place in the file."""
    origin = _of_columns(words, place=place) or _of_others(words, files=files, place=place)
    if origin is None:
        raise Wrong(f"{place} {_ADVICE}")
    return origin


def _of_columns(words: Any, *, place: str) -> Origin | None:
    match words:
        case {"column": told, **rest} if set(rest) <= {"where"}:
            where = conditions(part(rest, "where", place), place=place)
            return FromColumn(names(told, place=place), where)
        case {"constant": text, **rest} if not rest:
            return Constant(str(text))
        case {"concat": told, **rest} if set(rest) <= {"separator"}:
            return Joined(names(told, place=place), str(rest.get("separator", " ")))
        case {"slug": told, **rest} if not rest:
            return Slug(names(told, place=place))
        case {"map": told, "values": dict(values), **rest} if set(rest) <= {"otherwise"}:
            return Looked(names(told, place=place), texts(values), str(rest.get("otherwise", "")))
    return None


def _of_others(words: Any, *, files: Files, place: str) -> Origin | None:
    match words:
        case {"first": list(told), **rest} if told and not rest:
            return FirstOf(tuple(_either(one, files=files, place=place) for one in told))
        case {"lookup": told, **rest} if {"file", "key", "column"} <= set(rest):
            return _lookup(told, rest, files=files, place=place)
    return None


def _either(words: object, *, files: Files, place: str) -> Origin:
    """The name of a column, or a derivation inside of another."""
    if isinstance(words, str):
        return FromColumn((words,))
    return derived(words, files=files, place=place)


def _lookup(told: object, rest: abc.Mapping[Any, Any], *, files: Files, place: str) -> FromFile:
    only(rest, _LOOKUP, place)
    return FromFile(
        of=_either(told, files=files, place=place),
        files=files_of(rest["file"], files, place=place),
        key=str(rest["key"]),
        columns=names(rest["column"], place=place),
        where=conditions(part(rest, "where", place), place=place),
        values=texts(part(rest, "values", place)),
        otherwise=str(rest.get("otherwise", "")),
    )
