"""Who talked: words, seconds where there are times, and the longest stretch of one person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from touchline.mirror.characters import DIGIT, LETTER, folded, kind
from touchline.mirror.labels import LEADER
from touchline.mirror.said import LED, SOLD, Labelled
from touchline.mirror.summary.rules import rules

OTHER = LEADER[-1]


@dataclass(frozen=True)
class Monologue:
    """The most words that one person said before somebody else took the floor; from `unit` on."""

    words: int
    speaker: str
    name: str
    unit: int

    def as_json(self) -> dict[str, object]:
        return {
            "words": self.words,
            "speaker": self.speaker,
            "name": self.name,
            "unit": self.unit,
        }


class _Shapes(dict[int, str]):
    """Code point → `x` inside a word, an apostrophe, or a space: twenty times as fast as `words`,
    and the same count, as a test says."""

    def __missing__(self, point: int) -> str:
        read = folded(chr(point))
        solid = kind(read) in (LETTER, DIGIT)
        self[point] = "x" if solid else "'" if read == "'" else " "
        return self[point]


_SHAPES: Final = _Shapes()


def count_words(text: str) -> int:
    """Words with a letter or a digit in them, as `words` parts them; marks do not count."""
    shapes = text.translate(_SHAPES)
    held = shapes.replace("x'x", "xxx").replace("x'x", "xxx")
    return len(held.replace("'", " ").split())


def spoken_words(labelled: Iterable[Labelled]) -> dict[str, int]:
    """Words of the leader and of the seller."""
    spoken = {LED: 0, SOLD: 0}
    for each in labelled:
        spoken[each.said.speaker] += count_words(each.said.text)
    return spoken


def spoken_seconds(labelled: Iterable[Labelled]) -> dict[str, float] | None:
    """Seconds of the leader and of the seller; None unless every turn has sensible times.

    A turn lasts from where its first unit starts to where its last one ends.
    """
    spoken = {LED: 0.0, SOLD: 0.0}
    for (_, speaker), turn in groupby(
        labelled, key=lambda each: (each.said.turn, each.said.speaker)
    ):
        units = list(turn)
        start, end = units[0].said.start, units[-1].said.end
        if start is None or end is None or end < start:
            return None
        spoken[speaker] += end - start
    return spoken


def parts(spoken: dict[str, int] | dict[str, float]) -> dict[str, float] | None:
    """Each one's part of the whole, 0–1; None if nothing was said.

    It has no interval: every word is counted, and words are no independent cases of anything.
    """
    whole = sum(spoken.values())
    return {who: much / whole for who, much in spoken.items()} if whole else None


def longest(labelled: Sequence[Labelled]) -> Monologue | None:
    """The longest monologue, the earlier of two; "mm-hm" from the other side does not end one."""
    best: Monologue | None = None
    running: Monologue | None = None
    for each in labelled:
        said, spoken = each.said, count_words(each.said.text)
        if running and (running.speaker, running.name) == (said.speaker, said.name):
            running = Monologue(running.words + spoken, said.speaker, said.name, running.unit)
        elif running and _is_aside(each, spoken):
            continue
        else:
            running = Monologue(spoken, said.speaker, said.name, said.unit)
        best = running if best is None or running.words > best.words else best
    return best


def _is_aside(each: Labelled, spoken: int) -> bool:
    return each.label == OTHER and spoken <= rules().aside
