"""The questions about figures, answered by the engine, or by what it said before it went away."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, TypeVar

import touchline
from touchline.numbers.answers import writing
from touchline.numbers.answers.store import Store
from touchline.numbers.errors import EngineGone
from touchline.numbers.measures import breakdown as parts
from touchline.numbers.measures import due as expected
from touchline.numbers.measures import scoreboard as boards
from touchline.numbers.measures import trend as course
from touchline.numbers.measures import trends as courses
from touchline.numbers.measures.breakdown import Part
from touchline.numbers.snapshots import Snapshot
from touchline.numbers.terms import By, Figure, Grain, Member, Point, Scoreboard, Selection

Answer = TypeVar("Answer")
Question = tuple[Snapshot, str, Selection, str]

EVERYTHING = Selection()

_kept: set[Question] = set()
"""What this process has written down, so that it is written once."""
_ENOUGH = 4096


def scoreboard(snapshot: Snapshot, selection: Selection = EVERYTHING) -> Scoreboard:
    """Every measure over the days of the selection. Raises EngineGone if nothing was kept."""
    return _answer(
        (snapshot, "scoreboard", selection, ""),
        lambda: boards.scoreboard(snapshot, selection),
        write=writing.told,
        read=writing.board_of,
    )


def scoreboards_by(
    snapshot: Snapshot, selection: Selection = EVERYTHING, by: By = "seller"
) -> Mapping[Member, Scoreboard]:
    """A scoreboard for each member: people's keys, names of teams, or first days of periods.

    `seller` and `team` are in alphabetical order and hold everyone in the selection, and "" for
    deals of nobody if there are any. Periods are whole. Raises EngineGone if nothing was kept.
    """
    return _answer(
        (snapshot, "by", selection, by),
        lambda: boards.scoreboards_by(snapshot, selection, by),
        write=writing.told_each,
        read=lambda document, note: MappingProxyType(
            writing.boards_of(document, of_days=by not in ("seller", "team"), note=note)
        ),
    )


def trend(
    snapshot: Snapshot, key: str, selection: Selection = EVERYTHING, grain: Grain = "week"
) -> tuple[Point, ...]:
    """A point for every whole week (Monday first) or month that touches the selection.

    Raises MeasureError if there is no such measure, EngineGone if nothing was kept.
    """
    return _answer(
        (snapshot, f"trend {key}", selection, grain),
        lambda: course.trend(snapshot, key, selection, grain),
        write=writing.told_points,
        read=writing.points_of,
    )


def trends(
    snapshot: Snapshot, selection: Selection = EVERYTHING, grain: Grain = "week"
) -> dict[str, tuple[Point, ...]]:
    """Measure key → its points, as `trend` gives them. Raises EngineGone if nothing was kept."""
    return _answer(
        (snapshot, "trends", selection, grain),
        lambda: courses.trends(snapshot, selection, grain),
        write=lambda found: {key: writing.told_points(points) for key, points in found.items()},
        read=lambda document, note: {
            key: writing.points_of(points, note=note) for key, points in document.items()
        },
    )


def due(snapshot: Snapshot, selection: Selection = EVERYTHING) -> Figure:
    """What is expected to close in these days. Raises EngineGone if nothing was kept."""
    return _answer(
        (snapshot, "due", selection, ""),
        lambda: expected.due(snapshot, selection),
        write=asdict,
        read=writing.figure_of,
    )


def breakdown(
    snapshot: Snapshot, key: str, selection: Selection = EVERYTHING, by: Part = "kind"
) -> Mapping[str, Figure]:
    """A figure for each kind of deal (of activity), or each stage, in its usual order.

    Raises MeasureError if there is no such measure, or its cases have no such part, EngineGone if
    nothing was kept.
    """
    return breakdowns(snapshot, (key,), selection, by)[key]


def breakdowns(
    snapshot: Snapshot, keys: tuple[str, ...], selection: Selection = EVERYTHING, by: Part = "kind"
) -> Mapping[str, Mapping[str, Figure]]:
    """Several measures taken apart in one question: key → part → figure, as `breakdown` gives it.

    Raises as `breakdown` does.
    """
    return _answer(
        (snapshot, f"breakdowns {' '.join(keys)}", selection, by),
        lambda: parts.breakdowns(snapshot, keys, selection, by),
        write=writing.told_parts,
        read=writing.parts_of,
    )


def _answer(
    question: Question,
    count: Callable[[], Answer],
    *,
    write: Callable[[Answer], Any],
    read: Callable[..., Answer],
) -> Answer:
    snapshot = question[0]
    if snapshot.engine.kept is None:
        return count()
    store = Store(snapshot.engine.kept)
    try:
        answer = count()
    except EngineGone:
        document = store.get(_in_words(question))
        if document is None:
            raise
        return read(document["answer"], note=_aged(document["as_of"]))
    if question not in _kept:
        as_of = snapshot.published_at.isoformat()
        store.put(_in_words(question), {"as_of": as_of, "answer": write(answer)})
        if len(_kept) >= _ENOUGH:
            _kept.clear()
        _kept.add(question)
    return answer


def _in_words(question: Question) -> dict[str, Any]:
    """What an answer is filed under. Another release may count otherwise, so it is part of it."""
    snapshot, name, selection, detail = question
    return {
        "release": touchline.__version__,
        "engine": snapshot.engine.digest,
        "snapshot": snapshot.name,
        "question": [name, detail],
        "selection": {
            key: value.isoformat() if isinstance(value, date) else value
            for key, value in asdict(selection).items()
        },
    }


def _aged(as_of: str) -> str:
    moment = datetime.fromisoformat(as_of)
    return f"As of {moment:%Y-%m-%d %H:%M} UTC: the warehouse cannot be reached."
