"""From which age a text can be read, by a published formula, and how long it takes to answer.

A formula counts words and syllables; it does not know whether a sentence makes sense. It is here
to notice sentences that grew too long, not to praise those that did not.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from typing import Final

YOUNGEST: Final = 6
"""Nobody reads before school, whatever a formula says of three short words."""
FROM_GRADE_TO_AGE: Final = 5
"""Who is in the first grade is six."""
SECONDS_AN_ANSWER: Final = 5
WORDS_A_SECOND: Final = 3
"""To choose one of five, and to read slowly (180 words a minute)."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_VOWELS = {"en": re.compile(r"[aeiouyé]+"), "de": re.compile(r"[aeiouyäöüéè]+")}
_SILENT = re.compile(r"(?:(?<=[^aeiouyl])|(?<=[aeiouyl]l))(?:e|(?<![sxzcgh])es|(?<![td])ed)$")
"""The last vowel of `time`, `times` and `called` is not spoken; that of `table`, `wanted` is."""


def reading_age(sentences: Sequence[str], language: str) -> int | None:
    """The age in years, rounded up; None for a language that no formula here was made for."""
    formula = _GRADES.get(language)
    words = [word for sentence in sentences for word in words_of(sentence)]
    if formula is None or not words:
        return None
    return max(YOUNGEST, math.ceil(formula(words, len(sentences)) + FROM_GRADE_TO_AGE))


def minutes(sentences: Sequence[str]) -> int:
    """How many minutes it takes to read these once and to answer each, rounded up."""
    words = sum(len(words_of(sentence)) for sentence in sentences)
    seconds = len(sentences) * SECONDS_AN_ANSWER + words / WORDS_A_SECOND
    return max(1, math.ceil(seconds / 60))


def words_of(text: str) -> list[str]:
    """Its words, in small letters and without marks."""
    return [word.lower() for word in _WORD.findall(text)]


def syllables(word: str, language: str) -> int:
    """How many syllables a word in small letters has, by its groups of vowels. Never none."""
    spoken = _SILENT.sub("", word) if language == "en" else word
    return max(1, len(_VOWELS[language].findall(spoken)))


def _flesch_kincaid(words: Sequence[str], sentences: int) -> float:
    """Kincaid, Fishburne, Rogers and Chissom (1975): the grade of an English text."""
    spoken = sum(syllables(word, "en") for word in words)
    return 0.39 * len(words) / sentences + 11.8 * spoken / len(words) - 15.59


def _vienna(words: Sequence[str], sentences: int) -> float:
    """Bamberger and Vanecek (1984), the first Wiener Sachtextformel: that of a German text."""
    counted = [syllables(word, "de") for word in words]

    def share(true: Sequence[bool]) -> float:
        return 100 * sum(true) / len(words)

    return (
        0.1935 * share([count >= 3 for count in counted])
        + 0.1672 * len(words) / sentences
        + 0.1297 * share([len(word) > 6 for word in words])
        - 0.0327 * share([count == 1 for count in counted])
        - 0.875
    )


_GRADES: Final[dict[str, Callable[[Sequence[str], int], float]]] = {
    "en": _flesch_kincaid,
    "de": _vienna,
}
