"""The figures of a quarter so far, and beside them what is held against the quota of the whole."""

from dataclasses import replace
from typing import Any

from touchline.floor.views.asking import Asked
from touchline.numbers import Scoreboard, Snapshot, measure, scoreboard, targets


def figures_of(snapshot: Snapshot, asked: Asked, **whose: Any) -> Scoreboard:
    """All measures; `whose` may put other teams or sellers into the selection.

    A quota is agreed for a quarter and not for its first weeks: attainment and coverage are those
    of the whole quarter, everything else is counted up to today.
    """
    found = scoreboard(snapshot, replace(asked.now, **whose))
    whole = targets(snapshot, replace(asked.whole, **whose))
    return replace(found, measures=tuple(whole.get(one.key, one) for one in found.measures))


def figures_before(snapshot: Snapshot, asked: Asked, **whose: Any) -> Scoreboard:
    """The same days of the quarter before; without what is held against a quota."""
    found = scoreboard(snapshot, replace(asked.before, **whose))
    there = tuple(one for one in found.measures if measure(one.key).kind != "ratio")
    return replace(found, measures=there)
