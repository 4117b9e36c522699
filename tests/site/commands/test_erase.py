"""`touchline erase` as someone at a terminal, or a program, calls it."""

import json
import shutil
from pathlib import Path

import pytest
from pytest_django import Settings
from typer.testing import CliRunner, Result

from tests.cast import Cast
from touchline.people import holding
from touchline.people.models import Person
from touchline.site.commands import app

MAIRI = "mairi.sinclair@northlight.example"


@pytest.fixture(autouse=True)
def here(
    cast: Cast, standing_clock: None, tmp_path: Path, settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """The database of the test is the one of the command."""
    settings.ERASURES, settings.SNAPSHOTS = tmp_path / "erasures", tmp_path / "snapshots"
    monkeypatch.setattr("touchline.site.commands.persons.require_database", lambda: None)


def erase(*words: str, said: str = "") -> Result:
    return CliRunner().invoke(app, ["erase", *words], input=said)


def still_here() -> bool:
    return Person.objects.filter(email=MAIRI).exists()


def test_a_program_gets_what_became_of_each_part() -> None:
    told = json.loads(erase("--person", MAIRI, "--yes", "--json").stdout)
    gone = {part["key"]: part["gone"] for part in told["parts"]}
    assert told["erased"]
    assert gone["people.seats"] == 1
    assert not still_here()


def test_looking_says_what_would_go_and_does_nothing() -> None:
    told = json.loads(erase("--person", MAIRI, "--dry-run", "--json").stdout)
    assert not told["erased"]
    assert still_here()


def test_who_looks_sees_the_same_figures_as_who_erases() -> None:
    said = json.loads(erase("--person", MAIRI, "--dry-run", "--json").stdout)["parts"]
    assert json.loads(erase("--person", MAIRI, "--yes", "--json").stdout)["parts"] == said


def test_someone_at_a_terminal_is_asked_first() -> None:
    done = erase("--person", MAIRI, said="n\n")
    assert done.exit_code == 1
    assert still_here()


def test_someone_at_a_terminal_may_say_yes() -> None:
    done = erase("--person", MAIRI, said="y\n")
    assert done.exit_code == 0
    assert not still_here()


def test_a_program_has_to_say_yes() -> None:
    assert erase("--person", MAIRI, "--json").exit_code == 2
    assert still_here()


def test_nobody_is_erased_without_an_address() -> None:
    assert erase("--yes").exit_code == 2


def test_an_address_of_nobody_ends_with_one_line() -> None:
    done = erase("--person", "nobody@northlight.example", "--yes")
    assert (done.exit_code, done.stderr.count("\n")) == (1, 1)


def test_the_last_administrator_is_refused_in_a_sentence(cast: Cast) -> None:
    done = erase("--person", cast.noor.email, "--yes")
    assert (done.exit_code, "last administrator" in done.stderr) == (1, True)


def test_a_hold_is_placed_with_its_reason(cast: Cast) -> None:
    erase("--person", MAIRI, "--hold", "Case 12")
    found = holding.hold_on(cast.mairi)
    assert found is not None
    assert found.reason == "Case 12"


def test_who_is_held_is_not_erased() -> None:
    erase("--person", MAIRI, "--hold", "Case 12")
    done = erase("--person", MAIRI, "--yes")
    assert done.exit_code == 1
    assert still_here()


def test_who_was_released_is_erased() -> None:
    erase("--person", MAIRI, "--hold", "Case 12")
    erase("--person", MAIRI, "--release")
    erase("--person", MAIRI, "--yes")
    assert not still_here()


@pytest.mark.parametrize("words", [["--hold", " "], ["--hold", "Case 12", "--release"]])
def test_a_hold_that_makes_no_sense_is_wrong_use(words: list[str]) -> None:
    assert erase("--person", MAIRI, *words).exit_code == 2


def test_when_the_bytes_could_not_be_overwritten_it_says_what_to_do() -> None:
    """Within the test's transaction the database cannot be written anew, as if it were busy."""
    told = json.loads(erase("--person", MAIRI, "--yes", "--json").stdout)
    assert not told["wiped"]
    assert "touchline erase --wipe" in told["note"]


def test_wiping_a_busy_database_fails_with_one_line() -> None:
    done = erase("--wipe")
    assert (done.exit_code, done.stderr.count("\n")) == (1, 1)


def test_old_snapshots_go_if_asked_and_the_current_one_stays(
    imported_sales: Path, settings: Settings, tmp_path: Path
) -> None:
    current = (imported_sales / "current").resolve()
    shutil.copytree(imported_sales, tmp_path / "kept", symlinks=True)
    shutil.copytree(current, tmp_path / "kept" / "2025-01-01T00-00-00Z-aaaaaa")
    settings.SNAPSHOTS = tmp_path / "kept"
    told = json.loads(erase("--person", MAIRI, "--yes", "--snapshots", "--json").stdout)
    left = [path.name for path in (tmp_path / "kept").iterdir() if path.name.startswith("20")]
    assert (told["snapshots_removed"], left) == (["2025-01-01T00-00-00Z-aaaaaa"], [current.name])
