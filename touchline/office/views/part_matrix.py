"""Teams by parts: what is on where, whether it was said there, and the minutes that it asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from touchline.people.models.team_tree import Hung, Tree
from touchline.wall.parts import PARTS, TOO_MUCH, Part, Says, Switches, minutes_a_week


@dataclass(frozen=True)
class Cell:
    """One part for one team; `own` if it was said for this very team."""

    part: Part
    on: bool
    own: bool


@dataclass(frozen=True)
class Row:
    """A team, or everyone if there is none; `above` is the name of what it is part of."""

    team: Hung | None
    above: str
    cells: tuple[Cell, ...]
    minutes: Mapping[str, int]

    @property
    def too_much(self) -> bool:
        """Whether any seat is asked for more than 45 minutes a week."""
        return max(self.minutes.values(), default=0) > TOO_MUCH


def matrix(tree: Tree, switches: Switches) -> tuple[Row, ...]:
    """Everyone, then every team below what it is part of, by name."""
    roots = (team for team in tree.hung.values() if team.parent is None)
    teams = (None, *_downwards(tree, roots))
    return tuple(row_of(team, tree=tree, switches=switches) for team in teams)


def row_of(team: Hung | None, *, tree: Tree, switches: Switches) -> Row:
    """One line of the matrix."""
    pk = team.pk if team else None
    on = switches.of_team(pk)
    cells = tuple(
        Cell(part, part.key in on, switches.said_for(pk, part.key) is not Says.AS_ABOVE)
        for part in PARTS.values()
    )
    above = tree.hung[team.parent].name if team and team.parent is not None else ""
    return Row(team, above, cells, minutes_a_week(on))


def _downwards(tree: Tree, here: Iterable[Hung]) -> Iterator[Hung]:
    for team in sorted(here, key=lambda one: (one.name, one.pk)):
        yield team
        yield from _downwards(tree, (tree.hung[pk] for pk in tree.children.get(team.pk, ())))
