"""`touchline doctor`, as a process: well, ill, and when half of it is broken."""

import json
from pathlib import Path
from typing import Any

import pytest

from .test_a_home_of_ones_own import Terminal, at_home


@pytest.fixture
def terminal(begun: Path, tmp_path: Path) -> Terminal:
    """A home that was made."""
    return at_home(begun, tmp_path / "home")


Checks = dict[str, dict[str, Any]]


def checks(terminal: Terminal) -> Checks:
    """What `doctor` finds, by the keys of its checks."""
    document = json.loads(terminal.touchline("doctor", "--json").stdout)
    return {one["key"]: one for one in document["checks"]}


def states(terminal: Terminal) -> dict[str, str]:
    return {key: one["state"] for key, one in checks(terminal).items()}


@pytest.fixture(scope="module")
def found_at_first(begun: Path, tmp_path_factory: pytest.TempPathFactory) -> Checks:
    """In a home that was just made."""
    return checks(at_home(begun, tmp_path_factory.mktemp("new") / "home"))


@pytest.fixture(scope="module")
def found_in_neglect(begun: Path, tmp_path_factory: pytest.TempPathFactory) -> Checks:
    """In one that others may enter and read, with a name in its settings that nobody reads."""
    terminal = at_home(begun, tmp_path_factory.mktemp("neglected") / "home")
    (terminal.home / "touchline.env").write_text("TOUCHLINE_HOST=sales.example.org\n")
    (terminal.home / "touchline.env").chmod(0o644)
    (terminal.home / "keys" / "server").chmod(0o644)
    terminal.home.chmod(0o755)
    return checks(terminal)


def test_a_new_installation_is_told_what_is_missing(terminal: Terminal) -> None:
    done = terminal.touchline("doctor")
    assert (done.returncode, "TOUCHLINE_HOSTS is not set" in done.stdout) == (1, True)


def test_everything_that_begins_well_is_good(found_at_first: Checks) -> None:
    good = {"home", "secret", "database", "release", "integrity", "disk", "zones", "clock"}
    assert {key for key, one in found_at_first.items() if one["state"] == "good"} >= good


def test_what_is_not_good_says_what_to_do(found_at_first: Checks) -> None:
    silent = [k for k, one in found_at_first.items() if one["state"] != "good" and not one["mend"]]
    assert silent == []


def test_without_a_home_it_says_how_to_begin_and_makes_none(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    home = tmp_path / "nowhere"
    done = terminal.touchline("doctor", TOUCHLINE_HOME=str(home))
    assert ("touchline init" in done.stdout, home.exists()) == (True, False)


def test_a_database_that_is_gone_is_told_and_not_made(terminal: Terminal) -> None:
    (terminal.home / "touchline.sqlite3").rename(terminal.home / "elsewhere")
    assert states(terminal)["database"] == "bad"
    assert not (terminal.home / "touchline.sqlite3").exists()


def test_a_database_that_is_damaged_is_told(terminal: Terminal) -> None:
    file = terminal.home / "touchline.sqlite3"
    content = bytearray(file.read_bytes())
    content[8192:40960] = b"\x5a" * (40960 - 8192)
    file.write_bytes(content)
    found = states(terminal)
    assert "bad" in {found[key] for key in ("integrity", "release", "database")}


def test_settings_that_cannot_be_read_hide_nothing_of_the_machine(terminal: Terminal) -> None:
    (terminal.home / "touchline.env").write_text("DATABASE_URL=nonsense://\n")
    found = states(terminal)
    assert (found["settings"], found["disk"]) == ("bad", "good")


def test_a_name_that_nobody_reads_is_told_with_the_one_that_is_meant(
    found_in_neglect: Checks,
) -> None:
    assert "TOUCHLINE_HOSTS" in found_in_neglect["configuration"]["words"]


def test_a_home_that_others_may_enter_is_told(found_in_neglect: Checks) -> None:
    assert found_in_neglect["home"]["mend"].startswith("chmod 700")


def test_a_file_of_settings_that_others_may_read_is_told(found_in_neglect: Checks) -> None:
    assert found_in_neglect["env-file"]["mend"].startswith("Run: chmod 600")


def test_a_secret_that_others_may_read_is_told(found_in_neglect: Checks) -> None:
    assert found_in_neglect["secret"]["state"] == "bad"
