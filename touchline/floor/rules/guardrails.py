"""Guardrails of a process: what happens with how many deals. They explain and never block."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from touchline.floor.rules.process import StageWords
from touchline.numbers import Conformance, Dwell, Way

ENOUGH = 8
"""With fewer deals a count is said, and that it is not enough to say anything of a habit."""
WAYS: tuple[Way, ...] = ("skipped", "returned", "long", "stalled")


@dataclass(frozen=True)
class Guardrail:
    """`deals` of `of` deals leave the process at a stage in this way.

    `of` are all deals for what is skipped, those that came for what went back, and those that are
    there now for what stays long.
    """

    way: Way
    stage: str
    deals: int
    of: int

    @property
    def enough(self) -> bool:
        """Whether there are deals enough to speak of more than chance."""
        return self.of >= ENOUGH


@dataclass(frozen=True)
class StageLook:
    """A stage of the process beside what the deals do at it; without numbers `seen` is False."""

    words: StageWords
    seen: bool = False
    guardrails: tuple[Guardrail, ...] = ()
    there: int = 0
    dwell: Dwell | None = None

    @property
    def usual(self) -> Dwell | None:
        """How long the team's stays took, if enough have ended to say so."""
        return self.dwell if self.dwell and self.dwell.cases >= ENOUGH else None


def looks(stages: Sequence[StageWords], found: Conformance | None) -> tuple[StageLook, ...]:
    """Each stage of a process with what was found about it, if anything could be."""
    if found is None:
        return tuple(StageLook(stage) for stage in stages)
    counted = {(leave.kind, leave.stage): leave.deals for leave in found.leaves}
    dwells = {dwell.stage: dwell for dwell in found.stages}
    passages = {one.stage: one for one in found.passages}
    return tuple(
        StageLook(
            words=stage,
            seen=stage.name not in found.unseen,
            guardrails=_of_stage(stage.name, found, counted),
            there=passages[stage.name].there,
            dwell=dwells[stage.name],
        )
        for stage in stages
    )


def _of_stage(
    stage: str, found: Conformance, counted: Mapping[tuple[Way, str], int]
) -> tuple[Guardrail, ...]:
    passage = next(one for one in found.passages if one.stage == stage)
    whole: Mapping[Way, int] = {
        "skipped": found.deals,
        "returned": passage.came,
        "long": passage.there,
        "stalled": passage.there,
    }
    return tuple(
        Guardrail(way, stage, counted[way, stage], whole[way])
        for way in WAYS
        if counted.get((way, stage))
    )
