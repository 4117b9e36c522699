"""What a restore refuses, with nothing changed: damage, other releases, homes that are lived in."""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pyrage
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cast import NOW
from tests.keeping.homes import Home, what_lies_in
from tests.keeping.restores import backed_up, nothing_in, restored
from touchline.keeping.errors import KeepingError
from touchline.keeping.making import Made, make_backup
from touchline.keeping.manifest import read_manifest


def test_another_identity_restores_nothing(home: Home, empty: Home, tmp_path: Path) -> None:
    made = backed_up(
        home, tmp_path / "one.backup", to=[str(pyrage.x25519.Identity.generate().to_public())]
    )
    (tmp_path / "identity").write_text(str(pyrage.x25519.Identity.generate()))
    with pytest.raises(KeepingError, match="None of your identities"):
        restored(empty, made.file, identity=tmp_path / "identity")
    assert nothing_in(empty)


@pytest.mark.parametrize("there", ["database", "snapshots"])
def test_a_home_that_is_lived_in_is_refused(
    home: Home, backup: Made, empty: Home, there: str
) -> None:
    empty.path.mkdir()
    if there == "database":
        empty.database.write_bytes(home.database.read_bytes())
    else:
        (empty.path / "snapshots" / "one").mkdir(parents=True)
    before = what_lies_in(empty.path)
    with pytest.raises(KeepingError, match=r"is there already.*mv .*\.old"):
        restored(empty, backup.file)
    assert what_lies_in(empty.path) == before


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(data=st.data())
def test_a_backup_damaged_anywhere_restores_nothing(
    data: st.DataObject, whole: Made, empty: Home, tmp_path: Path
) -> None:
    content = bytearray(whole.file.read_bytes())
    content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    (tmp_path / "spoilt.backup").write_bytes(content)
    with pytest.raises(KeepingError):
        restored(empty, tmp_path / "spoilt.backup")
    assert nothing_in(empty)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15)
@given(part=st.floats(0, 1, exclude_max=True))
def test_a_backup_that_was_cut_off_restores_nothing(
    part: float, whole: Made, empty: Home, tmp_path: Path
) -> None:
    content = whole.file.read_bytes()
    (tmp_path / "cut.backup").write_bytes(content[: int(len(content) * part)])
    with pytest.raises(KeepingError):
        restored(empty, tmp_path / "cut.backup")
    assert nothing_in(empty)


def test_a_backup_of_a_newer_release_is_refused(home: Home, empty: Home, tmp_path: Path) -> None:
    with home.source(release="99.1.0") as source:
        made = make_backup(source, tmp_path / "newer.backup", at=NOW)
    with pytest.raises(KeepingError, match=r"of release 99\.1\.0, which is newer"):
        restored(empty, made.file)


def test_a_backup_with_a_migration_that_is_not_here_is_refused(
    home: Home, empty: Home, tmp_path: Path
) -> None:
    with sqlite3.connect(home.database) as live:
        live.execute("INSERT INTO django_migrations (app, name, applied)"
                     " VALUES ('people', '0099_later', '2026-01-01')")  # fmt: skip
    live.close()
    made = backed_up(home, tmp_path / "one.backup")
    with pytest.raises(KeepingError, match="newer than this one"):
        restored(empty, made.file)


def test_a_backup_in_a_newer_format_is_refused_in_other_words_than_damage() -> None:
    later = json.dumps({"touchline": "backup", "format": 2, "anything": "else"}).encode()
    with pytest.raises(KeepingError, match="written in format 2"):
        read_manifest(later)


def test_the_file_of_keys_is_no_backup(backup: Made, empty: Home) -> None:
    with pytest.raises(KeepingError, match="holds the keys"):
        restored(empty, backup.keys)


def test_a_backup_is_no_file_of_keys(backup: Made, empty: Home) -> None:
    with pytest.raises(KeepingError, match="no file of keys"):
        restored(empty, backup.file, keys=backup.file)
    assert nothing_in(empty)


def test_keys_that_are_older_than_the_backup_are_refused(
    home: Home, empty: Home, tmp_path: Path
) -> None:
    with home.source() as source:
        old = make_backup(source, tmp_path / "old.backup", at=NOW.replace(year=2025))
    made = backed_up(home, tmp_path / "one.backup")
    with pytest.raises(KeepingError, match="before the backup"):
        restored(empty, made.file, keys=old.keys)


def test_what_a_database_has_in_its_log_alone_is_still_there_after_a_refusal(
    backup: Made, empty: Home, tmp_path: Path
) -> None:
    empty.path.mkdir()
    with closing(sqlite3.connect(tmp_path / "served.sqlite3")) as served:
        served.execute("PRAGMA journal_mode=WAL")
        served.executescript("CREATE TABLE kept (words); INSERT INTO kept VALUES ('acknowledged')")
        for rest in ("", "-wal"):  # as a process that was killed leaves it
            shutil.copy(tmp_path / f"served.sqlite3{rest}", f"{empty.database}{rest}")
    with pytest.raises(KeepingError, match="is there already"):
        restored(empty, backup.file)
    with closing(sqlite3.connect(empty.database)) as after:
        assert after.execute("SELECT words FROM kept").fetchall() == [("acknowledged",)]
