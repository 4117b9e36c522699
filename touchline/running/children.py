"""Processes that one parent starts: watched together, ended together."""

import signal
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from touchline.running import guard
from touchline.running.trouble import CannotRun

LAST_LINES = 12


@dataclass(frozen=True)
class Program:
    """How one process is started: its name for people, its words, and where its output goes.

    Without a `log` the output is the parent's own. `hands_over` are descriptors that the process
    gets under the same numbers.
    """

    name: str
    argv: tuple[str, ...]
    environment: Mapping[str, str]
    folder: Path
    log: Path | None = None
    hands_over: tuple[int, ...] = ()


@dataclass
class Children:
    """A context: what was started within it has ended when it is left, killed if need be.

    `patience` is how many seconds a process that was asked to end may take; `afterwards` is what
    people are told when one has ended by itself, beside its last lines.

    Each child leads a group of its own, so that Ctrl-C in the terminal reaches only the parent,
    which ends the others in order, and so that a child's own children end with it.
    """

    patience: float = guard.PATIENCE
    afterwards: str = ""
    _started: dict[int, tuple[Program, subprocess.Popen[bytes]]] = field(default_factory=dict)

    def __enter__(self) -> Self:
        script = (sys.executable, "-I", "-S", guard.__file__)
        self._guard = subprocess.Popen(
            script, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, start_new_session=True
        )
        return self

    def start(self, program: Program) -> int:
        """Start a process, which reads nothing and writes to its log; gives its number."""
        output = _opened(program.log)
        process = subprocess.Popen(
            program.argv,
            env=program.environment,
            cwd=program.folder,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
            pass_fds=program.hands_over,
        )
        if output is not None:
            output.close()
        self._note(f"+{process.pid}")
        self._started[process.pid] = (program, process)
        return process.pid

    def runs(self, pid: int) -> bool:
        """Whether a process that was started here still runs."""
        return self._started[pid][1].poll() is None

    def gone(self) -> dict[int, tuple[Program, int]]:
        """The processes that have ended, each with its exit code; they are forgotten."""
        ended = {
            pid: (program, process.returncode)
            for pid, (program, process) in self._started.items()
            if process.poll() is not None
        }
        for pid in ended:
            guard.kill_group(pid)  # what the process itself has started goes with it
            self._forget(pid)
        return ended

    def ask_to_end(self, pid: int) -> None:
        """Ask a process to end; `gone` tells when it has."""
        if self.runs(pid):
            self._started[pid][1].terminate()

    def ask_to_take_no_more(self, pid: int) -> None:
        """Ask a web process to leave new work to others; it goes on with what it has."""
        if self.runs(pid):
            self._started[pid][1].send_signal(signal.SIGUSR1)

    def kill(self, pid: int) -> None:
        """End a process, and what it has started, at once; `gone` tells when it has ended."""
        guard.kill_group(pid)

    def _forget(self, pid: int) -> None:
        del self._started[pid]
        self._note(f"-{pid}")

    def ended(self) -> tuple[Program, int] | None:
        """A process that ended by itself, and its exit code; None while all run."""
        for program, process in self._started.values():
            if process.poll() is not None:
                return program, process.returncode
        return None

    def all_run(self) -> None:
        """Raises `CannotRun` with the last lines of the log if one has ended by itself."""
        gone = self.ended()
        if gone is not None:
            raise CannotRun(obituary(*gone, afterwards=self.afterwards))

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        guard.end(self._started, runs=self.runs, patience=self.patience)
        for pid, (_, process) in tuple(self._started.items()):
            process.wait()
            self._forget(pid)
        self._close_guard()

    def _note(self, line: str) -> None:
        pipe = self._guard.stdin
        try:
            if pipe is not None:
                pipe.write(f"{line}\n".encode())
                pipe.flush()
        except BrokenPipeError:
            pass  # somebody ended the guard; the parent itself goes on

    def _close_guard(self) -> None:
        try:
            self._guard.communicate(timeout=guard.PATIENCE)
        except subprocess.TimeoutExpired:
            self._guard.kill()
            self._guard.communicate()


def _opened(log: Path | None) -> IO[bytes] | None:
    if log is None:
        return None
    log.parent.mkdir(parents=True, exist_ok=True)
    return log.open("wb")


def obituary(program: Program, code: int, *, afterwards: str = "") -> str:
    """What people are told of a process that ended by itself: its last lines, and what now."""
    lines = [f"{program.name[0].upper()}{program.name[1:]} ended by itself (exit {code})."]
    if program.log is not None:
        written = program.log.read_text(encoding="utf-8", errors="replace").splitlines()
        lines += [f"  | {line}" for line in written[-LAST_LINES:]]
        lines += [f"All of it is in {program.log}."]
    return "\n".join([*lines, afterwards] if afterwards else lines)
