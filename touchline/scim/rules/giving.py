"""What groups give: a seat, a team, or both, once an administrator has said so."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Gift:
    """What one group gives. `kind` is a kind of seat or empty, `team` a primary key or None."""

    kind: str
    team: int | None


@dataclass(frozen=True, order=True)
class Wanted:
    """A seat that someone is to hold."""

    kind: str
    team: int | None


def seats_wanted(gifts: Iterable[Gift], *, in_teams: frozenset[str]) -> frozenset[Wanted]:
    """The seats that the groups of one person give together.

    A kind of `in_teams` (seller, manager, leader) is held in a team: that of its own group, else in
    every team that another group of the same person gives. Without any there is no seat yet.
    """
    gifts = tuple(gifts)
    teams = {gift.team for gift in gifts if not gift.kind and gift.team is not None}
    found: set[Wanted] = set()
    for gift in gifts:
        if gift.kind in in_teams:
            where = {gift.team} if gift.team is not None else teams
            found |= {Wanted(gift.kind, team) for team in where}
        elif gift.kind:
            found.add(Wanted(gift.kind, None))
    return frozenset(found)
