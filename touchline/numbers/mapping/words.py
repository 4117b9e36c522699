"""The small words of a mapping file: names, texts and conditions, refused with their place."""

from collections import abc
from typing import Any

from touchline.numbers.mapping.shape import Condition


class Wrong(Exception):
    """What is wrong in a mapping file, and where, without the file's name."""


def only(told: abc.Mapping[Any, Any], allowed: abc.Sequence[str], place: str) -> None:
    """Refuse words that mean nothing here, so that a slip of the pen is not ignored."""
    for word in told:
        if word not in allowed:
            raise Wrong(f"{place} says {word!r}; it can say {', '.join(allowed)}")


def part(told: abc.Mapping[Any, Any], word: str, place: str) -> abc.Mapping[str, Any]:
    """A table inside of a table, empty if it is not there."""
    found = told.get(word, {})
    if not isinstance(found, abc.Mapping):
        same = ' or "same"' if word == "columns" else ""
        raise Wrong(f"{place}, {word} should be {{ name = … }}{same}")
    return found


def names(told: object, *, place: str) -> tuple[str, ...]:
    """One name, or a list of names of which the first that is there is meant."""
    if isinstance(told, str):
        return (told,)
    if isinstance(told, abc.Sequence) and all(isinstance(name, str) for name in told):
        return tuple(told)
    raise Wrong(f"{place}: {told!r} should be a name or a list of names")


def files_of(
    told: object, files: abc.Mapping[str, tuple[str, ...]], *, place: str
) -> tuple[str, ...]:
    """The names of a file; a short name stands for those that [files] gives it."""
    found: list[str] = []
    for name in names(told, place=place):
        found += files.get(name, (name,))
    if not found:
        raise Wrong(f"{place} names no file")
    return tuple(dict.fromkeys(found))


def texts(told: abc.Mapping[str, Any]) -> dict[str, str]:
    """What a table says as texts, for `values = { 1 = "won" }` too."""
    return {str(key): str(value) for key, value in told.items()}


def conditions(told: abc.Mapping[str, Any], *, place: str) -> tuple[Condition, ...]:
    """All of a `where`; a row must meet each."""
    return tuple(_condition(name, words, place) for name, words in told.items())


def _condition(column: str, words: object, place: str) -> Condition:
    where = f"{place}, where.{column}"
    match words:
        case {"empty": bool(empty), **rest} if not rest:
            return Condition(column, ("",), negated=not empty)
        case {"not": one, **rest} if not rest:
            return Condition(column, names(one, place=where), negated=True)
        case str() | list():
            return Condition(column, names(words, place=where))
    raise Wrong(f"{where} can be a text, a list, {{ not = … }} or {{ empty = … }}")
