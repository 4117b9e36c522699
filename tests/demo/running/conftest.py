"""A theatre: starts the demo on a stage of small programs, listens, and clears up."""

import os
import re
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Timer

import pytest

from tests.served import clean, free_port
from touchline.kit.home import CHECKOUT

LONGEST = 20.0  # seconds until a test gives up waiting


@dataclass
class Theatre:
    """A TOUCHLINE_HOME, the pipe through which the programs speak, and the demos started."""

    home: Path
    pipe: int
    heard: str = ""
    started: list[subprocess.Popen[str]] = field(default_factory=list)

    def start(self, *words: str, **environment: str) -> subprocess.Popen[str]:
        """Start a demo with the words of its command line."""
        self.heard = ""
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.demo.running.stage", *words],
            cwd=CHECKOUT,
            env=clean(self.home, STAGE_PIPE=str(self.home / "pipe"), PYTHONUTF8="1", **environment),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.started.append(process)
        return process

    def play(self, *words: str, **environment: str) -> tuple[int, str, str]:
        """Start a demo that ends by itself; gives its exit code and what it printed."""
        process = self.start(*words, **environment)
        out, err = process.communicate(timeout=LONGEST)
        return process.returncode, out, err

    def opened(self, *words: str, **environment: str) -> tuple[subprocess.Popen[str], str]:
        """Start a demo and wait until it has printed everything and both programs are there."""
        process = self.start(*words, **environment)
        printed = self.read_until(process, "Ctrl-C ends it")
        self.hear("web")
        self.hear("worker")
        return process, printed

    def read_until(self, process: subprocess.Popen[str], words: str) -> str:
        """What the demo prints up to the line that holds `words`."""
        assert process.stdout is not None
        printed = ""
        impatient = Timer(LONGEST, process.kill)
        impatient.start()
        for line in process.stdout:
            printed += line
            if words in line:
                impatient.cancel()
                return printed
        impatient.cancel()
        raise AssertionError(f"{words!r} was never printed, only {printed!r}")

    def hear(self, name: str) -> int:
        """Wait until a program has said its name; gives its process."""
        while not (said := re.search(rf"{name} (\d+)\n", self.heard)):
            ready, _, _ = select.select([self.pipe], [], [], LONGEST)
            assert ready, f"{name} was never there, only {self.heard!r}"
            self.heard += os.read(self.pipe, 4096).decode()
        return int(said[1])

    def is_empty(self) -> bool:
        """Wait until no program holds the pipe any more; False if one stays."""
        while select.select([self.pipe], [], [], LONGEST)[0]:
            if not os.read(self.pipe, 4096):
                return True
        return False

    def end(self, process: subprocess.Popen[str], number: int = signal.SIGINT) -> int:
        """Send a signal and wait for the exit code."""
        process.send_signal(number)
        process.communicate(timeout=LONGEST)
        return process.returncode


@contextmanager
def theatre_in(home: Path) -> Iterator[Theatre]:
    """A theatre that ends whatever was left running in it."""
    os.mkfifo(home / "pipe")
    pipe = os.open(home / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    theatre = Theatre(home, pipe)
    yield theatre
    for process in theatre.started:
        if process.poll() is None:
            process.terminate()
        process.communicate(timeout=LONGEST)
    os.close(pipe)


@pytest.fixture
def theatre(tmp_path: Path) -> Iterator[Theatre]:
    with theatre_in(tmp_path) as theatre:
        yield theatre


@pytest.fixture
def port() -> str:
    return str(free_port())
