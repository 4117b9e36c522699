# ruff: noqa: S608 - every name and text passes through `sql`
"""Builds one snapshot folder from staged files: table by table, so that memory stays small."""

from collections.abc import Mapping as ReadOnly
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from touchline.numbers import schema, sql
from touchline.numbers.importing import casting, checking, writing
from touchline.numbers.importing.deciding import Styles, decide
from touchline.numbers.importing.deriving import Reckoning, has_rows, with_currency_of
from touchline.numbers.importing.fields import bind
from touchline.numbers.importing.reading import Reading, read, renamed
from touchline.numbers.importing.sheet import Sheet
from touchline.numbers.mapping.shape import Mapping, Source

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_MACROS = Path(__file__).parent / "macros.sql"


@dataclass
class Build:
    """One attempt at a snapshot: `add` every table in the schema's order.

    `sheets` are the staged files by the name the mapping uses; `folder` takes the Parquet files.
    """

    connection: "DuckDBPyConnection"
    mapping: Mapping
    sheets: ReadOnly[str, Sheet]
    folder: Path
    reckoning: Reckoning = Reckoning()
    readings: list[Reading] = field(default_factory=list)
    rows: dict[str, int] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    _keys: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.connection.execute(_MACROS.read_text(encoding="utf-8"))
        checking.prepare(self.connection)

    def add(self, table: schema.Table) -> None:
        """Read, check and write one table. Raises Ragged or ImportRefused."""
        sources = self.mapping.tables.get(table.name, ())
        present = [pair for pair in enumerate(sources) if pair[1].file in self.sheets]
        if not present:
            writing.write_empty(self.connection, table, self.folder)
            self.rows[table.name] = 0
            return
        read_so = [self._read(table, number, source) for number, source in present]
        zones = casting.Zones(self.reckoning.zone, self.mapping.zone)
        view = casting.cast(self.connection, table, read_so, zones=zones)
        self._check(table, view, silent=[number for number, source in present if source.distinct])
        self.warnings += writing.write(
            *(self.connection, table, view, self.folder),
            reckoning=self.reckoning,
            rates=self._rates(),
            settled=self._settle(read_so),
        )
        self._close(table, view)
        if table is schema.RATES and self._rates():
            self.reckoning = with_currency_of(self.connection, self.reckoning, rates=self._rates())

    def _rates(self) -> str:
        """SQL of the rates of this import, or nothing if it has none."""
        path = self.folder / f"{schema.RATES.name}.parquet"
        there = path.exists() and has_rows(self.connection, path)
        return writing.written(schema.RATES, self.folder) if there else ""

    def _read(self, table: schema.Table, number: int, source: Source) -> tuple[Reading, Styles]:
        sheet = self.sheets[source.file]
        bound = bind(table, source, sheet, mapping=self.mapping, sheets=self.sheets)
        reading = read(
            self.connection, table, number=number, source=source, sheet=sheet, bound=bound
        )
        styles = decide(self.connection, reading, mapping=self.mapping)
        self.readings.append(reading)
        self.warnings += [*bound.warnings, *reading.warnings, *styles.warnings]
        return reading, styles

    def _check(self, table: schema.Table, view: str, *, silent: list[int]) -> None:
        own = {table.name: f"SELECT {checking.key_of(table)} AS key FROM {view}"}
        checking.check_values(self.connection, table, view, stages=self.mapping.stages)
        checking.check_references(self.connection, table, view, keys=self._keys | own)
        if several := checking.check_renamed(self.connection, table, view, silent=silent):
            self.warnings.append(renamed(several))
        checking.check_duplicates(self.connection, table, view, silent=silent)

    def _settle(self, read_so: list[tuple[Reading, Styles]]) -> bool:
        """Take out what was left out. Not of states: the next one would seem to follow another."""
        if any(reading.source.history for reading, _ in read_so):
            return False
        for reading, _ in read_so:
            checking.settle(self.connection, reading.table, reading.number, reading.relation)
        return True

    def _close(self, table: schema.Table, view: str) -> None:
        """Remember the keys that later tables refer to, and give the memory back."""
        target = writing.written(table, self.folder)
        self._keys[table.name] = f"SELECT {checking.key_of(table)} AS key FROM {target}"
        found = self.connection.execute(f"SELECT count(*) FROM {target}").fetchone()
        self.rows[table.name] = int(found[0]) if found else 0
        if not self.rows[table.name]:
            self.warnings.append(f"No row of {table.name} was left to use{self._why(table)}.")
        self.connection.execute(f"DROP VIEW {view}")
        for reading in self.readings:
            if reading.table is table:
                self.connection.execute(f"DROP TABLE {sql.name(reading.relation)}")

    def _why(self, table: schema.Table) -> str:
        """If not one row got as far as to be checked, the mapping did not want any."""
        read_so = [reading for reading in self.readings if reading.table is table]
        if any(reading.wanted for reading in read_so):
            return ""
        told = [f"all {one.rows} rows of {one.sheet.name}" for one in read_so if one.source.where]
        named = " and ".join(dict.fromkeys(told))
        return f": the mapping's `where` leaves out {named}" if told else ""
