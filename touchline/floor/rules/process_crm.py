"""Which names of the CRM mean which stage, which nobody has mapped, and which are gone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from touchline.floor.rules.process import StageWords
from touchline.numbers import Process, Stage


@dataclass(frozen=True)
class Unmapped:
    """A name in the CRM that is no stage of the process, and how many deals are open in it."""

    name: str
    deals: int


@dataclass(frozen=True)
class Gone:
    """A name that a stage has and the CRM has not (any more); perhaps it is `perhaps` now."""

    name: str
    stage: StageWords
    perhaps: str = ""


@dataclass(frozen=True)
class CrmLook:
    """`names` are the CRM's in its order, without those of won and lost deals."""

    names: tuple[str, ...]
    unmapped: tuple[Unmapped, ...]
    gone: tuple[Gone, ...]


NOTHING = CrmLook((), (), ())


def names_of(process: Process) -> tuple[str, ...]:
    """What the CRM calls the stages that deals go through, in the order of the snapshot."""
    return tuple(stage.name for stage in process.steps)


def look_at(
    stages: Sequence[StageWords], names: Sequence[str], *, open_deals: Mapping[str, int]
) -> CrmLook:
    """What is mapped to nothing, what is gone, and which of the two may be the same."""
    mapped = {name for stage in stages for name in stage.crm_names}
    new = [name for name in names if name not in mapped]
    gone = [(name, stage) for stage in stages for name in stage.crm_names if name not in set(names)]
    likely = _likely(stages, names, new=new, gone=gone)
    return CrmLook(
        names=tuple(names),
        unmapped=tuple(Unmapped(name, open_deals.get(name, 0)) for name in new),
        gone=tuple(Gone(name, stage, likely.get(name, "")) for name, stage in gone),
    )


def stage_called(stages: Sequence[StageWords], crm_name: str) -> StageWords | None:
    """The stage that a name of the CRM means; None if nobody mapped it."""
    return next((stage for stage in stages if crm_name in stage.crm_names), None)


def as_numbers(stages: Sequence[StageWords], known: Process) -> Process | None:
    """The process as the numbers hold deals against it; None if it means nothing in the CRM.

    `known` is that of the snapshot: names that it has not are left out.
    """
    there = {stage.name for stage in known.stages}
    means = {name: one.name for one in stages for name in one.crm_names if name in there}
    if not means:
        return None
    steps = tuple(Stage(one.name, n, days=one.dwell_days) for n, one in enumerate(stages, 1))
    return Process(steps, means=means, qualified=means.get(known.qualified, ""))


def with_crm_name(stage: StageWords, name: str) -> StageWords:
    """The stage, with one more name of the CRM."""
    names = stage.crm_names if name in stage.crm_names else (*stage.crm_names, name)
    return replace(stage, crm_names=names)


def without_crm_name(stage: StageWords, name: str) -> StageWords:
    """The stage, with one less."""
    return replace(stage, crm_names=tuple(one for one in stage.crm_names if one != name))


def guessed(stages: Sequence[StageWords], names: Sequence[str]) -> tuple[StageWords, ...]:
    """Stages that are called like a name of the CRM mean it, where nobody said what they mean."""
    by_name = {name.casefold(): name for name in names}
    return tuple(
        with_crm_name(stage, by_name[stage.name.casefold()])
        if not stage.crm_names and stage.name.casefold() in by_name
        else stage
        for stage in stages
    )


def _likely(
    stages: Sequence[StageWords],
    names: Sequence[str],
    *,
    new: Sequence[str],
    gone: Sequence[tuple[str, StageWords]],
) -> dict[str, str]:
    """Gone name → new name that stands where it stood. Each new name is asked about once."""
    place = {name: n for n, stage in enumerate(stages) for name in stage.crm_names}
    likely: dict[str, str] = {}
    left = list(gone)
    for name in new:
        before = [place[one] for one in names[: names.index(name)] if one in place]
        expected = max(before, default=-1) + 1
        near = [one for one in left if abs(stages.index(one[1]) - expected) <= 1]
        if near:
            chosen = min(near, key=lambda one: abs(stages.index(one[1]) - expected))
            likely[chosen[0]] = name
            left.remove(chosen)
    return likely
