"""Conformance: what share of a team's deals follows the process, and where the others leave it."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache, lru_cache
from typing import Any

from touchline.kit.wilson import wilson
from touchline.numbers.engine.opening import engine_of
from touchline.numbers.engine.protocol import Asked, Dialect, Row
from touchline.numbers.errors import MeasureError
from touchline.numbers.flow.terms import Conformance, Dwell, Leave, Passage
from touchline.numbers.measures.periods import Period
from touchline.numbers.measures.tallies import chosen_sellers, span, stages_of
from touchline.numbers.snapshots import Snapshot
from touchline.numbers.terms import Figure, Process, Selection, Stage

EVERYTHING = Selection()
KEY, LABEL = "conforming", "Deals that follow the process"


@lru_cache(maxsize=128)
def conformance(snapshot: Snapshot, selection: Selection = EVERYTHING) -> Conformance:
    """The conformance of the deals open on any day of the selection.

    Without a last day stays that go on are counted up to the last day of the data. Raises
    MeasureError if the snapshot holds no stage events, or its process no step.
    """
    if not snapshot.rows.get("stage_events"):
        raise MeasureError("This snapshot holds no stage events; there are no paths to look at.")
    if not snapshot.process.steps:
        raise MeasureError("The process has no step that a deal goes through.")
    days = _days(snapshot, selection)
    answers = _Answers(snapshot, selection, days)
    [[deals]] = answers.of("deals")
    [[leaving]] = answers.of("leaving")
    [[astray]] = answers.of("astray")
    dwells = {stage: Dwell(stage, *row) for stage, *row in answers.of("dwells")}
    passages = {stage: Passage(stage, *row) for stage, *row in answers.of("passages")}
    names = [stage.name for stage in snapshot.process.steps]
    seen = answers.of("seen")
    expects = any(stage.days for stage in snapshot.process.steps)
    leaves = answers.of("leaves") + (answers.of("overstays") if expects else [])
    return Conformance(
        deals=deals,
        conforming=deals - leaving,
        straight=deals - astray,
        share=_share(deals - leaving, deals),
        leaves=tuple(Leave(kind, stage, n) for kind, stage, _, n in leaves),
        stages=tuple(dwells.get(name, Dwell(name, None, None, 0)) for name in names),
        passages=tuple(passages.get(name, Passage(name, 0, 0, 0, 0)) for name in names),
        unseen=tuple(name for name in names if (name,) not in seen),
        as_of=days.last,
        published_at=snapshot.published_at,
    )


def following(snapshot: Snapshot, process: Process) -> Snapshot:
    """The same snapshot, held against another process: stages it does not name are passed over.

    A process that says what the snapshot's stages mean may call its own as it likes. Raises
    MeasureError if a step of one that does not, or what it says means something, is no stage of
    the snapshot.
    """
    known = {stage.name: stage for stage in snapshot.process.stages}
    asked_for = process.means or {stage.name: "" for stage in process.stages}
    unknown = [name for name in asked_for if name not in known]
    if unknown:
        raise MeasureError(
            f"The snapshot has no stage {unknown[0]!r}. Its stages are {', '.join(known)}."
        )
    if process.means:
        return replace(snapshot, process=_meant(process, known))
    named = {stage.name for stage in process.stages}
    ends = (stage for stage in known.values() if stage.ends and stage.name not in named)
    stages = (
        replace(known[stage.name], order=stage.order, days=stage.days) for stage in process.stages
    )
    return replace(snapshot, process=replace(process, stages=(*stages, *ends)))


def _meant(process: Process, known: Mapping[str, Stage]) -> Process:
    """The steps as the process calls them, and behind them the ends that it does not name."""
    named = {stage.name for stage in process.stages} | set(process.means)
    ends = (stage for name, stage in known.items() if stage.ends and name not in named)
    return replace(process, stages=(*process.stages, *ends))


class _Answers:
    """Asks one engine several questions about the same deals and days."""

    def __init__(self, snapshot: Snapshot, selection: Selection, days: Period) -> None:
        sellers = chosen_sellers(snapshot, selection)
        self._engine = engine_of(snapshot)
        self._restricted = sellers is not None
        self._asked = Asked((days,), sellers or (), stages_of(snapshot))

    def of(self, question: str) -> list[Row]:
        statement = _statement(question, self._restricted, self._engine.dialect)
        return self._engine.rows(statement, self._asked)


@cache
def _statement(question: str, restricted: bool, dialect: Dialect) -> str:
    import ibis

    from touchline.numbers.measures.facts import DEALS, STAYS, prelude

    begin = prelude(frozenset((DEALS, STAYS)), restricted=restricted, dialect=dialect)
    return begin + str(ibis.to_sql(_expression(question), dialect=dialect))


def _expression(question: str) -> Any:
    from touchline.numbers.flow import relations

    match question:
        case "deals":
            return relations.deals_of_these_days().aggregate(deals=lambda rows: rows.count())
        case "leaving" | "astray":
            leaves = relations.leaves()
            if question == "astray":
                leaves = leaves.filter(leaves.kind != "stalled")
            keys = leaves.select("opportunity_key").distinct()
            return keys.aggregate(deals=keys.count())
        case "leaves" | "overstays":
            leaves = relations.leaves() if question == "leaves" else relations.overstays()
            counted = leaves.group_by("kind", "stage", "place").aggregate(deals=leaves.count())
            return counted.order_by("place", "kind")
        case "seen":
            return relations.seen()
        case "dwells":
            return relations.dwells()
    return relations.passages()


def _days(snapshot: Snapshot, selection: Selection) -> Period:
    return Period(
        span(selection).first, selection.last or snapshot.last_day or snapshot.published_at.date()
    )


def _share(conforming: int, deals: int) -> Figure:
    if not deals:
        note = "There is not one case: a deal that was in a step of the process."
        return Figure(KEY, LABEL, "share", None, 0, note=note)
    return Figure(KEY, LABEL, "share", conforming / deals, deals, *wilson(conforming, deals))
