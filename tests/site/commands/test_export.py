"""`touchline export`: a file for its owner alone, or a line that says why there is none."""

import json
from pathlib import Path
from zipfile import ZipFile

import pytest
from typer.testing import CliRunner, Result

from tests.cast import Cast
from touchline.site.commands import app
from touchline.witness.models import Line

MAIRI = "mairi.sinclair@northlight.example"


@pytest.fixture(autouse=True)
def here(cast: Cast, standing_clock: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The database of the test is the one of the command, and its folder is empty."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("touchline.site.commands.persons.require_database", lambda: None)


def export(*words: str, email: str = MAIRI) -> Result:
    return CliRunner().invoke(app, ["export", "--person", email, *words])


def test_it_opens_without_touchline(tmp_path: Path) -> None:
    export("--out", "mairi.zip")
    with ZipFile(tmp_path / "mairi.zip") as archive:
        assert "Mairi Sinclair" in archive.read("index.html").decode()


def test_it_is_for_who_ran_the_command_alone(tmp_path: Path) -> None:
    export("--out", "mairi.zip")
    assert (tmp_path / "mairi.zip").stat().st_mode & 0o077 == 0


def test_without_a_name_it_is_called_by_the_day(tmp_path: Path) -> None:
    export()
    assert [path.name for path in tmp_path.iterdir()] == ["touchline-export-2026-03-18.zip"]


def test_a_program_gets_the_rows_of_each_part(cast: Cast, tmp_path: Path) -> None:
    told = json.loads(export("--json", "--out", "mairi.zip").stdout)
    assert (told["person"], told["rows"]["people.seats"]) == (cast.mairi.key, 1)
    assert told["bytes"] == (tmp_path / "mairi.zip").stat().st_size


def test_the_log_says_that_a_copy_was_taken(cast: Cast) -> None:
    export()
    line = Line.objects.get(act="people.person.exported")
    assert (line.actor, line.key) == ("system", cast.mairi.key)


def test_it_never_takes_the_place_of_another_file(tmp_path: Path) -> None:
    (tmp_path / "there.zip").write_text("mine")
    done = export("--out", "there.zip")
    assert (done.exit_code, (tmp_path / "there.zip").read_text()) == (1, "mine")


def test_a_folder_that_is_not_there_is_said_in_a_line() -> None:
    done = export("--out", "nowhere/mairi.zip")
    assert (done.exit_code, done.stderr.count("\n")) == (1, 1)


def test_nothing_is_left_beside_a_file_that_could_not_be_written(tmp_path: Path) -> None:
    (tmp_path / "there.zip").write_text("mine")
    export("--out", "there.zip")
    assert [path.name for path in tmp_path.iterdir()] == ["there.zip"]


def test_an_address_of_nobody_is_said_in_a_line() -> None:
    done = export(email="nobody@northlight.example")
    assert (done.exit_code, done.stderr.count("\n")) == (1, 1)
