"""`touchline worker` as a process: a database that is away, and its end."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.served import PATIENT, clean, until
from touchline.kit.home import CHECKOUT

from .test_a_home_of_ones_own import Terminal, at_home


@pytest.fixture
def terminal(begun: Path, tmp_path: Path) -> Terminal:
    """A home that was made."""
    return at_home(begun, tmp_path / "home")


@pytest.fixture
def worker(terminal: Terminal) -> Iterator[subprocess.Popen[bytes]]:
    """A patient worker, started while the database's file is moved away."""
    (terminal.home / "touchline.sqlite3").rename(terminal.home / "elsewhere")
    with (terminal.home / "said").open("wb") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", "touchline", "worker", "--patient"], cwd=CHECKOUT,
            env=clean(terminal.home, DJANGO_SETTINGS_MODULE="touchline.site.settings.serve"),
            stdout=said, stderr=said,
        )  # fmt: skip
    yield process
    process.kill()
    process.wait()


def said(terminal: Terminal) -> str:
    return (terminal.home / "said").read_text(encoding="utf-8")


@pytest.mark.slow
def test_a_patient_worker_waits_for_a_database_that_is_away(
    terminal: Terminal, worker: subprocess.Popen[bytes]
) -> None:
    until(lambda: "the worker waits" in said(terminal), "waits", patience=PATIENT)
    (terminal.home / "elsewhere").rename(terminal.home / "touchline.sqlite3")
    until(lambda: "answers again" in said(terminal), "goes on", patience=PATIENT)
    assert worker.poll() is None


@pytest.mark.slow
def test_a_worker_that_waits_can_be_ended(
    terminal: Terminal, worker: subprocess.Popen[bytes]
) -> None:
    until(lambda: "the worker waits" in said(terminal), "waits", patience=PATIENT)
    worker.send_signal(signal.SIGTERM)
    assert worker.wait(PATIENT) == -signal.SIGTERM
