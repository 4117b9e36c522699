"""The processes that the demo starts: watched together, ended together."""

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from touchline.demo.running import guard
from touchline.demo.running.trouble import CannotRun

LAST_LINES = 12


@dataclass(frozen=True)
class Program:
    """How one process is started: its name for people, its words, and where its output goes.

    Without a `log` the output is the demo's own.
    """

    name: str
    argv: tuple[str, ...]
    environment: Mapping[str, str]
    folder: Path
    log: Path | None = None


@dataclass
class Children:
    """A context: what was started within it has ended when it is left, killed if need be.

    Each child leads a group of its own, so that Ctrl-C in the terminal reaches only the parent,
    which ends the others in order, and so that a child's own children end with it.
    """

    _started: dict[int, tuple[Program, subprocess.Popen[bytes]]] = field(default_factory=dict)

    def __enter__(self) -> Self:
        script = (sys.executable, "-I", "-S", guard.__file__)
        self._guard = subprocess.Popen(
            script, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, start_new_session=True
        )
        return self

    def start(self, program: Program) -> None:
        """Start a process; it reads nothing and writes to its log."""
        output = _opened(program.log)
        process = subprocess.Popen(
            program.argv,
            env=program.environment,
            cwd=program.folder,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
        if output is not None:
            output.close()
        self._note(f"+{process.pid}")
        self._started[process.pid] = (program, process)

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
            raise CannotRun(_obituary(*gone))

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        guard.end(self._started, runs=self._runs)
        for pid, (_, process) in self._started.items():
            process.wait()
            self._note(f"-{pid}")
        self._started.clear()
        self._close_guard()

    def _runs(self, pid: int) -> bool:
        return self._started[pid][1].poll() is None

    def _note(self, line: str) -> None:
        pipe = self._guard.stdin
        try:
            if pipe is not None:
                pipe.write(f"{line}\n".encode())
                pipe.flush()
        except BrokenPipeError:
            pass  # somebody ended the guard; the demo itself goes on

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


def _obituary(program: Program, code: int) -> str:
    lines = [f"{program.name[0].upper()}{program.name[1:]} ended by itself (exit {code})."]
    if program.log is not None:
        written = program.log.read_text(encoding="utf-8", errors="replace").splitlines()
        lines += [f"  | {line}" for line in written[-LAST_LINES:]]
        lines += [f"All of it is in {program.log}."]
    lines += ["The rest was ended too; the company is kept. Start it again, or anew with --fresh."]
    return "\n".join(lines)
