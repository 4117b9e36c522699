"""A PostgreSQL server with the durability of a fresh installation, made to be killed."""

import os
import pwd
import random
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg

from benchmarks.serving.processes import children_of
from touchline.numbers.engine.programs import postgres_program

PATIENCE = 60.0


class Server:
    """In a folder of its own, on a socket there; nothing of its durability is switched off."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="touchline-faults-", dir="/tmp"))
        self._who: dict[str, Any] = {}
        if not os.geteuid():
            account = pwd.getpwnam("postgres")
            self._who = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
            os.chown(self.folder, account.pw_uid, account.pw_gid)
        words = ("-D", self.folder / "data", "-U", "touchline", "-A", "trust", "-E", "UTF8")
        initdb = [str(postgres_program("initdb")), *map(str, words), "--locale=C"]
        subprocess.run(initdb, check=True, capture_output=True, cwd=self.folder, **self._who)
        self.start()

    @property
    def url(self) -> str:
        """For DATABASE_URL."""
        return f"postgres://touchline@{quote(str(self.folder), safe='')}/postgres"

    @property
    def pid(self) -> int:
        """The parent of its processes."""
        return self._process.pid

    def start(self) -> None:
        """Start it, and come back once it answers; it mends its log by itself."""
        options = ("-c", "listen_addresses=", "-c", "max_connections=100")
        words = ["-D", str(self.folder / "data"), "-k", str(self.folder), *options]
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            with (self.folder / "log").open("ab") as log:
                self._process = subprocess.Popen(
                    [str(postgres_program("postgres")), *words],
                    cwd=self.folder, stdout=log, stderr=log, start_new_session=True, **self._who,
                )  # fmt: skip
            while self._process.poll() is None and time.monotonic() < end:
                if self.answers():
                    return
                time.sleep(0.02)
            time.sleep(0.05)  # the processes of the one before hold on to its memory for a moment
        raise TimeoutError(f"PostgreSQL did not come back; see {self.folder / 'log'}")

    def answers(self) -> bool:
        """Whether it takes connections."""
        try:
            self.ask("SELECT 1")
        except psycopg.Error:
            return False
        return True

    def wait(self) -> None:
        """Until it answers again after one of its processes was killed."""
        end = time.monotonic() + PATIENCE
        while not self.answers():
            if time.monotonic() > end:
                raise TimeoutError("PostgreSQL did not come back by itself")
            time.sleep(0.02)

    def kill(self) -> None:
        """`kill -9` of the server and of each of its processes, as if the machine had gone."""
        family = [self._process.pid, *children_of(self._process.pid)]
        for pid in family:
            _kill(pid)
        self._process.wait()

    def kill_a_backend(self, chance: random.Random) -> bool:
        """`kill -9` of one process that serves Touchline; the server then restarts itself."""
        words = "SELECT pid FROM pg_stat_activity WHERE application_name = 'touchline'"
        try:
            pids = [pid for (pid,) in self.ask(words)]
        except psycopg.Error:
            return False
        if pids:
            _kill(chance.choice(pids))
        return bool(pids)

    def ask(self, words: str) -> list[tuple[Any, ...]]:
        """The rows of a statement, in a connection of its own."""
        told = f"host={self.folder} dbname=postgres user=touchline application_name=faults"
        with psycopg.connect(told, connect_timeout=5, autocommit=True) as connection:
            return connection.execute(words).fetchall()

    def end(self) -> None:
        """Stop it and remove its folder."""
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)
            self._process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


def _kill(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return
