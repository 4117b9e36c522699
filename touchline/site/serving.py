"""Serves an installation: which processes there are, and what must be right before they start."""

import logging
import logging.config
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import touchline
from touchline.kit.home import CHECKOUT, home
from touchline.running import logs
from touchline.running.children import Program
from touchline.running.environment import as_it_was
from touchline.running.in_use import in_use
from touchline.running.posts import Place
from touchline.running.serving import Serving
from touchline.running.sockets import address_of, handed_over, listening, listening_at
from touchline.running.systemd import Systemd, without_systemd
from touchline.running.trouble import CannotRun

APPLICATION: Final = "touchline.site.wsgi:application"


@dataclass(frozen=True)
class Wanted:
    """What was asked for on the command line; nought processes are no web at all."""

    host: str
    port: int
    unix_socket: Path | None
    processes: int
    worker: bool

    def listen(self) -> socket.socket:
        """The one socket: of systemd if it made one, else ours."""
        given = handed_over(os.environ, pid=os.getpid())
        if given is not None:
            return given
        if self.unix_socket is not None:
            return listening_at(self.unix_socket)
        return listening(self.host, self.port)


def serve_in(wanted: Wanted) -> int:
    """Serve until asked to stop; gives the exit code, and says on standard error why it is 1."""
    logging.config.dictConfig(logs.configuration())
    logs.log_without_words()
    try:
        with in_use(home()) as lock:
            _serve(wanted, lock)
    except (CannotRun, OSError) as trouble:
        print(trouble, file=sys.stderr)
        return 1
    return 0


def _serve(wanted: Wanted, lock: int) -> None:
    counting = _folder_for_counting()
    with closing(wanted.listen()) if wanted.processes else nullcontext() as holder:
        serving = Serving(
            places=_places(wanted, holder, lock, counting),
            sound=_hindered,
            systemd=Systemd.of(os.environ),
            holder=holder,
        )
        try:
            serving.run(opened=lambda: _opened(holder))
        finally:
            shutil.rmtree(counting, ignore_errors=True)
            if wanted.processes and wanted.unix_socket is not None:
                wanted.unix_socket.unlink(missing_ok=True)


def _opened(holder: socket.socket | None) -> str:
    where = f"at {address_of(holder)}" if holder else "without pages: the worker alone"
    return f"Touchline {touchline.__version__} is served {where}"


def _places(
    wanted: Wanted, holder: socket.socket | None, lock: int, counting: Path
) -> Sequence[Place]:
    """The web processes, then the worker."""

    def web(ready: int) -> Program:
        assert holder is not None  # noqa: S101 - without it no web process was asked for
        words = ("--socket", str(holder.fileno()), "--ready", str(ready))
        return _program(
            "a web process", ("-m", "touchline.running.web", APPLICATION, *words),
            counting, hands_over=(lock, holder.fileno()),
        )  # fmt: skip

    def worker(_: int) -> Program:
        words = ("-m", "touchline", "worker", "--patient")
        return _program("the worker", words, counting, hands_over=(lock,))

    webs = [Place("a web process", web)] * wanted.processes
    return [*webs, Place("the worker", worker, tells=False)] if wanted.worker else webs


def _program(
    name: str, words: tuple[str, ...], counting: Path, *, hands_over: tuple[int, ...]
) -> Program:
    environment = _environment() | {"PROMETHEUS_MULTIPROC_DIR": str(counting)}
    return Program(name, (sys.executable, *words), environment, home(), hands_over=hands_over)


def _environment() -> dict[str, str]:
    told = without_systemd(as_it_was(os.environ))
    path = os.pathsep.join(filter(None, (str(CHECKOUT), told.get("PYTHONPATH", ""))))
    told.setdefault("DJANGO_SETTINGS_MODULE", "touchline.site.settings.serve")
    return told | {
        "TOUCHLINE_HOME": str(home()),
        "PYTHONPATH": path,
        "PYTHONSAFEPATH": "1",  # a file in the home must not stand in for a module
        "PYTHONUNBUFFERED": "1",
        "PYTHONUTF8": "1",
    }


def _hindered() -> str | None:
    """What stands in the way, asked in a process of its own: it reads code and settings anew."""
    asked = subprocess.run(
        [sys.executable, "-m", "touchline", "serve", "--check"],
        env=_environment(), cwd=home(), capture_output=True, text=True, check=False,
    )  # fmt: skip
    return None if asked.returncode == 0 else asked.stderr.strip() or "It cannot be started."


def _folder_for_counting() -> Path:
    """Where the processes of this parent count what they do, so that one answer has all of it."""
    folders = home() / "run" / "counting"
    folder = folders / str(os.getpid())
    for left in folders.glob("*"):
        if left == folder or not _runs(left.name):
            shutil.rmtree(left, ignore_errors=True)
    folder.mkdir(parents=True, mode=0o700)
    return folder


def _runs(pid: str) -> bool:
    try:
        os.kill(int(pid), 0)
    except (ValueError, ProcessLookupError):
        return False
    except PermissionError:
        return True
    return True
