# ruff: noqa: S608 - every name and text passes through `sql`
"""The columns that no export has: days in the organisation's zone, amounts in its currency."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from touchline.numbers import sql
from touchline.numbers.errors import ImportRefused
from touchline.numbers.schema import BASE_AMOUNT, OPPORTUNITIES, QUOTAS, SQL_TYPES, Column, Table

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

EVER = "DATE '9999-12-31'"


@dataclass(frozen=True)
class Reckoning:
    """How an organisation counts: the zone of its days, the currency of its totals (or "")."""

    zone: str = "UTC"
    currency: str = ""

    def __post_init__(self) -> None:
        try:
            ZoneInfo(self.zone)
        except (KeyError, ValueError, OSError) as unknown:
            raise ImportRefused(
                f"There is no time zone {self.zone!r}. Nothing was changed. "
                "Write it as Europe/London, or UTC."
            ) from unknown


def with_currency_of(
    connection: "DuckDBPyConnection", reckoning: Reckoning, *, rates: str
) -> Reckoning:
    """If nobody named the currency of totals: the one whose rate is always 1; `rates` is SQL."""
    if reckoning.currency:
        return reckoning
    found = connection.execute(
        f"SELECT currency FROM {rates} GROUP BY currency HAVING min(rate) = 1 AND max(rate) = 1"
    ).fetchall()
    return replace(reckoning, currency=found[0][0]) if len(found) == 1 else reckoning


def derived(column: Column, table: Table, reckoning: Reckoning, *, rates: str) -> str:
    """SQL of a derived column over the rows that `rated` gives."""
    name = sql.name(column.name)
    if column is BASE_AMOUNT:
        return f"CAST({_base_amount(reckoning, rates=rates)} AS {SQL_TYPES['money']}) AS {name}"
    moment = sql.name("entered_at" if table.column("entered_at") else "at")
    return f"CAST({_in_zone(moment, reckoning.zone)} AS DATE) AS {name}"


def rated(table: Table, rows: str, reckoning: Reckoning, *, rates: str) -> str:
    """SQL of the rows, each with the `rate` in force on its day if the table has amounts.

    A closed deal is converted by the rate of the day it closed, an open one by the newest rate,
    a quota by that of its first day.
    """
    if not (reckoning.currency and rates and table in (OPPORTUNITIES, QUOTAS)):
        return rows
    closed = f"CASE WHEN outcome <> 'open' THEN closed_at ELSE {EVER} END"
    day = closed if table is OPPORTUNITIES else '"from"'
    quoted = f"(SELECT currency AS rated, day AS rated_from, rate FROM {rates})"
    told = f"(SELECT *, {day} AS rated_on FROM {rows})"
    return f"{told} ASOF LEFT JOIN {quoted} ON currency = rated AND rated_on >= rated_from"


def _base_amount(reckoning: Reckoning, *, rates: str) -> str:
    if not reckoning.currency:
        return "NULL"
    other = "amount * rate" if rates else "NULL"
    return f"CASE WHEN currency = {sql.text(reckoning.currency)} THEN amount ELSE {other} END"


def _in_zone(moment: str, zone: str) -> str:
    """Moments are kept in UTC; a day is a day where the organisation is."""
    if zone == "UTC":
        return moment
    return f"timezone({sql.text(zone)}, timezone('UTC', {moment}))"


def has_rows(connection: "DuckDBPyConnection", path: Path) -> bool:
    """Whether a written table has a row."""
    statement = f"SELECT 1 FROM read_parquet({sql.path(path)}) LIMIT 1"
    return connection.execute(statement).fetchone() is not None
