"""Which teams answer together: those with too few people are joined, from the bottom up."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar


class Ordered(Hashable, Protocol):
    """A key that can be sorted, so that everybody gets the same groups."""

    def __lt__(self, other: Any, /) -> bool: ...


Key = TypeVar("Key", bound=Ordered)


@dataclass(frozen=True)
class Merged(Generic[Key]):
    """Teams that get one figure together, and how many people may answer in it."""

    teams: tuple[Key, ...]
    eligible: int


def merged(
    parents: Mapping[Key, Key | None], members: Mapping[Key, int], k: int
) -> tuple[Merged[Key], ...]:
    """Groups of at least k people; everybody who is counted in `members` is in exactly one.

    A team with k people of its own stays alone. What is smaller waits at the team above, beside
    that one's own people if they are too few; what waits there is joined, the smallest first, into
    groups of k. What is left over goes into the last of these, or, if none came about, one team
    further up. At the top it goes into the smallest group there is. () if all together are too few.
    """
    waiting: dict[Key | None, list[Merged[Key]]] = {}
    groups: list[Merged[Key]] = []
    for team in _from_the_bottom(parents, members):
        above = parents.get(team)
        if members.get(team, 0) >= k:
            groups.append(Merged((team,), members[team]))
        elif members.get(team, 0) > 0:
            waiting.setdefault(team, []).append(Merged((team,), members[team]))
        joined, left = _joined(waiting.pop(team, []), k)
        groups += joined
        waiting.setdefault(above, []).extend(left)
    joined, left = _joined(waiting.pop(None, []), k)
    groups += joined
    if left and not groups:
        return ()
    if left:
        smallest = min(groups, key=_size)
        groups.remove(smallest)
        groups.append(_together([smallest, *left]))
    return tuple(sorted(groups, key=lambda group: group.teams))


def _joined(waiting: Iterable[Merged[Key]], k: int) -> tuple[list[Merged[Key]], list[Merged[Key]]]:
    """Groups of at least k, and what is left if there is none."""
    joined: list[Merged[Key]] = []
    left: list[Merged[Key]] = []
    for each in sorted(waiting, key=_size):
        left.append(each)
        if sum(one.eligible for one in left) >= k:
            joined.append(_together(left))
            left = []
    if left and joined:
        joined[-1] = _together([joined[-1], *left])
        left = []
    return joined, left


def _together(groups: Iterable[Merged[Key]]) -> Merged[Key]:
    parts = list(groups)
    teams = sorted(team for part in parts for team in part.teams)
    return Merged(tuple(teams), sum(part.eligible for part in parts))


def _size(group: Merged[Key]) -> tuple[int, tuple[Key, ...]]:
    return group.eligible, group.teams


def _from_the_bottom(parents: Mapping[Key, Key | None], members: Mapping[Key, int]) -> list[Key]:
    """Every team after all those below it. Raises ValueError if a team is above itself."""
    teams = {*parents, *members, *(above for above in parents.values() if above is not None)}
    depths: dict[Key, int] = {}
    for team in teams:
        way = [team]
        while (above := parents.get(way[-1])) is not None and above not in depths:
            if len(way) > len(teams):
                raise ValueError(f"{team} is above itself")
            way.append(above)
        start = 0 if above is None else depths[above] + 1
        for deeper, each in enumerate(reversed(way)):
            depths[each] = start + deeper
    return sorted(teams, key=lambda team: (-depths[team], team))
