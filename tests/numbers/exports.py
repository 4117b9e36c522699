"""Small exports to import: whole unless a test spoils something."""

import csv
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from touchline.numbers import Report, Snapshot, Snapshots, import_folder, load_mapping

AT = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)

MAIRI = {"person_key": "mairi", "name": "Mairi Sinclair", "team": "Leith", "manager_key": "dana"}
CALLUM = {"person_key": "callum", "name": "Callum Reid", "team": "Leith", "manager_key": "dana"}
FEMKE = {"person_key": "femke", "name": "Femke de Wit", "team": "Rotterdam"}
DANA = {"person_key": "dana", "name": "Dana Calder", "team": "Leith", "seat": "manager"}
EVERYONE = (DANA, MAIRI, CALLUM, FEMKE)

DEAL = {
    "opportunity_key": "A-1",
    "account": "",
    "seller_key": "mairi",
    "kind": "new",
    "amount": "100",
    "currency": "EUR",
    "stage": "Lead",
    "created_at": "2026-01-05",
    "closed_at": "",
    "close_date": "2026-04-01",
    "outcome": "open",
    "next_step": "",
}


def deal(key: str, **spoilt: str) -> dict[str, str]:
    """An open deal of Mairi's, different in what is given."""
    return DEAL | {"opportunity_key": key} | spoilt


class Export:
    """A folder with people and one deal; `write` adds or replaces a file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "export"
        self.folder.mkdir()
        self.snapshots = Snapshots(folder / "snapshots")
        self.write("people", *EVERYONE)
        self.write("opportunities", deal("A-1"))

    def write(self, table: str, *rows: Mapping[str, str], delimiter: str = ",") -> Path:
        """Write rows as CSV with a header of all their keys."""
        path = self.folder / f"{table}.csv"
        columns = list(dict.fromkeys(key for row in rows for key in row))
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, delimiter=delimiter, restval="")
            writer.writeheader()
            writer.writerows(rows)
        return path

    def deals(self, *deals: Mapping[str, str], delimiter: str = ",") -> Path:
        """Write the opportunities."""
        return self.write("opportunities", *deals, delimiter=delimiter)

    def text(self, file: str, text: str, *, encoding: str = "utf-8") -> Path:
        """Write a file byte for byte."""
        path = self.folder / file
        path.write_bytes(text.encode(encoding))
        return path

    def load(
        self,
        *,
        mapping: str | Path = "canonical",
        at: datetime = AT,
        strict: bool = False,
        zone: str | None = None,
    ) -> Report:
        """Import the folder."""
        return import_folder(
            self.folder,
            mapping=load_mapping(mapping),
            into=self.snapshots,
            at=at,
            strict=strict,
            zone=zone,
        )

    def remarks(self, *, mapping: str | Path = "canonical") -> list[str]:
        """Import the folder; what it warns of, beside the files that these tests leave out."""
        warnings = self.load(mapping=mapping).warnings
        return [warning for warning in warnings if not warning.startswith("There is no ")]

    def snapshot(self, *, mapping: str | Path = "canonical") -> Snapshot:
        """Import the folder and take the snapshot."""
        self.load(mapping=mapping)
        found = self.snapshots.current()
        assert found is not None
        return found

    def column(self, table: str, name: str) -> list[object]:
        """The values of one column of the current snapshot, in their order."""
        statement = f'SELECT "{name}" FROM {table}'  # noqa: S608 - tests write both
        return [row[0] for row in self.rows(statement)]

    def rows(self, statement: str) -> Sequence[tuple[object, ...]]:
        """What the current snapshot answers to SQL."""
        from touchline.numbers.engine.duck import DuckEngine

        found = self.snapshots.current()
        assert found is not None
        engine = DuckEngine(found.path)
        try:
            return engine.rows(statement)
        finally:
            engine.close()
