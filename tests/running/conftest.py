"""A served installation on a stage: real processes and requests, small programs."""

import http.client
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.served import LONGEST, clean, free_port, until
from touchline.kit.home import CHECKOUT


@dataclass
class Stage:
    """One served installation: its folder, its port, and what it has said."""

    folder: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    def open(self, **environment: str) -> None:
        """Start it and wait until it says that it is served."""
        self.start(**environment)
        until(lambda: "served" in self.said, f"served, only {self.said}")

    def start(self, **environment: str) -> None:
        (self.folder / "generation").write_text("first")
        with (self.folder / "said").open("wb") as said:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "tests.running.stage", str(self.port)], cwd=CHECKOUT,
                env=clean(self.folder, STAGE_FOLDER=str(self.folder), **environment),
                stdout=said, stderr=said,
            )  # fmt: skip

    @property
    def said(self) -> str:
        return (self.folder / "said").read_text(encoding="utf-8", errors="replace")

    def send(self, number: int) -> None:
        assert self.process is not None
        self.process.send_signal(number)

    def ended(self) -> int:
        """Wait for its exit code."""
        assert self.process is not None
        return self.process.wait(LONGEST)

    def ask(self, path: str = "/") -> tuple[str, int]:
        """Ask over a new connection: which generation answered, by which process."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=LONGEST)
        try:
            connection.request("GET", path)
            generation, pid = connection.getresponse().read().decode().split()
            return generation, int(pid)
        finally:
            connection.close()

    def become(self, generation: str) -> None:
        """From now on the code is of another generation; ask for a reload."""
        (self.folder / "generation").write_text(generation)
        self.send(signal.SIGHUP)


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """A stage that is cleared at the end, whatever was left running."""
    stage = Stage(tmp_path)
    yield stage
    if stage.process is not None and stage.process.poll() is None:
        (tmp_path / "go-on").touch()
        stage.process.terminate()
        stage.process.wait(LONGEST)


def runs(pid: int) -> bool:
    """Whether a process is there."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return Path(f"/proc/{pid}/stat").read_text().split()[2] != "Z"
