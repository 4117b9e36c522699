"""A board: a team's figures beside what they were, in the order leading before lagging."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from touchline.numbers import Figure, Point, Scoreboard, measure


@dataclass(frozen=True)
class Shown(Figure):
    """A figure as the page shows it: with what it was, its recent course, and where it leads."""

    before: Figure | None = None
    href: str = ""
    trend: tuple[Point, ...] = ()


@dataclass(frozen=True)
class Board:
    """Figures that say what will happen, then figures that say what has."""

    leading: tuple[Shown, ...]
    lagging: tuple[Shown, ...]

    @property
    def empty(self) -> bool:
        """Whether no figure rests on a single case."""
        return not any(shown.cases for shown in (*self.leading, *self.lagging))


def shown(
    figure: Figure, *, before: Figure | None = None, href: str = "", trend: Sequence[Point] = ()
) -> Shown:
    """A figure with its surroundings."""
    return Shown(**vars(figure), before=before, href=href, trend=tuple(trend))


def board(
    now: Scoreboard,
    before: Scoreboard,
    *,
    trends: Mapping[str, Sequence[Point]],
    href: Callable[[str], str],
) -> Board:
    """Put two scoreboards of the same measures side by side."""
    earlier = {figure.key: figure for figure in before.measures}
    every = [
        shown(
            figure,
            before=earlier.get(figure.key),
            href=href(figure.key),
            trend=trends.get(figure.key, ()),
        )
        for figure in now.measures
    ]
    return Board(
        leading=tuple(one for one in every if measure(one.key).group == "leading"),
        lagging=tuple(one for one in every if measure(one.key).group == "lagging"),
    )
