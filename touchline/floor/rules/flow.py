"""The flow of a team's deals as a table: a row a stage, what became of those that came."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from touchline.numbers import Conformance, Dwell, Passage

NOTHING: Mapping[str, int | None] = MappingProxyType({})
KEY: tuple[tuple[str, tuple[tuple[str, int], ...]], ...] = tuple(
    (kind, ((kind, 1),)) for kind in ("onward", "there", "lost", "back")
)
"""Each part with a bar of its own, for the key to the picture."""
WIDTH = 160.0
"""Of the picture of how long deals stay, in its own units."""


@dataclass(frozen=True)
class Stays:
    """How long deals stay as lengths of one picture: half of them, nine of ten, and expected."""

    half: float | None
    most: float | None
    expected: float | None


@dataclass(frozen=True)
class Step:
    """A stage: the deals that came and where they went, how long they stayed, how they left.

    `expected` are the days that the team's process expects, if it does; `long` counts the deals
    that are there for longer.
    """

    passage: Passage
    dwell: Dwell
    skipped: int
    returned: int
    stalled: int
    long: int = 0
    expected: int | None = None
    stays: Stays = Stays(None, None, None)

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


def steps(found: Conformance, expected: Mapping[str, int | None] = NOTHING) -> tuple[Step, ...]:
    """The stages in the order of the process; `expected` are its days, by the name of the stage."""
    scale = _scale(found, expected)
    left = {(leave.kind, leave.stage): leave.deals for leave in found.leaves}
    dwells = {dwell.stage: dwell for dwell in found.stages}
    return tuple(
        Step(
            passage=one,
            dwell=dwells[one.stage],
            skipped=left.get(("skipped", one.stage), 0),
            returned=left.get(("returned", one.stage), 0),
            stalled=left.get(("stalled", one.stage), 0),
            long=left.get(("long", one.stage), 0),
            expected=expected.get(one.stage),
            stays=_stays(dwells[one.stage], expected.get(one.stage), scale=scale),
        )
        for one in found.passages
    )


def _scale(found: Conformance, expected: Mapping[str, int | None]) -> float:
    """Units a day, so that the longest of all fits."""
    days = [dwell.p90_days or 0.0 for dwell in found.stages]
    most = max((*days, *(float(one or 0) for one in expected.values())), default=0.0)
    return WIDTH / most if most else 0.0


def _stays(dwell: Dwell, expected: int | None, *, scale: float) -> Stays:
    def long(days: float | None) -> float | None:
        return None if days is None else round(days * scale, 1)

    return Stays(long(dwell.median_days), long(dwell.p90_days), long(expected))


def longest(rows: Sequence[Step]) -> int:
    """The largest number of deals that came to one stage: it fills the track of the bars."""
    return max((row.passage.came for row in rows), default=0)
