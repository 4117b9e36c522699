"""One import from beginning to end: all of it is published, or nothing is."""

import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from touchline.numbers.errors import ImportRefused
from touchline.numbers.importing.attempt import Attempt, Watcher
from touchline.numbers.importing.deriving import Reckoning
from touchline.numbers.importing.folder import find_files, fit
from touchline.numbers.importing.lock import only_import
from touchline.numbers.importing.publishing import STAGING, prune, publish, sweep
from touchline.numbers.importing.troubles import KEPT, troubles_explained
from touchline.numbers.mapping.shape import Mapping
from touchline.numbers.snapshots import Snapshots
from touchline.numbers.terms import Progress, Rejected, Report


def import_folder(
    folder: Path,
    *,
    mapping: Mapping,
    into: Snapshots,
    at: datetime,
    progress: Watcher | None = None,
    strict: bool = False,
    check: bool = False,
    zone: str | None = None,
    currency: str | None = None,
) -> Report:
    """Turn a folder of exports into the current snapshot.

    Rows that cannot be used are left out and reported, unless `strict`. With `check` nothing is
    published: the report says what would be. `at` is the moment the snapshot bears. `zone` is where
    the organisation's days begin, `currency` that of its totals; without them it is as in the
    current snapshot, at first UTC and none. Raises ImportRefused (nothing was published),
    ImportBusy (another import holds the lock).
    """
    began = time.monotonic()
    mapping = fit(mapping, folder)
    files, missing = find_files(folder, mapping=mapping)
    name = ""
    with _alone(into, at=at) as staging:
        reckoning = _reckoning(into, zone=zone, currency=currency)
        attempt = Attempt(mapping, staging, progress or _unwatched, reckoning=reckoning)
        sheets = attempt.copy(files)
        facts, rejected = attempt.build(sheets, at=at, warnings=missing)
        if strict and rejected:
            raise ImportRefused(_strict(rejected, facts.rejected_count))
        if not check:
            attempt.step("Publishing")
            name = publish(attempt.built, facts, into=into, at=at).name
            prune(into)
    seconds = round(time.monotonic() - began, 3)
    return Report(
        name, facts.rows, rejected, facts.warnings, seconds, facts.rejected_count, checked=check
    )


@contextmanager
def _alone(snapshots: Snapshots, *, at: datetime) -> Iterator[Path]:
    """A staging folder that is gone afterwards, while no other import runs."""
    with troubles_explained():
        snapshots.folder.mkdir(parents=True, exist_ok=True)
        with only_import(snapshots.folder, at=at):
            sweep(snapshots.folder)
            with tempfile.TemporaryDirectory(prefix=STAGING, dir=snapshots.folder) as staging:
                yield Path(staging)


def _reckoning(snapshots: Snapshots, *, zone: str | None, currency: str | None) -> Reckoning:
    before = snapshots.current()
    if zone is None:
        zone = before.zone if before else "UTC"
    if currency is None:
        currency = before.currency if before else ""
    return Reckoning(zone, currency.strip().upper())


def _unwatched(progress: Progress) -> None:
    """Nobody looks on."""


def _strict(rejected: tuple[Rejected, ...], count: int) -> str:
    first = rejected[0]
    return (
        f"{count} rows cannot be used, and --strict asks for all. The first is {first.file}, line "
        f"{first.line}: {f'{first.column} {first.reason}'.strip()}. {KEPT}"
    )
