"""A process as plain words: its stages, and what changed between two of them."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Final

FIELDS: Final = (
    "name",
    "purpose",
    "customer_done",
    "exit_criteria",
    "dwell_days",
    "next_steps",
    "crm_names",
)
"""What a stage says, in the order it is read."""


@dataclass(frozen=True)
class StageWords:
    """What a stage says. `key` is the same from version to version; `dwell_days` may be unsaid.

    `exit_criteria`, `next_steps` and `crm_names` are one entry a line.
    """

    key: str
    name: str
    purpose: str = ""
    customer_done: str = ""
    exit_criteria: tuple[str, ...] = ()
    dwell_days: int | None = None
    next_steps: tuple[str, ...] = ()
    crm_names: tuple[str, ...] = ()

    @property
    def fingerprint(self) -> str:
        """The same for the same words, whoever wrote them and when."""
        return _hash(asdict(self))


@dataclass(frozen=True)
class Changed:
    """A stage that is in both, and says something else; `fields` in the order of FIELDS."""

    before: StageWords
    after: StageWords
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Difference:
    """What changed from one process to another.

    `moved` are stages that stand elsewhere among those that are in both, as few as explain the
    new order.
    """

    added: tuple[StageWords, ...]
    removed: tuple[StageWords, ...]
    changed: tuple[Changed, ...]
    moved: tuple[StageWords, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed or self.moved)


def fingerprint_of(stages: Sequence[StageWords], *, given_up_by: int = 0) -> str:
    """Of a whole process, its order too; and of the version by which it was given up, if it was."""
    told: list[object] = [asdict(stage) for stage in stages]
    return _hash([*told, given_up_by] if given_up_by else told)


def difference(before: Sequence[StageWords], after: Sequence[StageWords]) -> Difference:
    """What changed; stages are the same if their keys are."""
    was = {stage.key: stage for stage in before}
    is_now = {stage.key: stage for stage in after}
    both = [stage for stage in after if stage.key in was]
    told = [Changed(was[one.key], one, _differing(was[one.key], one)) for one in both]
    stayed = _in_order([list(was).index(stage.key) for stage in both])
    return Difference(
        added=tuple(stage for stage in after if stage.key not in was),
        removed=tuple(stage for stage in before if stage.key not in is_now),
        changed=tuple(one for one in told if one.fields),
        moved=tuple(stage for n, stage in enumerate(both) if n not in stayed),
    )


def lines_of(text: str) -> tuple[str, ...]:
    """One entry a line, without the empty ones and marks of a list."""
    told = (line.strip().removeprefix("- ").removeprefix("• ").strip() for line in text.split("\n"))
    return tuple(line for line in told if line)


def moved_to(keys: Sequence[str], key: str, place: int) -> tuple[str, ...]:
    """The order with one key at a place (from 1; beyond the ends it is the first or the last)."""
    others = [one for one in keys if one != key]
    others.insert(max(0, min(place - 1, len(others))), key)
    return tuple(others)


def name_taken(name: str, others: Sequence[StageWords]) -> bool:
    """Whether another stage is called so, whatever the case."""
    return name.casefold() in {stage.name.casefold() for stage in others}


def without_crm_names(stages: Sequence[StageWords], names: Sequence[str]) -> Mapping[str, object]:
    """Stage key → its CRM names that remain, for the stages that lose one: a name means one."""
    gone = set(names)
    return {
        stage.key: [name for name in stage.crm_names if name not in gone]
        for stage in stages
        if gone & set(stage.crm_names)
    }


def _differing(before: StageWords, after: StageWords) -> tuple[str, ...]:
    return tuple(name for name in FIELDS if getattr(before, name) != getattr(after, name))


def _in_order(places: Sequence[int]) -> frozenset[int]:
    """The positions of a longest run of rising places: these have not moved."""
    runs: list[list[int]] = [[]]
    for n, place in enumerate(places):
        before = [run for run in runs if not run or places[run[-1]] < place]
        longest: list[int] = max(before, key=len)
        runs.append([*longest, n])
    stayed: list[int] = max(runs, key=len)
    return frozenset(stayed)


def _hash(told: object) -> str:
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()[:16]
