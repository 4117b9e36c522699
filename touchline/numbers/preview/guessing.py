"""Guesses: which file holds what, which column means which field, what a word in a cell says."""

import re
from collections.abc import Iterable, Sequence

from touchline.numbers import schema
from touchline.numbers.preview.looking import FileLook
from touchline.numbers.preview.synonyms import COLUMNS, FILES, PATH, TEXTS

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_SIGNS = re.compile(r"[\W_]+")
_NUMBERED = re.compile(r"\s*\(?(\d{1,3})(?=\D|$)")


def guess_file(table: str, files: Iterable[FileLook]) -> str:
    """The name of the file that most likely holds a table, or nothing.

    Of files whose names fit alike, the one in which more of the table's columns are found.
    """
    promises = {one.name: _promise(table, one) for one in files if one.columns}
    best = max(promises, key=lambda name: promises[name], default="")
    return best if best and promises[best][0] else ""


def guess_columns(table: str, columns: Sequence[str]) -> dict[str, str]:
    """Field → column, for every field that a column seems to be made for."""
    found = {}
    for field, words in COLUMNS.get(table, {}).items():
        if column := _column(words, columns):
            found[field] = column
    if table == schema.OPPORTUNITIES.name and "close_date" in found:
        found.setdefault("closed_at", found["close_date"])  # one column often serves for both
    return found


def guess_word(field: str, text: str) -> str:
    """Which of a field's fixed words a cell means ("Closed Won" → won), or nothing."""
    plain = _words(text)
    for word, signs in TEXTS.get(field, ()):
        if word == "_".join(plain) or any(_holds(plain, _words(sign)) for sign in signs):
            return word
    return ""


def guess_order(stages: Iterable[str]) -> tuple[str, ...]:
    """Stages in the order a deal probably meets them: by their own numbers, else by their words.

    What says neither stays where it was, after what does.
    """
    return tuple(sorted(stages, key=_place))


def _promise(table: str, file: FileLook) -> tuple[int, int]:
    """How well the file's name fits (longer words say more), and how many fields it could fill."""
    stem = _words(file.name.rsplit(".", 1)[0])
    fits = [len(_words(name)) * 100 - place for place, name in enumerate(FILES[table])
            if _holds(stem, _words(name))]  # fmt: skip
    return max(fits, default=0), len(guess_columns(table, file.columns))


def _column(words: Sequence[str], columns: Sequence[str]) -> str:
    """First a column of exactly this name, then the shortest that has it among its words."""
    plain = {column: _words(column) for column in columns if column}
    joined = {column: "".join(parts) for column, parts in plain.items()}
    for word in words:
        wanted = "".join(_words(word))
        for column, name in joined.items():
            if name == wanted:
                return column
    for word in words:
        near = [
            one for one, parts in plain.items() if len(word) > 2 and _holds(parts, _words(word))
        ]
        if near:
            return min(near, key=len)
    return ""


def _place(stage: str) -> tuple[int, int]:
    if numbered := _NUMBERED.match(stage):
        return 0, int(numbered[1])
    parts = _words(stage)
    places = [
        place for place, sign in enumerate(PATH) if any(one.startswith(sign) for one in parts)
    ]
    return 1, min(places, default=len(PATH))


def _words(text: str) -> tuple[str, ...]:
    apart = _HUMP.sub(" ", text)
    return tuple(word for word in _SIGNS.sub(" ", apart).casefold().split(" ") if word)


def _holds(words: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether the wanted words stand together among the words."""
    size = len(wanted)
    return bool(size) and any(
        tuple(words[start : start + size]) == tuple(wanted)
        for start in range(len(words) - size + 1)
    )
