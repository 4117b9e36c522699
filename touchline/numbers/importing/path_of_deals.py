# ruff: noqa: S608 - every name and text passes through `sql`
"""The process of a snapshot: the mapping's stages in order, or those that the data shows."""

from pathlib import Path
from typing import TYPE_CHECKING

from touchline.numbers.importing.writing import written
from touchline.numbers.mapping.shape import Mapping
from touchline.numbers.schema import OPPORTUNITIES, STAGE_EVENTS

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


ENOUGH = 500_000
"""The order of stages shows in the first so many events; counting all would take a second more."""


def stages_of(
    connection: "DuckDBPyConnection", folder: Path, *, mapping: Mapping
) -> tuple[str, ...]:
    """The stages in order.

    Without the mapping's word they are put by the average place that a stage has in the path of a
    deal. Stages that hold only won, then only lost deals, end the list.
    """
    if mapping.stages:
        return mapping.stages
    deals, events = written(OPPORTUNITIES, folder), written(STAGE_EVENTS, folder)
    found = connection.execute(
        "WITH steps AS (SELECT stage, row_number() OVER (PARTITION BY opportunity_key "
        f"ORDER BY entered_at, stage) AS place FROM (SELECT * FROM {events} LIMIT {ENOUGH})), "
        "places AS (SELECT stage, avg(place) AS place FROM steps GROUP BY stage), "
        "ends AS (SELECT stage, bool_and(outcome = 'won') AS won, "
        f"bool_and(outcome = 'lost') AS lost FROM {deals} GROUP BY stage), "
        f"names AS (SELECT stage FROM {events} UNION SELECT stage FROM {deals}) "
        "SELECT stage FROM names LEFT JOIN places USING (stage) LEFT JOIN ends USING (stage) "
        "WHERE stage IS NOT NULL "
        "ORDER BY coalesce(lost, false), coalesce(won, false), place NULLS LAST, stage"
    ).fetchall()
    return tuple(row[0] for row in found)
