"""What a team's scoreboard shows beside the numbers, as one stamp: each change gives another."""

from typing import Any

from django.db import connection

# Each part grows or changes with whatever is written: rows are added, reworded, typed over.
_STATEMENT = """
WITH standing AS (
  SELECT p.id, p.version, p.position FROM floor_priority p
  LEFT JOIN floor_drop d ON d.priority_id = p.id
  WHERE p.team_id = %(team)s AND p.quarter = %(quarter)s AND d.id IS NULL
), typed AS (
  SELECT id FROM floor_typedmeasure WHERE team_id = %(team)s
)
SELECT
  (SELECT COUNT(*) FROM standing),
  (SELECT SUM(id) FROM standing),
  (SELECT SUM(version) FROM standing),
  (SELECT SUM(id * position) FROM standing),
  (SELECT COUNT(*) FROM floor_priorityfilter WHERE priority_id IN (SELECT id FROM standing)),
  (SELECT SUM(id) FROM floor_priorityfilter WHERE priority_id IN (SELECT id FROM standing)),
  (SELECT COUNT(*) FROM typed),
  (SELECT COUNT(*) FROM floor_typeddrop WHERE measure_id IN (SELECT id FROM typed)),
  (SELECT MAX(at) FROM floor_typedmatch WHERE measure_id IN (SELECT id FROM typed)),
  (SELECT COUNT(*) FROM floor_typedvalue WHERE measure_id IN (SELECT id FROM typed)),
  (SELECT MAX(typed_at) FROM floor_typedvalue WHERE measure_id IN (SELECT id FROM typed))
"""


def board_stamp(team: int, quarter: str) -> tuple[Any, ...]:
    """Of a team (its primary key) in a quarter (`2026-q1`).

    One query, written by hand: a page that is kept asks for nothing else, and an expression would
    take longer to compile than this takes to run.
    """
    with connection.cursor() as cursor:
        cursor.execute(_STATEMENT, {"team": team, "quarter": quarter})
        found: tuple[Any, ...] = tuple(cursor.fetchone())
    return found
