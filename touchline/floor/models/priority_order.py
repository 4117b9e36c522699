"""The order of the priorities that stand: places from 1 without a gap, so that one can be moved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from touchline.floor.rules.process import moved_to

if TYPE_CHECKING:
    from touchline.floor.models.priority import Priority


def number(standing: Sequence[Priority]) -> None:
    """Give them the places 1, 2, 3 in this order. In one's turn."""
    for place, one in enumerate(standing, 1):
        if one.position != place:
            one.position = place
            one.save(update_fields=["position"])


def place_of(priority: Priority) -> int:
    """Where it stands, from 1; 0 if it was dropped."""
    keys = list(_beside(priority))
    return keys.index(priority.key) + 1 if priority.key in keys else 0


def put_at(priority: Priority, place: int) -> bool:
    """Put one at a place among those that stand beside it; whether the order is another now.

    Beyond the ends it is the first or the last; one that was dropped has no place. In one's turn.
    """
    standing = _beside(priority)
    if priority.key not in standing:
        return False
    order = moved_to(list(standing), priority.key, place)
    moved = list(order) != list(standing)
    number([standing[key] for key in order])
    return moved


def _beside(priority: Priority) -> dict[str, Priority]:
    """Those that stand in its team and quarter, itself among them, by key in their order."""
    rows = type(priority).objects.of_quarter(priority.team, priority.quarter).standing()
    return {one.key: one for one in rows}
