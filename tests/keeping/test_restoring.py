"""Restoring into an empty home: all of it or nothing, and what is refused."""

from pathlib import Path

import pyrage
import pytest

from tests.keeping.homes import Home, what_lies_in
from tests.keeping.restores import backed_up, nothing_in, restored
from touchline.keeping.databases.alias import beside, plain_file
from touchline.keeping.making import Made
from touchline.keeping.moving.rows import batches
from touchline.keeping.moving.sums import Sum
from touchline.keeping.tables import every_model, left_out

IDENTITY = pyrage.x25519.Identity.generate()


def sums(path: Path) -> dict[str, Sum]:
    with beside("looked-at", plain_file(path)) as connection:
        found = {}
        for model in every_model():
            found[model._meta.label_lower] = Sum()
            for rows in batches(model, connection.alias):
                found[model._meta.label_lower] = found[model._meta.label_lower].and_rows(rows)
        return found


def test_every_row_of_every_table_comes_back(home: Home, backup: Made, empty: Home) -> None:
    restored(empty, backup.file)
    never = {name: Sum() for name in left_out() if "." in name}
    assert sums(empty.database) == sums(home.database) | never


@pytest.mark.parametrize("folder", ["snapshots", "mappings"])
def test_every_file_of_a_folder_comes_back(
    home: Home, backup: Made, empty: Home, folder: str
) -> None:
    restored(empty, backup.file)
    lies = {name: content for name, content in what_lies_in(home.path / folder).items()
            if not name.startswith(".")}  # fmt: skip
    assert what_lies_in(empty.path / folder) == lies


def test_the_keys_come_back_if_they_are_given(home: Home, backup: Made, empty: Home) -> None:
    restored(empty, backup.file, keys=backup.keys)
    assert what_lies_in(empty.path / "keys") == what_lies_in(home.path / "keys")


def test_without_the_keys_no_secret_comes_back(backup: Made, empty: Home) -> None:
    assert (restored(empty, backup.file).with_keys, (empty.path / "keys").exists()) == (
        False,
        False,
    )


def test_the_secret_of_a_home_that_was_never_used_gives_way(backup: Made, empty: Home) -> None:
    (empty.path / "keys").mkdir(parents=True)
    (empty.path / "keys" / "server").write_text("made a moment ago")
    restored(empty, backup.file, keys=backup.keys)
    assert (empty.path / "keys" / "server").read_text() != "made a moment ago"


def test_the_ledger_of_erasures_that_is_there_stays(
    home: Home, empty: Home, tmp_path: Path
) -> None:
    """Several hosts share it, and it knows more than an old backup."""
    for place, said in ((home, "older"), (empty, "newer")):
        (place.path / "erasures").mkdir(parents=True)
        (place.path / "erasures" / "ledger").write_text(said)
    made = backed_up(home, tmp_path / "one.backup")
    restored(empty, made.file, keys=made.keys)
    assert (empty.path / "erasures" / "ledger").read_text() == "newer"


def test_an_encrypted_backup_comes_back_with_the_identity(
    home: Home, empty: Home, tmp_path: Path
) -> None:
    made = backed_up(home, tmp_path / "one.backup", to=[str(IDENTITY.to_public())])
    (tmp_path / "identity").write_text(str(IDENTITY))
    found = restored(empty, made.file, keys=made.keys, identity=tmp_path / "identity")
    assert found.manifest == made.manifest


def test_what_fails_after_the_folders_are_in_place_is_taken_back(
    backup: Made, empty: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("a migration failed")

    monkeypatch.setattr("touchline.keeping.restoring.call_command", broken)
    with pytest.raises(RuntimeError, match="a migration failed"):
        restored(empty, backup.file, keys=backup.keys)
    assert nothing_in(empty)
