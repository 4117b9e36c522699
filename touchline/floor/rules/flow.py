"""The flow of a team's deals as a table: a row a stage, what became of those that came."""

from collections.abc import Sequence
from dataclasses import dataclass

from touchline.numbers import Conformance, Dwell, Passage

KEY: tuple[tuple[str, tuple[tuple[str, int], ...]], ...] = tuple(
    (kind, ((kind, 1),)) for kind in ("onward", "there", "lost", "back")
)
"""Each part with a bar of its own, for the key to the picture."""


@dataclass(frozen=True)
class Step:
    """A stage: the deals that came and where they went, how long they stayed, how they left."""

    passage: Passage
    dwell: Dwell
    skipped: int
    returned: int
    stalled: int

    @property
    def back(self) -> int:
        """Deals that went back, or to a stage outside the process."""
        one = self.passage
        return max(one.came - one.onward - one.lost - one.there, 0)

    @property
    def parts(self) -> tuple[tuple[str, int], ...]:
        """For the bar, in the order of the key."""
        one = self.passage
        return (
            ("onward", one.onward),
            ("there", one.there),
            ("lost", one.lost),
            ("back", self.back),
        )

    @property
    def drop_out(self) -> float | None:
        """The share of those that came that was lost from here; None if none came."""
        return self.passage.lost / self.passage.came if self.passage.came else None


def steps(found: Conformance) -> tuple[Step, ...]:
    """The stages in the order of the process."""
    left = {(leave.kind, leave.stage): leave.deals for leave in found.leaves}
    dwells = {dwell.stage: dwell for dwell in found.stages}
    return tuple(
        Step(
            passage=one,
            dwell=dwells[one.stage],
            skipped=left.get(("skipped", one.stage), 0),
            returned=left.get(("returned", one.stage), 0),
            stalled=left.get(("stalled", one.stage), 0),
        )
        for one in found.passages
    )


def longest(rows: Sequence[Step]) -> int:
    """The largest number of deals that came to one stage: it fills the track of the bars."""
    return max((row.passage.came for row in rows), default=0)
