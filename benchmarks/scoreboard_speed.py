"""How long all measures of a team take, beside the same figures in SQL written by hand.

    PYTHONPATH=. python benchmarks/scoreboard_speed.py 1000000

Makes N opportunities and 5 N stage events, imports them, and asks for the scoreboard of one team in
one quarter: once by `scoreboard`, once by one statement of DuckDB's SQL over the same Parquet. Both
warm, several times in turns; the ratio is that of the medians. The figures must agree.
"""

import os
import statistics
import sys
import tempfile
import time
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.import_speed import write_folder
from touchline.numbers import (
    MEASURES,
    Selection,
    Snapshot,
    Snapshots,
    import_folder,
    load_mapping,
    scoreboard,
)
from touchline.numbers.engine.duck import connect

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

TEAM = "Team 7"
FIRST = date(2025, 1, 1)
ROUNDS = 7
BY_HAND = """
WITH own AS (
  SELECT o.opportunity_key, o.amount, o.currency, o.kind, o.outcome, o.created_at, o.closed_at,
         o.close_date
  FROM read_parquet('{folder}/opportunities.parquet') AS o
  JOIN read_parquet('{folder}/people.parquet') AS p ON o.seller_key = p.person_key
  WHERE p.team = '{team}'),
told AS (
  SELECT e.opportunity_key, e.stage, e.entered_at, e.entered_on, own.outcome, own.closed_at,
         lag(e.stage) OVER (PARTITION BY e.opportunity_key ORDER BY e.entered_at) AS was
  FROM read_parquet('{folder}/stage_events.parquet') AS e
  JOIN own ON e.opportunity_key = own.opportunity_key),
path AS (
  SELECT *, lead(stage) OVER way AS next_stage, lead(entered_on) OVER way AS next_on
  FROM told WHERE was IS NULL OR was <> stage
  WINDOW way AS (PARTITION BY opportunity_key ORDER BY entered_at)),
stays AS (
  SELECT coalesce(next_on, closed_at) AS left_on, entered_on,
         next_stage IS NOT NULL OR outcome = 'won' AS onward
  FROM path),
of_deals AS (
  SELECT count(*) FILTER (created_at BETWEEN '{first}' AND '{last}') AS deals_created,
    sum(amount) FILTER (created_at BETWEEN '{first}' AND '{last}') AS pipeline_created,
    count(*) FILTER (created_at <= '{last}' AND (closed_at IS NULL OR closed_at > '{last}'))
      AS deals_open,
    sum(amount) FILTER (created_at <= '{last}' AND (closed_at IS NULL OR closed_at > '{last}'))
      AS open_pipeline,
    count(*) FILTER (closed_at BETWEEN '{first}' AND '{last}' AND outcome = 'won') AS deals_won,
    count(*) FILTER (closed_at BETWEEN '{first}' AND '{last}' AND outcome = 'lost') AS deals_lost,
    sum(amount) FILTER (closed_at BETWEEN '{first}' AND '{last}' AND outcome = 'won') AS won_value,
    count(*) FILTER (closed_at BETWEEN '{first}' AND '{last}' AND kind = 'renewal') AS renewals,
    median(closed_at - created_at) FILTER (closed_at BETWEEN '{first}' AND '{last}'
      AND created_at <= closed_at) AS cycle_days_median
  FROM own),
of_stays AS (
  SELECT count(*) AS ended, count(*) FILTER (onward) AS onward,
         median(left_on - entered_on) AS days_in_stage
  FROM stays WHERE left_on BETWEEN '{first}' AND '{last}' AND left_on >= entered_on),
of_activities AS (
  SELECT count(*) AS activities FROM read_parquet('{folder}/activities.parquet') AS a
  JOIN read_parquet('{folder}/people.parquet') AS p ON a.seller_key = p.person_key
  WHERE p.team = '{team}' AND a.happened_on BETWEEN '{first}' AND '{last}')
SELECT * FROM of_deals, of_stays, of_activities
"""


def main() -> None:
    """Make the snapshot, ask both ways in turns, print the ratio."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as temporary, closing(connect()) as connection:
        snapshot = imported(Path(temporary), count=count)
        turns = [turn(connection, snapshot, number) for number in range(ROUNDS + 1)]
    by_hand, ours = (statistics.median(one[side] for one in turns[1:]) for side in (0, 1))
    agree = all(one[2] for one in turns)
    print(f"{count:,} opportunities, {5 * count:,} stage events; one team, one quarter")
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} while measuring")
    print(f"SQL by hand: {by_hand:.3f} s")
    print(f"scoreboard, {len(MEASURES)} measures: {ours:.3f} s")
    print(f"ratio: {ours / by_hand:.2f} (goal: 1.5); the figures agree: {agree}")


def turn(
    connection: "DuckDBPyConnection", snapshot: Snapshot, number: int
) -> tuple[float, float, bool]:
    """Seconds by hand, seconds of the scoreboard, and whether three figures agree.

    Each turn asks for other days, so that no answer is known already; the first one warms up.
    """
    last = FIRST + timedelta(days=89 + number)
    words = BY_HAND.format(folder=snapshot.path, team=TEAM, first=FIRST, last=last)
    began = time.perf_counter()
    row = connection.execute(words).fetchone() or ()
    between = time.perf_counter()
    board = scoreboard(snapshot, Selection(teams=(TEAM,), first=FIRST, last=last))
    ended = time.perf_counter()
    conversion = board["stage_conversion"]
    ours = (
        board["deals_created"].value,
        board["deals_lost"].value,
        round((conversion.value or 0) * conversion.cases),
    )
    return between - began, ended - between, ours == (row[0], row[5], row[10])


def imported(folder: Path, *, count: int) -> Snapshot:
    """A snapshot of so many opportunities."""
    export = folder / "export"
    export.mkdir()
    write_folder(export, count=count, seed=7)
    into = Snapshots(folder / "snapshots")
    import_folder(export, mapping=load_mapping("canonical"), into=into, at=datetime.now(UTC))
    snapshot = into.current()
    if snapshot is None:
        raise SystemExit("nothing was imported")
    return snapshot


if __name__ == "__main__":
    main()
