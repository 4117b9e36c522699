"""How long a leader's question stood before the answer came, where a transcript has times."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from touchline.mirror.labels import QUESTIONS
from touchline.mirror.said import LED, SOLD, Labelled
from touchline.mirror.summary.shares import Share, share


@dataclass(frozen=True)
class Waited:
    """The middle gap between a question and its answer, in seconds; below 0 the answer began first.

    `overlaps`: in how many of the cases the seller began before the leader had ended.
    """

    median: float
    cases: int
    overlaps: Share

    def as_json(self) -> dict[str, object]:
        return {
            "median": self.median,
            "cases": self.cases,
            "enough": self.overlaps.enough,
            "overlaps": self.overlaps.as_json(),
        }


def waited(labelled: Sequence[Labelled]) -> Waited | None:
    """None where no question with times is answered by a turn with times."""
    gaps = sorted(_gaps(labelled))
    if not gaps:
        return None
    middle = (gaps[(len(gaps) - 1) // 2] + gaps[len(gaps) // 2]) / 2
    return Waited(middle, len(gaps), share(sum(gap < 0 for gap in gaps), len(gaps)))


def _gaps(labelled: Sequence[Labelled]) -> Iterator[float]:
    """Only where the question is the leader's last unit: else it was not left to stand."""
    for asked, answer in pairwise(labelled):
        end, start = asked.said.end, answer.said.start
        turned = (asked.said.speaker, answer.said.speaker) == (LED, SOLD)
        if turned and asked.label in QUESTIONS and end is not None and start is not None:
            yield start - end
