"""Writes the table of characters that Python and the browser share, so that neither asks its own
Unicode version what a letter is:

    python -m training.mirror.characters

`fold` says what a character is read as (lower case, without its accents), where that is another
single character; `letters` and `digits` are ranges of code points, both ends included; `spaces` are
code points. Made from the Unicode tables of the Python that runs it; what lies beside the mirror
was made with Unicode 14.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Final

TABLE: Final = (
    Path(__file__).resolve().parents[2] / "touchline" / "mirror" / "web" / "characters.json"
)
APOSTROPHES: Final = "‘’ʼ‛`´＇"


def folded(character: str) -> str:
    """`É` → `e`, `’` → `'`; a character without a simple form stays itself."""
    if character in APOSTROPHES:
        return "'"
    bare = [
        each
        for each in unicodedata.normalize("NFD", character)
        if unicodedata.category(each) != "Mn"
    ]
    plain = "".join(bare).lower() or character
    return plain if len(plain) == 1 else character


def ranges(belongs: Callable[[str], bool]) -> list[list[int]]:
    """Code points for which this holds, as ranges with both ends."""
    found: list[list[int]] = []
    for point in range(sys.maxunicode + 1):
        if not belongs(chr(point)):
            continue
        if found and found[-1][1] == point - 1:
            found[-1][1] = point
        else:
            found.append([point, point])
    return found


def table() -> dict[str, object]:
    points = [chr(point) for point in range(0x3000)]
    return {
        "fold": {each: folded(each) for each in points if folded(each) != each},
        "letters": ranges(lambda each: unicodedata.category(each)[0] in "LM"),
        "digits": ranges(lambda each: unicodedata.category(each) == "Nd"),
        "spaces": [ord(each) for each in points if each.isspace()],
    }


if __name__ == "__main__":
    words = json.dumps(table(), ensure_ascii=True, separators=(",", ":"))
    TABLE.write_text(words + "\n", encoding="ascii")
    print(f"{TABLE.name}: {len(words):,} characters, Unicode {unicodedata.unidata_version}")
