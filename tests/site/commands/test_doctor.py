"""`touchline doctor`, as a process: well, ill, and when half of it is broken."""

import json
from pathlib import Path
from typing import Any

import pytest

from .test_a_home_of_ones_own import Terminal


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path)


@pytest.fixture
def begun(terminal: Terminal) -> Terminal:
    """A home that was made."""
    terminal.init()
    return terminal


def states(terminal: Terminal) -> dict[str, str]:
    told = json.loads(terminal.touchline("doctor", "--json").stdout)
    return {one["key"]: one["state"] for one in told["checks"]}


def told(terminal: Terminal, key: str) -> Any:
    document = json.loads(terminal.touchline("doctor", "--json").stdout)
    return next(one for one in document["checks"] if one["key"] == key)


def test_a_new_installation_is_told_what_is_missing(begun: Terminal) -> None:
    done = begun.touchline("doctor")
    assert (done.returncode, "TOUCHLINE_HOSTS is not set" in done.stdout) == (1, True)


def test_everything_that_begins_well_is_good(begun: Terminal) -> None:
    good = {"home", "secret", "database", "release", "integrity", "disk", "zones", "clock"}
    assert {key for key, state in states(begun).items() if state == "good"} >= good


def test_what_is_not_good_says_what_to_do(begun: Terminal) -> None:
    checks = json.loads(begun.touchline("doctor", "--json").stdout)["checks"]
    assert [one["key"] for one in checks if one["state"] != "good" and not one["mend"]] == []


def test_without_a_home_it_says_how_to_begin_and_makes_none(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    home = tmp_path / "nowhere"
    done = terminal.touchline("doctor", TOUCHLINE_HOME=str(home))
    assert ("touchline init" in done.stdout, home.exists()) == (True, False)


def test_a_database_that_is_gone_is_told_and_not_made(begun: Terminal) -> None:
    (begun.home / "touchline.sqlite3").rename(begun.home / "elsewhere")
    assert states(begun)["database"] == "bad"
    assert not (begun.home / "touchline.sqlite3").exists()


def test_a_database_that_is_damaged_is_told(begun: Terminal) -> None:
    file = begun.home / "touchline.sqlite3"
    content = bytearray(file.read_bytes())
    content[8192:40960] = b"\x5a" * (40960 - 8192)
    file.write_bytes(content)
    assert "bad" in {states(begun)[key] for key in ("integrity", "release", "database")}


def test_settings_that_cannot_be_read_hide_nothing_of_the_machine(begun: Terminal) -> None:
    (begun.home / "touchline.env").write_text("DATABASE_URL=nonsense://\n")
    found = states(begun)
    assert (found["settings"], found["disk"]) == ("bad", "good")


def test_a_name_that_nobody_reads_is_told_with_the_one_that_is_meant(begun: Terminal) -> None:
    (begun.home / "touchline.env").write_text("TOUCHLINE_HOST=sales.example.org\n")
    assert "TOUCHLINE_HOSTS" in told(begun, "configuration")["words"]


def test_a_home_that_others_may_enter_is_told(begun: Terminal) -> None:
    begun.home.chmod(0o755)
    assert told(begun, "home")["mend"].startswith("chmod 700")


def test_a_file_of_settings_that_others_may_read_is_told(begun: Terminal) -> None:
    (begun.home / "touchline.env").chmod(0o644)
    assert told(begun, "env-file")["mend"].startswith("Run: chmod 600")


def test_a_secret_that_others_may_read_is_told(begun: Terminal) -> None:
    (begun.home / "keys" / "server").chmod(0o644)
    assert told(begun, "secret")["state"] == "bad"
