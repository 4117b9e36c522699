"""A backup of a home that is lived in: what is in it, what is not, and what it refuses."""

import gzip
import io
import json
import sqlite3
import stat
import tarfile
from pathlib import Path
from typing import Any

import pyrage
import pytest

from tests.cast import NOW
from tests.keeping.homes import Home
from tests.keeping.inhabiting import PLANTED
from touchline.keeping.errors import KeepingError
from touchline.keeping.making import Made, make_backup


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "one.backup"


def made(home: Home, file: Path, **words: Any) -> Made:
    with home.source() as source:
        return make_backup(source, file, at=NOW, **words)


def members(file: Path) -> dict[str, bytes]:
    with tarfile.open(file) as tar:
        return {one.name: tar.extractfile(one).read() for one in tar}  # type: ignore[union-attr]


def database_in(file: Path, to: Path) -> sqlite3.Connection:
    to.write_bytes(gzip.decompress(members(file)["database/touchline.sqlite3.gz"]))
    return sqlite3.connect(to)


def test_snapshots_and_mappings_are_in_it_and_the_inbox_is_not(home: Home, file: Path) -> None:
    made(home, file)
    folders = {name.split("/")[1] for name in members(file) if name.startswith("home/")}
    assert folders == {"snapshots", "mappings"}


def test_every_file_of_a_snapshot_is_in_it_as_it_lies_there(home: Home, file: Path) -> None:
    made(home, file)
    snapshot = (home.path / "snapshots" / "current").resolve()
    inside = members(file)
    found = {path.name: inside.get(f"home/snapshots/{snapshot.name}/{path.name}")
             for path in snapshot.iterdir()}  # fmt: skip
    assert found == {path.name: path.read_bytes() for path in snapshot.iterdir()}


def test_the_link_to_the_current_snapshot_is_in_its_manifest(home: Home, file: Path) -> None:
    link = (home.path / "snapshots" / "current").readlink()
    assert made(home, file).manifest.links == {"snapshots/current": str(link)}


def test_the_manifest_says_what_is_not_in_it_and_why(home: Home, file: Path) -> None:
    made(home, file)
    manifest = json.loads(members(file)["manifest.json"])
    assert manifest["left_out"]["sessions.session"].startswith("Sessions end with a restore")


def test_no_session_comes_along(home: Home, file: Path, tmp_path: Path) -> None:
    made(home, file)
    database = database_in(file, tmp_path / "inside.sqlite3")
    assert database.execute("SELECT count(*) FROM django_session").fetchone() == (0,)


def test_no_page_of_the_copy_remembers_a_session(home: Home, file: Path, tmp_path: Path) -> None:
    with sqlite3.connect(home.database) as live:
        (session,) = live.execute("SELECT session_data FROM django_session").fetchone()
    live.close()
    made(home, file)
    database_in(file, tmp_path / "inside.sqlite3").close()
    assert session[:40].encode() not in (tmp_path / "inside.sqlite3").read_bytes()


def test_no_page_of_the_copy_remembers_what_was_removed_before(
    home: Home, file: Path, tmp_path: Path
) -> None:
    with sqlite3.connect(home.database) as live:
        live.execute("PRAGMA secure_delete=OFF")
        live.execute("INSERT INTO django_session VALUES ('k', ?, '2030-01-01')", (PLANTED,))
        live.commit()
        live.execute("DELETE FROM django_session")
    live.close()
    made(home, file)
    database_in(file, tmp_path / "inside.sqlite3").close()
    assert PLANTED.encode() not in (tmp_path / "inside.sqlite3").read_bytes()


def test_the_secret_of_the_server_is_in_the_file_of_keys_alone(home: Home, file: Path) -> None:
    secret = (home.path / "keys" / "server").read_bytes()
    keys = made(home, file).keys
    assert (members(keys)["home/keys/server"], secret in file.read_bytes()) == (secret, False)


def test_both_files_are_for_their_owner_alone(home: Home, file: Path) -> None:
    written = made(home, file)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (written.file, written.keys)}
    assert modes == {0o600}


def test_it_counts_the_rows_of_every_table(home: Home, file: Path) -> None:
    tables = made(home, file).manifest.tables
    with sqlite3.connect(home.database) as live:
        people = live.execute("SELECT count(*) FROM people_person").fetchone()[0]
    live.close()
    assert (tables["people_person"], tables["django_session"]) == (people, 0)


def test_nothing_else_is_left_in_the_home(home: Home, file: Path) -> None:
    before = {path.name for path in home.path.iterdir()}
    made(home, file)
    left = {path.name for path in home.path.iterdir()} - before
    assert left <= {"run", "touchline.sqlite3-shm", "touchline.sqlite3-wal"}


@pytest.mark.parametrize("there", ["one.backup", "one.backup.keys"])
def test_a_file_that_is_there_is_never_written_over(home: Home, file: Path, there: str) -> None:
    file.with_name(there).write_text("older")
    with pytest.raises(KeepingError, match="is there already"):
        made(home, file)
    assert file.with_name(there).read_text() == "older"


def test_a_folder_that_is_missing_is_refused_before_anything_is_done(
    home: Home, tmp_path: Path
) -> None:
    with pytest.raises(KeepingError, match="There is no folder"):
        made(home, tmp_path / "missing" / "one.backup")


def test_an_encrypted_backup_shows_nothing_of_the_company(home: Home, file: Path) -> None:
    identity = pyrage.x25519.Identity.generate()
    made(home, file, to=[str(identity.to_public())])
    assert [
        word for word in (b"manifest", b"sqlite", b"parquet") if word in file.read_bytes()
    ] == []


def test_an_encrypted_backup_opens_with_the_recipients_own_tools(home: Home, file: Path) -> None:
    identity = pyrage.x25519.Identity.generate()
    written = made(home, file, to=[str(identity.to_public())])
    opened = pyrage.decrypt(written.keys.read_bytes(), [identity])
    with tarfile.open(fileobj=io.BytesIO(opened)) as tar:
        assert "home/keys/server" in tar.getnames()


def test_a_second_backup_at_the_same_time_waits_for_nobody(home: Home, file: Path) -> None:
    """It says so at once: a nightly one must not pile up behind another."""
    words: list[str] = []
    with home.source() as source:

        def at_the_same_time(step: str) -> None:
            if not words:
                words.append(step)
                with pytest.raises(KeepingError, match="Another backup is being made"):
                    make_backup(source, file.with_name("two.backup"), at=NOW)

        make_backup(source, file, at=NOW, say=at_the_same_time)
    assert words


def test_what_a_killed_backup_has_left_is_removed_by_the_next(home: Home, file: Path) -> None:
    left = home.path / ".keeping-killed"
    left.mkdir()
    (left / "whole.sqlite3").write_text("rows of everyone")
    made(home, file)
    assert not left.exists()
