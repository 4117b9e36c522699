"""Names before what is said: which beginnings of lines are people, and which are only words.

`Dana: hi` names a speaker; `Here is the thing: we wait` does not. One line cannot tell, a whole
file mostly can: whoever speaks is named like a person, or again and again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final, NamedTuple

from touchline.mirror.characters import LETTER, folded, kind
from touchline.mirror.reading.language import ENGLISH
from touchline.mirror.reading.spacing import tidy_name, trimmed

LONGEST: Final = 70
MOST_WORDS: Final = 7
_SMALL: Final = "al ap bin da das de del della den der di do dos du el ibn la le of van von y zu"
PARTICLES: Final = frozenset(_SMALL.split())
_COLON: Final = re.compile("[:：]")
_BEFORE: Final = "># "
_AROUND: Final = "*_[]-•\u2013\u2014 \t"
_FORBIDDEN: Final = frozenset('?!;"“”…')


class Named(NamedTuple):
    """A line taken apart: who, and what is said."""

    name: str
    text: str


def split(line: str) -> Named | None:
    """`Dana: hi` → (Dana, hi), if what stands before the colon could be a name."""
    for colon in _COLON.finditer(line[: LONGEST + 8]):
        at = colon.start()
        after = line[at + 1 : at + 2]
        if line[at] == ":" and after not in ("", " ", "\t", "*", "_", "\u00a0"):
            continue
        name = bare(line[:at])
        if not shaped(name):
            return None
        marked = trimmed(line).startswith(("**", "__"))
        return Named(name, line[at + 1 :].lstrip("*_" if marked else ""))
    return None


def bare(name: str) -> str:
    """A name without the marks of lists, emphasis and brackets around it."""
    return tidy_name(tidy_name(name).lstrip(_BEFORE).strip(_AROUND))


def key(name: str) -> str:
    """What two spellings of one name share."""
    return folded(tidy_name(name))


def shaped(name: str) -> bool:
    """Whether this could be a name at all: a few words with a letter, and no end of a sentence."""
    words = name.split(" ")
    if not name or len(name) > LONGEST or len(words) > MOST_WORDS or _FORBIDDEN & set(name):
        return False
    if any(word.endswith(".") and len(word) > 5 for word in words):
        return False
    return any(kind(character) == LETTER for character in name)


def proper(name: str) -> bool:
    """Whether it is written like a name: each word begins with no small letter, and says little."""
    words = name.split(" ")
    if not shaped(name) or all(folded(word) in ENGLISH for word in words):
        return False
    return all(word in PARTICLES or not _small(word) for word in words)


def _small(word: str) -> bool:
    return "a" <= word[:1] <= "z"


def speakers(found: Iterable[str], lines: int) -> frozenset[str]:
    """Keys of the names, of those before a colon in a file of so many lines, that are speakers.

    Named lines are most of the file: whoever is written like a name, or is one unusual word. Fewer:
    who is so twice. Other names in small letters have to come back, and make up some of the lines.
    """
    counts: Counter[str] = Counter()
    written: dict[str, str] = {}
    for name in found:
        counts[key(name)] += 1
        written.setdefault(key(name), name)
    mostly = counts.total() * 2 >= lines
    return frozenset(
        each
        for each, count in counts.items()
        if (proper(written[each]) and (mostly or count > 1))
        or (mostly and " " not in each and each not in ENGLISH)
        or (count > 1 and count * 20 >= lines and written[each].count(" ") < 2)
    )
