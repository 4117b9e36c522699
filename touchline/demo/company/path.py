"""The stages a deal goes through, with what reality does to them: skipped, returned to, stalled."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from touchline.demo.company.fate import Fate
from touchline.demo.company.seasons import on_or_before

STAGES = ("Lead", "Qualified", "Evaluation", "Proposal", "Negotiation")
CLOSED = {"won": "Won", "lost": "Lost"}

_USUAL_DWELL = {
    "Lead": 0.8,
    "Qualified": 1.1,
    "Evaluation": 2.0,
    "Proposal": 1.3,
    "Negotiation": 0.9,
}
"""How long a deal stays in each stage, against the others."""

_DEPTHS = range(1, len(STAGES) + 1)
_LOST_SWIFT = (0.34, 0.36, 0.18, 0.08, 0.04)
_LOST_SLOW = (0.03, 0.12, 0.27, 0.36, 0.22)
_ADRIFT = (0.22, 0.3, 0.3, 0.14, 0.04)
"""The chances that a deal which is not won gets as far as each stage."""

SKIPPED, RETURNED, STALLED = 0.09, 0.08, 0.08
"""The chance of each departure from the process: for a stage, for a deal, for a deal."""


@dataclass(frozen=True, slots=True)
class Step:
    """One row of stage_events.csv: the deal entered the stage at this local time."""

    stage: str
    at: datetime


def path(fate: Fate, *, begun: date, today: date, chance: Random) -> tuple[Step, ...]:
    """The steps up to and including today, in order; a closed deal ends with Won or Lost."""
    stages = _stages(fate, chance=chance)
    days = _days(stages, fate=fate, begun=begun, chance=chance)
    if fate.outcome in CLOSED:
        stages.append(CLOSED[fate.outcome])
        days.append(fate.closes)
    entered = [(stage, day) for stage, day in zip(stages, days, strict=True) if day <= today]
    return _timed(entered, chance=chance)


def _stages(fate: Fate, *, chance: Random) -> list[str]:
    """The open stages that the deal passes before it closes or is forgotten."""
    depth = _depth(fate, chance=chance)
    first = 1 if fate.kind == "renewal" and depth > 1 else 0
    passed = [STAGES[first]]
    passed += [stage for stage in STAGES[first + 1 : depth] if chance.random() >= SKIPPED]
    if len(passed) > 2 and chance.random() < RETURNED:
        back = chance.randrange(1, len(passed) - 1)
        passed[back + 2 : back + 2] = [passed[back], passed[back + 1]]
    return passed


def _depth(fate: Fate, *, chance: Random) -> int:
    if fate.outcome == "won":
        return len(STAGES)
    if fate.outcome == "adrift":
        return chance.choices(_DEPTHS, weights=_ADRIFT)[0]
    return chance.choices(_DEPTHS, weights=_LOST_SWIFT if fate.is_swift else _LOST_SLOW)[0]


def _days(stages: Sequence[str], *, fate: Fate, begun: date, chance: Random) -> list[date]:
    """The day each stage is entered; the life of the deal is shared out by dwell."""
    dwell = [_USUAL_DWELL[stage] * (0.15 + chance.expovariate(1)) for stage in stages]
    if chance.random() < STALLED:
        dwell[chance.randrange(len(dwell))] *= 6
    # A deal adrift reaches its last stage in the usual time and then stays in it.
    life = chance.randint(25, 80) if fate.outcome == "adrift" else (fate.closes - begun).days
    total = sum(dwell)
    days, gone = [begun], 0.0
    for part in dwell[:-1]:
        gone += part
        day = on_or_before(begun + timedelta(days=int(life * gone / total)))
        days.append(max(day, begun))
    return days


def _timed(entered: Sequence[tuple[str, date]], *, chance: Random) -> tuple[Step, ...]:
    """Adds an hour of the working day; steps of the same day follow each other."""
    steps: list[Step] = []
    for stage, day in entered:
        minutes = 60 * 8 + int(chance.random() * 300)
        at = datetime.combine(day, time(minutes // 60, minutes % 60))
        if steps and at <= steps[-1].at:
            at = steps[-1].at + timedelta(minutes=1 + int(chance.random() * 20))
        steps.append(Step(stage, at))
    return tuple(steps)
