"""What a letter, a digit and a space are, and how a character is read: one explicit table for
Python and the browser (`web/characters.json`, made by `training/mirror/characters.py`).

`str.lower`, `\\w` and NFKC differ between languages and versions of Unicode; two readings of the
same conversation must not.
"""

from __future__ import annotations

import json
import re
import sys
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

WEB: Final = Path(__file__).parent / "web"
ASCII: Final = 128
LETTER, DIGIT, SPACE, MARK = "letter", "digit", "space", "mark"


class Table(NamedTuple):
    fold: dict[int, str]
    kinds: dict[str, str]  # what is no letter, digit or space is a mark
    word: re.Pattern[str]
    plain: re.Pattern[str]  # the same for a text that is ASCII, as most are


@cache
def _table() -> Table:
    read = json.loads((WEB / "characters.json").read_text(encoding="ascii"))
    kinds = {chr(point): SPACE for point in read["spaces"]}
    for kind, ranges in ((LETTER, read["letters"]), (DIGIT, read["digits"])):
        for first, last in ranges:
            kinds.update((chr(point), kind) for point in range(first, last + 1))
    fold = {ord(a): b for a, b in read["fold"].items()}
    return Table(fold, kinds, _word(read), _word(read, ASCII))


def _word(read: dict[str, Any], below: int = sys.maxunicode + 1) -> re.Pattern[str]:
    """A word, or one mark, of characters `below` this one. Built from the table alone: no class of
    the engine's own is in it."""
    ranges = [(a, b) for a, b in [*read["letters"], *read["digits"]] if a < below]
    solid = "".join(f"\\U{a:08x}-\\U{b:08x}" for a, b in ranges)
    spaces = "".join(f"\\U{point:08x}" for point in read["spaces"] if point < below)
    return re.compile(f"[{solid}]+(?:'[{solid}]+)*|[^{spaces}]")


def kind(character: str) -> str:
    """LETTER, DIGIT, SPACE or MARK; the apostrophe inside a word is a MARK here."""
    return _table().kinds.get(character, MARK)


def folded(text: str) -> str:
    """`text` as it is read: lower case, without accents, one kind of apostrophe. As long as
    before."""
    return text.translate(_table().fold)


def words(text: str) -> list[str]:
    """Words and marks of a folded text, in order: `don't` and `q3` are one word, each mark is one.

    An apostrophe between two letters belongs to its word. Spaces part, and are left out.
    """
    return (_table().plain if text.isascii() else _table().word).findall(text)
