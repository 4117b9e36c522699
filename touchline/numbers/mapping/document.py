"""Writes a document of plain values as TOML: what `tomllib` reads back is the same document."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence

_BARE = re.compile(r"[A-Za-z0-9_-]+")

Value = str | bool | Sequence["Value"] | Mapping[str, "Value"]
"""Texts, yes or no, lists, and tables of these. A list of tables is written as such, `[[…]]`."""


def as_toml(document: Mapping[str, Value]) -> str:
    """The text of a TOML file. Every name and text may hold anything but half a surrogate."""
    return "\n".join(_lines(document, place=())).strip() + "\n"


def _lines(table: Mapping[str, Value], *, place: tuple[str, ...]) -> Iterator[str]:
    """What is plain stands first: it would else belong to the table that was last opened."""
    for key, value in table.items():
        if _is_plain(value):
            yield f"{_key(key)} = {_plain(value)}"
    for key, value in table.items():
        name = ".".join(_key(part) for part in (*place, key))
        if isinstance(value, Mapping):
            if not value or any(map(_is_plain, value.values())):  # else its parts name it
                yield from ("", f"[{name}]")
            yield from _lines(value, place=(*place, key))
        for one in _tables(value):
            yield from ("", f"[[{name}]]", *_lines(one, place=(*place, key)))


def _is_plain(value: Value) -> bool:
    return not isinstance(value, Mapping) and not _tables(value)


def _tables(value: Value) -> list[Mapping[str, Value]]:
    """The tables of a list of nothing else; any other value has none."""
    if isinstance(value, str | bool | Mapping):
        return []
    tables = [one for one in value if isinstance(one, Mapping)]
    return tables if len(tables) == len(value) else []


def _plain(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _text(value)
    return f"[{', '.join(_plain(one) for one in value)}]"


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _text(key)


def _text(text: str) -> str:
    """As JSON writes it, which escapes all that TOML wants escaped but one letter."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
