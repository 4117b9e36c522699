"""Before an upgrade: what stands in the way is bad, what is worth a thought is said."""

import shutil
from datetime import timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from django.db.migrations.recorder import MigrationRecorder

from tests.cast import NOW
from touchline.keeping.models import Backup
from touchline.numbers import Address
from touchline.running.checks import Finding, State
from touchline.site.upgrading.history import earlier_release
from touchline.site.upgrading.plan import Does, Effect, Pending
from touchline.site.upgrading.readiness import findings

pytestmark = pytest.mark.django_db
GOOD, UNSURE, BAD = State


class Usage(NamedTuple):
    """What the system says about a disk, in bytes."""

    total: int
    used: int
    free: int


@pytest.fixture(autouse=True)
def home(tmp_path: Path, settings: Any) -> Path:
    """A home on a disk with room."""
    settings.HOME = tmp_path
    return tmp_path


def plan(*, rows: int) -> tuple[Pending, ...]:
    effect = Effect("witness_line", Does.REWRITES, rows)
    return (Pending("witness", "0003_wider", (effect,), own_code=False),)


def found(key: str, *, rows: int = 10) -> Finding:
    [finding] = [one for check, one in findings(plan(rows=rows), at=NOW) if check.key == key]
    return finding


def backed_up(hours: int) -> None:
    made = NOW - timedelta(hours=hours)
    Backup.objects.create(key="k", made_at=made, file="f", bytes=1, encrypted=False)


def test_a_small_database_is_moved_while_people_work() -> None:
    assert found("migrations").state is GOOD


def test_a_large_one_is_moved_when_nobody_works() -> None:
    finding = found("migrations", rows=5_000_000)
    assert (finding.state, "witness_line" in finding.words) == (UNSURE, True)


def test_a_full_disk_stands_in_the_way(
    monkeypatch: pytest.MonkeyPatch, settings: Any, home: Path
) -> None:
    (home / "touchline.sqlite3").write_bytes(b"x" * 4096)
    described = settings.DATABASES["default"]
    monkeypatch.setitem(described, "NAME", str(home / "touchline.sqlite3"))
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(9_000, 8_000, 1_000))
    assert found("room").state is BAD


def test_a_database_that_knows_migrations_from_tomorrow_stands_in_the_way() -> None:
    MigrationRecorder.Migration.objects.create(app="office", name="0999_tomorrow")
    assert found("release").state is BAD


def test_without_a_backup_one_is_made() -> None:
    assert found("backup").state is UNSURE


def test_a_backup_of_today_is_good() -> None:
    backed_up(hours=5)
    assert found("backup").state is GOOD


def test_a_backup_of_last_week_is_worth_a_new_one() -> None:
    backed_up(hours=170)
    assert found("backup").state is UNSURE


def test_an_extra_that_is_in_use_and_gone_stands_in_the_way(
    settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.ENGINE = Address(kind="spark")
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert found("python").mend == "Install touchline[spark]."


def test_an_empty_database_has_no_release() -> None:
    assert earlier_release({}) is None


def test_the_newest_mark_tells_the_release() -> None:
    applied = {
        ("people", "0001_initial"): NOW - timedelta(days=9),
        ("people", "0002_organisation_currency_and_tree_stamp"): NOW,
    }
    ran = earlier_release(applied)
    assert ran is not None
    assert (ran.version, ran.since) == ("0.2.0", NOW)
