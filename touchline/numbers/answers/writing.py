"""Scoreboards and points as JSON and back: figures only, never a deal or a person's name."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Any

from touchline.numbers.terms import Figure, Member, Point, Scoreboard


def told(board: Scoreboard) -> dict[str, Any]:
    """A scoreboard as JSON knows it."""
    return {
        "measures": [asdict(figure) for figure in board.measures],
        "as_of": board.as_of.isoformat(),
    }


def board_of(document: Mapping[str, Any], *, note: str) -> Scoreboard:
    """The scoreboard that was kept, each of its figures with a note on its age."""
    figures = tuple(figure_of(one, note=note) for one in document["measures"])
    return Scoreboard(figures, as_of=datetime.fromisoformat(document["as_of"]), note=note)


def told_each(boards: Mapping[Member, Scoreboard]) -> list[list[Any]]:
    """Scoreboards in their order; a member that is a day says so."""
    return [
        [member.isoformat() if isinstance(member, date) else member, told(board)]
        for member, board in boards.items()
    ]


def boards_of(
    document: Sequence[Sequence[Any]], *, of_days: bool, note: str
) -> dict[Member, Scoreboard]:
    """The scoreboards that were kept, of first days or of names."""
    return {
        date.fromisoformat(member) if of_days else member: board_of(board, note=note)
        for member, board in document
    }


def told_points(points: Sequence[Point]) -> list[list[Any]]:
    """The points of a trend."""
    return [[one.first.isoformat(), one.last.isoformat(), asdict(one.figure)] for one in points]


def points_of(document: Sequence[Sequence[Any]], *, note: str) -> tuple[Point, ...]:
    """The points that were kept."""
    return tuple(
        Point(date.fromisoformat(first), date.fromisoformat(last), figure_of(figure, note=note))
        for first, last, figure in document
    )


def told_parts(found: Mapping[str, Mapping[str, Figure]]) -> dict[str, dict[str, Any]]:
    """Measures taken apart; their parts stay in their order."""
    return {
        key: {part: asdict(figure) for part, figure in parts.items()}
        for key, parts in found.items()
    }


def parts_of(
    document: Mapping[str, Mapping[str, Any]], *, note: str
) -> dict[str, dict[str, Figure]]:
    """The parts that were kept."""
    return {
        key: {part: figure_of(one, note=note) for part, one in parts.items()}
        for key, parts in document.items()
    }


def figure_of(document: Mapping[str, Any], *, note: str) -> Figure:
    """A figure that was kept, with a note on its age."""
    figure = Figure(**document)
    return replace(figure, note=f"{figure.note} {note}".strip())
