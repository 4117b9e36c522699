"""From an empty home to the first administrator, as a person at a terminal goes."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.served import PATIENT, clean
from tests.tables import furnish
from touchline.kit.home import CHECKOUT

GOOD = "a lighthouse keeper counts ships"


class Terminal:
    """Runs `touchline` in a home of its own, as a process."""

    def __init__(self, home: Path) -> None:
        self.home = home

    def touchline(
        self, *words: str, password: str = "", **environment: str
    ) -> subprocess.CompletedProcess[str]:
        told = {"TOUCHLINE_ADMIN_PASSWORD": password} if password else {}
        return subprocess.run(
            [sys.executable, "-m", "touchline", *words],
            env=clean(self.home, **told | environment), cwd=CHECKOUT, check=False,
            capture_output=True, text=True, timeout=PATIENT, stdin=subprocess.DEVNULL,
        )  # fmt: skip

    def init(self, password: str = GOOD) -> subprocess.CompletedProcess[str]:
        noor = ("--name", "Noor Haddad", "--email", "noor@northlight.example")
        return self.touchline("init", *noor, password=password)


def at_home(begun: Path, home: Path) -> Terminal:
    """A terminal in a home that was made: a copy of one that was."""
    shutil.copytree(begun, home, symlinks=True)
    return Terminal(home)


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path)


def test_the_first_administrator_is_made(terminal: Terminal) -> None:
    furnish(terminal.home)
    assert terminal.init().stdout.startswith("Noor Haddad can sign in.\n")


@pytest.mark.long  # every migration there is
def test_in_an_empty_home_the_tables_are_made_too(terminal: Terminal) -> None:
    assert terminal.init().stdout.startswith("Noor Haddad can sign in.\n")


def test_a_weak_password_is_refused_with_the_reason(terminal: Terminal) -> None:
    assert "at least 12 characters" in terminal.init(password="short").stderr


@pytest.mark.parametrize("words", [("witness", "verify"), ("worker",)])
def test_without_a_database_a_command_says_how_to_begin(
    terminal: Terminal, words: tuple[str, ...]
) -> None:
    done = terminal.touchline(*words)
    assert (done.returncode, done.stderr.count("\n"), "touchline init" in done.stderr) == (
        1,
        1,
        True,
    )


def test_looking_at_an_empty_home_makes_no_database(terminal: Terminal) -> None:
    terminal.touchline("witness", "verify")
    assert not (terminal.home / "touchline.sqlite3").exists()


def test_the_log_of_a_new_home_is_whole(begun: Path, tmp_path: Path) -> None:
    terminal = at_home(begun, tmp_path / "home")
    assert terminal.touchline("witness", "verify").stdout.startswith("4 lines, whole.")


def test_an_unknown_command_is_wrong_use(terminal: Terminal) -> None:
    assert terminal.touchline("nonsense").returncode == 2
