"""`touchline init`: made once, and refused without leaving a trace."""

import json
import stat
from pathlib import Path

import pytest

from .test_a_home_of_ones_own import GOOD, Terminal, at_home


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path / "home")


@pytest.fixture
def made(begun: Path, tmp_path: Path) -> Terminal:
    """One in which it was run already."""
    return at_home(begun, tmp_path / "made")


NOOR = ("init", "--name", "Noor Haddad", "--email", "noor@northlight.example")


def test_the_home_is_its_owners_alone(made: Terminal) -> None:
    kept = [made.home, made.home / "keys", made.home / "touchline.env"]
    assert [stat.S_IMODE(one.stat().st_mode) & 0o077 for one in kept] == [0, 0, 0]


def test_a_refusal_leaves_nothing_behind(terminal: Terminal) -> None:
    done = terminal.init(password="short")
    assert (done.returncode, terminal.home.exists()) == (1, False)


def test_an_address_that_is_none_is_refused_before_anything_is_made(terminal: Terminal) -> None:
    done = terminal.touchline("init", "--name", "Noor", "--email", "noor", password=GOOD)
    assert (done.returncode, terminal.home.exists()) == (1, False)


def test_run_again_it_changes_nothing(made: Terminal) -> None:
    before = (made.home / "touchline.env").read_text()
    assert (made.init().returncode, (made.home / "touchline.env").read_text()) == (
        0,
        before,
    )


def test_run_again_without_words_it_asks_nothing(made: Terminal) -> None:
    done = made.touchline("init")
    assert "the database is of this release" in done.stdout


def test_another_first_administrator_is_refused(made: Terminal) -> None:
    words = ("init", "--name", "Eve", "--email", "eve@northlight.example")
    done = made.touchline(*words, password=GOOD)
    assert (done.returncode, done.stderr.strip()) == (
        1,
        "There is an administrator already: sign in, or ask them.",
    )


def test_what_comes_next_is_told_as_json_too(terminal: Terminal) -> None:
    told = json.loads(terminal.touchline(*NOOR, "--json", password=GOOD).stdout)
    assert (told["administrator_made"], len(told["steps"])) == (True, 3)


def test_the_example_of_settings_sets_nothing(made: Terminal) -> None:
    lines = (made.home / "touchline.env").read_text().splitlines()
    assert [line for line in lines if line and not line.startswith("#")] == []


def test_a_home_that_was_open_is_closed(terminal: Terminal) -> None:
    terminal.home.mkdir(mode=0o755)
    terminal.init()
    assert stat.S_IMODE(terminal.home.stat().st_mode) == 0o700
