"""The processes of an installation: web servers and workers that can be killed and come back."""

import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Protocol

from benchmarks.serving.installation import Installation

PATIENCE = 120.0
"""Seconds until a server has to answer, on a machine that has other things to do as well."""


class Webs(Protocol):
    """Web servers, one a port."""

    ports: list[int]

    def kill(self, port: int) -> None:
        """`kill -9`, now."""

    def start(self, port: int) -> None:
        """Start it, and come back once it takes connections."""

    def end(self) -> None:
        """End all of them."""


def free_ports(count: int) -> list[int]:
    """Ports that nobody listens on at the moment."""
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


def wait_for(port: int, *, patience: float = PATIENCE) -> None:
    """Until someone listens there. Raises TimeoutError."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.01)
    raise TimeoutError(f"nobody listens on {port}")


@dataclass
class Forked:
    """Web processes from the nursery: a second life takes some milliseconds."""

    installation: Installation
    ports: list[int]
    _pids: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._nursery = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.serving.nursery"],
            env=self.installation.environment,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=_log(self.installation),
        )  # fmt: skip
        self._read()
        for port in self.ports:
            self.start(port)

    def start(self, port: int) -> None:
        assert self._nursery.stdin is not None
        self._nursery.stdin.write(b"start %d\n" % port)
        self._nursery.stdin.flush()
        self._pids[port] = int(self._read())
        wait_for(port)

    def kill(self, port: int) -> None:
        pid = self._pids[port]
        os.kill(pid, signal.SIGKILL)
        while Path(f"/proc/{pid}").exists():  # its port is free once it is gone
            time.sleep(0.001)

    def end(self) -> None:
        for port in self.ports:
            try:
                self.kill(port)
            except ProcessLookupError:
                continue
        assert self._nursery.stdin is not None
        self._nursery.stdin.close()
        self._nursery.wait()

    def _read(self) -> bytes:
        assert self._nursery.stdout is not None
        return self._nursery.stdout.readline()


@dataclass
class Granian:
    """The real server, each port a parent with one worker process, killed together."""

    installation: Installation
    ports: list[int]
    workers: int = 1
    threads: int = 4
    processes: "dict[int, subprocess.Popen[bytes]]" = field(default_factory=dict)

    def __post_init__(self) -> None:
        for port in self.ports:
            self.start(port)

    def start(self, port: int) -> None:
        words = ["--interface", "wsgi", "touchline.site.wsgi:application", "--host", "127.0.0.1"]
        words += ["--port", str(port), "--workers", str(self.workers)]
        words += ["--blocking-threads", str(self.threads), "--backpressure", "64"]
        self.processes[port] = subprocess.Popen(
            [sys.executable, "-m", "granian", *words],
            env=self.installation.environment, cwd=self.installation.home,
            stdout=_log(self.installation), stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip
        wait_for(port)

    def kill(self, port: int) -> None:
        process = self.processes[port]
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def end(self) -> None:
        for port in self.ports:
            if self.processes[port].poll() is None:
                self.kill(port)


def children_of(parent: int) -> list[int]:
    """The processes that a process has started and that are still there."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        fields = _stat(stat)
        if fields and int(fields[1]) == parent:
            found.append(int(stat.parent.name))
    return found


def processor_seconds(pids: list[int]) -> float:
    """What these processes and their children have used; those that have ended count too."""
    spent = 0
    for pid in {one for parent in pids for one in (parent, *children_of(parent))}:
        fields = _stat(Path(f"/proc/{pid}/stat"))
        spent += sum(int(ticks) for ticks in fields[11 : 15 if pid in pids else 13])
    return spent / os.sysconf("SC_CLK_TCK")


def _stat(file: Path) -> list[str]:
    try:
        return file.read_text().rsplit(")", 1)[1].split()
    except OSError:
        return []  # it ended while we looked


def worker(installation: Installation) -> "subprocess.Popen[bytes]":
    """A worker, as `touchline worker` starts it."""
    return subprocess.Popen(
        [sys.executable, "-m", "touchline", "worker"],
        env=installation.environment, cwd=installation.home,
        stdout=_log(installation), stderr=subprocess.STDOUT, start_new_session=True,
    )  # fmt: skip


def _log(installation: Installation) -> IO[bytes]:
    return (installation.home / "processes.log").open("ab")
