"""The path of one deal as its page draws it: each stage with its days, each change in its words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from touchline.numbers import Change, Stay

Way = Literal["past", "now", "skipped", "ahead"]


@dataclass(frozen=True)
class Step:
    """A stage of the path; `days` spent in it in all, None if it never was. `times` it came."""

    name: str
    way: Way
    days: int | None = None
    times: int = 0


def steps(
    stays: Sequence[Stay], process: Sequence[str], *, on: date, over: bool = False
) -> tuple[Step, ...]:
    """The steps of the process in their order, then stages it does not name.

    `process` are its steps without its ends; `over` says that the deal is won or lost, so that it
    is in no step any more. A step is skipped if a later one has been reached.
    """
    been: dict[str, list[Stay]] = {}
    for stay in stays:
        been.setdefault(stay.stage, []).append(stay)
    now = stays[-1].stage if stays and not over else ""
    furthest = max((n for n, name in enumerate(process) if name in been), default=-1)
    names = (*process, *(name for name in been if name not in process))

    def step(place: int, name: str) -> Step:
        own = been.get(name)
        if own is None:
            return Step(name, "skipped" if place < furthest else "ahead")
        days = sum(stay.days(on=on) for stay in own)
        return Step(name, "now" if name == now else "past", days, len(own))

    return tuple(step(place, name) for place, name in enumerate(names))


def stays_by_hand(
    named_on: date, stage: str, moves: Sequence[tuple[date, str, str]]
) -> tuple[Stay, ...]:
    """The stays of a deal by hand, from its moves (day, from, to), the earliest first.

    Stages that were corrected on the same day were never held.
    """
    begun = [(named_on, moves[0][1] if moves else stage)]
    begun += [(day, to) for day, _before, to in moves]
    held = [
        one for n, one in enumerate(begun) if n + 1 == len(begun) or begun[n + 1][0] > one[0]
    ]  # fmt: skip
    until = [day for day, _stage in held[1:]]
    ends: list[date | None] = [*until, None]
    return tuple(Stay(name, day, end) for (day, name), end in zip(held, ends, strict=True) if name)


@dataclass(frozen=True)
class Turn:
    """One change in the history: of a close date (`by` in days), an amount, or the owner.

    Owners are called by the names that may be said, else nothing.
    """

    on: date
    field: str
    old: date | float | str | None
    new: date | float | str | None
    by: int = 0


def turns(changes: Sequence[Change], *, names: Mapping[str, str]) -> tuple[Turn, ...]:
    """The newest first; `names` are those of the owners that may be said, by their CRM keys."""
    return tuple(_turn(change, names) for change in reversed(changes))


def _turn(change: Change, names: Mapping[str, str]) -> Turn:
    if change.field == "seller":
        old, new = names.get(change.old, ""), names.get(change.new, "")
        return Turn(change.on, change.field, old, new)
    if change.field == "amount":
        return Turn(change.on, change.field, _number(change.old), _number(change.new))
    before, after = _day(change.old), _day(change.new)
    moved = (after - before).days if before and after else 0
    return Turn(change.on, change.field, before, after, moved)


def _day(said: str) -> date | None:
    try:
        return date.fromisoformat(said[:10])
    except ValueError:
        return None


def _number(said: str) -> float | None:
    try:
        return float(said)
    except ValueError:
        return None
