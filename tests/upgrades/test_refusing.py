"""An upgrade that should not be: it says why, and touches nothing."""

import fcntl
from pathlib import Path

import pytest

from tests.upgrades.releases import RELEASES, OldHome, home_of


@pytest.fixture
def home(tmp_path: Path) -> OldHome:
    """As the newest release before this one left it."""
    return home_of(RELEASES[-1], tmp_path / "home")


def test_without_a_database_one_is_told_to_begin(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir(mode=0o700)
    said = OldHome(tmp_path / "home").run("upgrade-check")
    assert (said.code, "touchline init" in said.err) == (1, True)


def test_a_database_of_a_newer_release_is_left_alone(home: OldHome) -> None:
    with home.opened() as database:
        database.execute(
            "INSERT INTO django_migrations (app, name, applied)"
            " VALUES ('office', '0999_from_tomorrow', '2030-01-01')"
        )
    before = home.rows()
    said = home.run("upgrade")
    assert (said.code, "newer release" in said.err) == (1, True)
    assert home.rows() == before


def test_of_two_upgrades_one_is_refused(home: OldHome) -> None:
    (home.path / "run").mkdir()
    with (home.path / "run" / "upgrade.lock").open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        said = home.run("upgrade")
    assert (said.code, said.err) == (1, "Another upgrade is running. Nothing was done here.\n")


def test_a_migration_that_fails_names_the_backup(home: OldHome) -> None:
    with home.opened() as database:  # a table of that name is in the way
        database.execute("CREATE TABLE wall_partswitch (x integer)")
    said = home.run("upgrade")
    assert said.code == 1
    assert "A migration failed" in said.err
    assert "The backup is " in said.err


def test_a_backup_can_be_left_out(home: OldHome) -> None:
    home.run("upgrade", "--no-backup")
    assert not (home.path / "backups").exists()


def test_a_backup_that_cannot_be_made_stops_it(home: OldHome) -> None:
    (home.path / "a-file").write_text("")
    before = home.rows()
    said = home.run("upgrade", "--backup", str(home.path / "a-file" / "x.backup"))
    assert said.code == 1
    assert home.rows() == before


def test_one_cannot_both_name_a_backup_and_leave_it_out(home: OldHome) -> None:
    assert home.run("upgrade", "--no-backup", "--backup", "x").code == 2


def test_the_backup_from_before_brings_the_old_database_back(home: OldHome, tmp_path: Path) -> None:
    before, file = home.rows(), tmp_path / "before.backup"
    home.run("upgrade", "--backup", str(file))
    again = OldHome(tmp_path / "again")
    said = again.run("restore", str(file), "--keys", str(file) + ".keys")
    assert said.code == 0, said.err
    assert {n: again.rows()[n] for n in before if n.startswith("people_")} == {
        n: rows for n, rows in before.items() if n.startswith("people_")
    }
