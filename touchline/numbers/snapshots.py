"""Snapshots: each import publishes one whole folder, and `current` points to one of them."""

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

from touchline.numbers.engine.address import DUCKDB, Address
from touchline.numbers.errors import NoSnapshot
from touchline.numbers.terms import CrmPerson, Process, Rejected, Stage

MANIFEST = "manifest.json"
REJECTED = "rejected.jsonl"
_PEOPLE = (
    "SELECT person_key, name, coalesce(email, ''), coalesce(team, ''), coalesce(manager_key, ''), "
    "coalesce(seat, ''), started_on, left_on FROM people ORDER BY name, person_key"
)


@dataclass(frozen=True)
class Snapshot:
    """One published import; its files never change. `published_at` is in UTC.

    `first_day` and `last_day` are the first and the last day on which something happened in the
    data, None if nothing did. Days are days in `zone`; `currency` is that of converted totals, or
    "". `covered` says from which day on each kind of event is known. `engine` answers.
    """

    name: str
    path: Path
    published_at: datetime
    mapping: str
    rows: Mapping[str, int] = field(hash=False)
    rejected_count: int
    warnings: tuple[str, ...]
    process: Process = field(hash=False)
    first_day: date | None
    last_day: date | None
    manifest: Mapping[str, Any] = field(repr=False, compare=False)
    zone: str = "UTC"
    currency: str = ""
    covered: Mapping[str, date] = field(default_factory=dict, hash=False)
    engine: Address = DUCKDB

    def on(self, engine: Address) -> "Snapshot":
        """The same snapshot, answered by another engine."""
        return replace(self, engine=engine)

    def rejected(self, *, limit: int = 100, offset: int = 0) -> tuple[Rejected, ...]:
        """Rows that were left out, in the order of the files and their lines."""
        with (self.path / REJECTED).open(encoding="utf-8") as lines:
            chosen = islice(lines, offset, offset + limit)
            return tuple(Rejected(**json.loads(line)) for line in chosen)

    def people(self) -> tuple[CrmPerson, ...]:
        """Everyone in the snapshot, by name."""
        return _people_of(self)

    def teams(self) -> tuple[str, ...]:
        """The names of all teams, in alphabetical order."""
        return tuple(sorted({person.team for person in self.people() if person.team}))


@lru_cache(maxsize=8)
def _people_of(snapshot: Snapshot) -> tuple[CrmPerson, ...]:
    """Each request reads the snapshot anew; its people are the same."""
    from touchline.numbers.engine.opening import engine_of

    return tuple(CrmPerson(*row) for row in engine_of(snapshot).rows(_PEOPLE))


@dataclass(frozen=True)
class Snapshots:
    """The folder in which an installation keeps its snapshots; it need not exist yet."""

    folder: Path

    @property
    def link(self) -> Path:
        """The link to the current snapshot."""
        return self.folder / "current"

    def current(self) -> Snapshot | None:
        """The current snapshot, or None before the first import.

        The link is resolved once: whoever holds the answer keeps one and the same snapshot.
        """
        try:
            return read_snapshot(self.link.resolve(strict=True))
        except FileNotFoundError:
            return None

    def all(self) -> tuple[Snapshot, ...]:
        """Every snapshot that is kept, the oldest first."""
        return tuple(read_snapshot(path) for path in self.paths())

    def get(self, name: str) -> Snapshot:
        """The snapshot of this name. Raises NoSnapshot if there is none."""
        for path in self.paths():
            if path.name == name:
                return read_snapshot(path)
        raise NoSnapshot(f"There is no snapshot {name!r} in {self.folder}.")

    def make_current(self, name: str) -> Snapshot:
        """Point `current` to another snapshot, all at once. Raises NoSnapshot."""
        snapshot = self.get(name)
        beside = self.folder / f".current-{os.getpid()}"
        beside.unlink(missing_ok=True)
        beside.symlink_to(name, target_is_directory=True)
        beside.replace(self.link)
        return snapshot

    def paths(self) -> list[Path]:
        """The folders of all whole snapshots, the oldest first."""
        return sorted(self._whole())

    def _whole(self) -> Iterator[Path]:
        if not self.folder.is_dir():
            return
        for path in self.folder.iterdir():
            if not path.is_symlink() and path.name[0] != "." and (path / MANIFEST).is_file():
                yield path


def read_snapshot(path: Path) -> Snapshot:
    """The snapshot in a folder. Raises FileNotFoundError if there is none."""
    told = json.loads((path / MANIFEST).read_text(encoding="utf-8"))
    ends = told.get("ends", {})
    stages = tuple(Stage(one, n, ends.get(one, "")) for n, one in enumerate(told["stages"], 1))
    first_day, last_day = (date.fromisoformat(day) if day else None for day in told["days"])
    return Snapshot(
        name=path.name,
        path=path,
        published_at=datetime.fromisoformat(told["published_at"]).astimezone(UTC),
        mapping=told["mapping"],
        rows=told["rows"],
        rejected_count=told["rejected_count"],
        warnings=tuple(told["warnings"]),
        process=Process(stages, crm=told["crm"], qualified=told.get("qualified", "")),
        first_day=first_day,
        last_day=last_day,
        manifest=told,
        zone=told.get("zone", "UTC"),
        currency=told.get("currency", ""),
        covered={kind: date.fromisoformat(day) for kind, day in told.get("covered", {}).items()},
    )
