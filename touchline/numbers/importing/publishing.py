"""Makes a finished folder the current snapshot; a power cut leaves the old one or the new."""

import hashlib
import json
import os
import shutil
from collections.abc import Mapping as ReadOnly
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from touchline.numbers.importing.deriving import Reckoning
from touchline.numbers.mapping.shape import Mapping
from touchline.numbers.snapshots import MANIFEST, REJECTED, Snapshot, Snapshots
from touchline.numbers.terms import Stage

KEPT = 10
"""How many snapshots stay; the current one always does."""
STAGING = ".staging-"


@dataclass(frozen=True)
class Facts:
    """What the manifest says about a snapshot beside its name."""

    mapping: Mapping
    rows: ReadOnly[str, int]
    rejected_count: int
    warnings: tuple[str, ...]
    stages: tuple[Stage, ...]
    days: tuple[date | None, date | None]
    covered: ReadOnly[str, date]
    reckoning: Reckoning


def publish(built: Path, facts: Facts, *, into: Snapshots, at: datetime) -> Snapshot:
    """Name the folder by the moment and its contents, move it into place, make it current."""
    digest = contents_of(built, facts.mapping)
    name = f"{at.astimezone(UTC):%Y-%m-%dT%H-%M-%SZ}-{digest[:6]}"
    manifest = {
        "published_at": at.astimezone(UTC).isoformat(timespec="seconds"),
        "mapping": facts.mapping.name,
        "mapping_digest": facts.mapping.digest,
        "contents": digest,
        "rows": dict(facts.rows),
        "rejected_count": facts.rejected_count,
        "warnings": list(facts.warnings),
        "stages": [stage.name for stage in facts.stages],
        "ends": {stage.name: stage.ends for stage in facts.stages if stage.ends},
        "qualified": facts.mapping.qualified,
        "crm": dict(facts.mapping.crm),
        "zone": facts.reckoning.zone,
        "currency": facts.reckoning.currency,
        "covered": {kind: day.isoformat() for kind, day in facts.covered.items()},
        "days": [day.isoformat() if day else None for day in facts.days],
    }
    text = json.dumps(manifest, indent=2, ensure_ascii=False) + "\n"
    (built / MANIFEST).write_text(text, encoding="utf-8")
    _to_disk(built)
    target = into.folder / name
    if not target.exists():  # the same contents in the same second are already there
        built.rename(target)
    snapshot = into.make_current(name)
    _sync(into.folder)
    return snapshot


def contents_of(built: Path, mapping: Mapping) -> str:
    """A hash of everything in the snapshot, and of the mapping that read it."""
    digest = hashlib.sha256(mapping.digest.encode())
    for path in sorted([*built.glob("*.parquet"), built / REJECTED]):
        with path.open("rb") as file:
            digest.update(path.name.encode())
            digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()


def sweep(folder: Path) -> None:
    """Remove what imports that were killed have left; the caller holds the lock."""
    for path in folder.glob(f"{STAGING}*"):
        shutil.rmtree(path, ignore_errors=True)


def prune(snapshots: Snapshots) -> None:
    """Remove all but the last few snapshots; the caller holds the lock."""
    current = snapshots.link.resolve()
    for path in snapshots.paths()[:-KEPT]:
        if path != current:
            shutil.rmtree(path, ignore_errors=True)


def _to_disk(folder: Path) -> None:
    for path in folder.iterdir():
        _sync(path)
    _sync(folder)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
