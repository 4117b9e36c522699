"""What deploy/ names is there, and what can be checked without running it is."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.lacking import reason
from touchline.kit.home import CHECKOUT
from touchline.running.environment import KNOWN

DEPLOY = CHECKOUT / "deploy"
UNITS = sorted((DEPLOY / "systemd").iterdir())
FILES = sorted(path for path in DEPLOY.rglob("*") if path.is_file())


def copied() -> list[str]:
    """What the Containerfile takes from the checkout."""
    lines = (DEPLOY / "Containerfile").read_text().splitlines()
    copies = [line.split()[1:-1] for line in lines if line.startswith("COPY ")]
    return [one for words in copies for one in words if not words[0].startswith("--from")]


@pytest.mark.parametrize("name", copied())
def test_what_the_container_copies_is_there(name: str) -> None:
    assert (CHECKOUT / name).exists()


@pytest.mark.parametrize("name", ["CHANGELOG.md", "LICENSE"])
def test_the_container_has_what_a_page_shows(name: str) -> None:
    assert name in copied()


def test_the_containers_client_is_of_the_servers_major_version() -> None:
    """Else no backup is made."""
    client = re.findall(r"postgresql-client-(\d+)", (DEPLOY / "Containerfile").read_text())
    server = re.findall(r"library/postgres:(\d+)", (DEPLOY / "compose.yaml").read_text())
    assert len(client) == 1
    assert client == server


@pytest.mark.parametrize("path", FILES, ids=lambda one: one.name)
def test_every_setting_that_is_named_is_one_that_is_read(path: Path) -> None:
    named = set(re.findall(r"\b(?:TOUCHLINE|DATABASE)_[A-Z_]+[A-Z]\b", path.read_text()))
    assert named - set(KNOWN) == set()


@pytest.mark.parametrize("path", FILES, ids=lambda one: one.name)
def test_no_file_holds_a_password(path: Path) -> None:
    assert not re.search(r"(?i)password\s*[:=]\s*[\"']?\w{4,}$", path.read_text(), re.MULTILINE)


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason=reason("systemd"))
def test_systemd_finds_nothing_wrong_with_the_units(tmp_path: Path) -> None:
    """Systemd wants a program to be there; in a path without spaces, as those of a unit are."""
    program = tmp_path / "bin" / "touchline"
    program.parent.mkdir()
    program.symlink_to(CHECKOUT / "bin" / "touchline")
    for unit in UNITS:
        text = unit.read_text().replace("/opt/touchline/bin", str(program.parent))
        (tmp_path / unit.name).write_text(text)
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *sorted(tmp_path.glob("*.*"))],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")


def test_systemd_waits_longer_than_requests_may_take() -> None:
    from touchline.running.serving import PATIENCE

    found = re.search(r"TimeoutStopSec=(\d+)", (DEPLOY / "systemd/touchline.service").read_text())
    assert found is not None
    assert int(found[1]) > PATIENCE
