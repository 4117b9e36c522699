# ruff: noqa: S608 - every name and text passes through `sql`
"""The process of a snapshot: the mapping's stages in order, or those that the data shows."""

from pathlib import Path
from typing import TYPE_CHECKING

from touchline.numbers.importing.writing import written
from touchline.numbers.mapping.shape import Mapping
from touchline.numbers.schema import OPPORTUNITIES, STAGE_EVENTS
from touchline.numbers.terms import Stage

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


ENOUGH = 200_000
"""The order of stages shows in the first so many events; counting all would take a second more."""


def stages_of(
    connection: "DuckDBPyConnection", folder: Path, *, mapping: Mapping
) -> tuple[Stage, ...]:
    """The stages in order, those that hold only won or only lost deals marked as ends.

    Without the mapping's word they are put by the average place that a stage has in the path of a
    deal. Stages that hold only won, then only lost deals, end the list.
    """
    deals, events = written(OPPORTUNITIES, folder), written(STAGE_EVENTS, folder)
    ends = dict(connection.execute(ends_among(deals, events)).fetchall())
    names = mapping.stages or [
        name for (name,) in connection.execute(stages_by_place(deals, events)).fetchall()
    ]
    return tuple(Stage(name, order, ends.get(name, "")) for order, name in enumerate(names, 1))


def ends_among(deals: str, events: str) -> str:
    """SQL, the same for every engine: the stages that are ends, and of which outcome.

    They hold only won or only lost deals, and are mostly entered when a deal closes. Where lost
    deals keep the stage they were lost in, that stage stays a step.
    """
    return (
        f"WITH ends AS (SELECT stage, min(outcome) AS outcome FROM {deals} WHERE stage IS NOT NULL "
        "GROUP BY stage HAVING min(outcome) = max(outcome) AND min(outcome) <> 'open'), "
        "early AS (SELECT events.stage, avg(CAST(entered_on < closed_at AS INTEGER)) AS share "
        f"FROM {events} AS events JOIN ends ON events.stage = ends.stage "
        f"JOIN {deals} AS deals USING (opportunity_key) GROUP BY events.stage) "
        "SELECT stage, ends.outcome FROM ends LEFT JOIN early USING (stage) "
        "WHERE coalesce(share, 0) < 0.5"
    )


def stages_by_place(deals: str, events: str) -> str:
    """SQL, the same for every engine: every stage, in the order in which deals go through them."""
    return (
        "WITH steps AS (SELECT stage, row_number() OVER (PARTITION BY opportunity_key "
        f"ORDER BY entered_at, stage) AS place FROM (SELECT * FROM {events} LIMIT {ENOUGH}) "
        "AS first_events), "
        "places AS (SELECT stage, avg(place) AS place FROM steps GROUP BY stage), "
        "ends AS (SELECT stage, bool_and(outcome = 'won') AS won, "
        f"bool_and(outcome = 'lost') AS lost FROM {deals} GROUP BY stage), "
        f"names AS (SELECT stage FROM {events} UNION SELECT stage FROM {deals}) "
        "SELECT stage FROM names LEFT JOIN places USING (stage) LEFT JOIN ends USING (stage) "
        "WHERE stage IS NOT NULL "
        "ORDER BY coalesce(lost, false), coalesce(won, false), place NULLS LAST, stage"
    )
