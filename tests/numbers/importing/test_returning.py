"""Going back to an earlier snapshot."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from touchline.numbers import ImportBusy, NoSnapshot, Snapshots
from touchline.numbers.importing.lock import only_import
from touchline.numbers.importing.returning import return_to

AT = datetime(2026, 3, 18, 9, 30, tzinfo=UTC)
OLD, NEW = "2026-03-16T03-00-00Z-aaaaaa", "2026-03-17T03-00-00Z-bbbbbb"
MANIFEST = (
    '{"published_at": "2026-03-16T03:00:00+00:00", "mapping": "canonical", "rows": {},'
    ' "rejected_count": 0, "warnings": [], "stages": [], "crm": {}, "days": [null, null]}'
)


@pytest.fixture
def snapshots(tmp_path: Path) -> Snapshots:
    """Two snapshots, of which the newer is current."""
    for name in (OLD, NEW):
        (tmp_path / name).mkdir()
        (tmp_path / name / "manifest.json").write_text(MANIFEST, encoding="utf-8")
    kept = Snapshots(tmp_path)
    kept.make_current(NEW)
    return kept


def current(snapshots: Snapshots) -> str:
    found = snapshots.current()
    return found.name if found else ""


def test_the_earlier_one_becomes_current(snapshots: Snapshots) -> None:
    return_to(snapshots, OLD, at=AT)
    assert current(snapshots) == OLD


def test_while_an_import_runs_nobody_goes_back(snapshots: Snapshots) -> None:
    with only_import(snapshots.folder, at=AT), pytest.raises(ImportBusy):
        return_to(snapshots, OLD, at=AT)
    assert current(snapshots) == NEW


def test_who_is_told_to_wait_is_told_since_when(snapshots: Snapshots) -> None:
    with only_import(snapshots.folder, at=AT), pytest.raises(ImportBusy) as busy:
        return_to(snapshots, OLD, at=AT)
    assert busy.value.since == AT


def test_a_snapshot_that_is_not_kept_cannot_be_returned_to(snapshots: Snapshots) -> None:
    with pytest.raises(NoSnapshot):
        return_to(snapshots, "2020-01-01T00-00-00Z-cccccc", at=AT)


def test_the_lock_is_free_again_afterwards(snapshots: Snapshots) -> None:
    return_to(snapshots, OLD, at=AT)
    return_to(snapshots, NEW, at=AT)
    assert current(snapshots) == NEW
