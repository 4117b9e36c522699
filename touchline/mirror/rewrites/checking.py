"""The mirror holds candidates against itself: only open questions are offered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from touchline.mirror.said import Labelled, Said

MOST: Final = 3
CONTEXT: Final = 4
"""Units before, with which a candidate is labelled."""

Label = Callable[[Sequence[Said]], Sequence[Labelled]]


class Check:
    """Whether a question in the place of a unit is an open one."""

    def __init__(self, before: Sequence[Labelled], unit: Labelled, label: Label) -> None:
        self.before = [each.said for each in before[-CONTEXT:]]
        self.said = unit.said
        self.label = label

    def open(self, candidates: Sequence[str], most: int = MOST) -> list[str]:
        """The first candidates, `most` at most, that are open questions here."""
        found: list[str] = []
        for text in candidates:
            if len(found) < most and self.is_open(text):
                found.append(text)
        return found

    def is_open(self, text: str) -> bool:
        labelled = self.label([*self.before, replace(self.said, text=text)])
        return labelled[-1].label == "open_question"
