"""A PostgreSQL of our own for the time of one process: nothing of it stays.

It listens on a socket in its own folder and nowhere else. It ends when the process does, even one
that is killed: the cluster reads from a pipe that only the process holds open.
"""

import atexit
import os
import pwd
import shutil
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from touchline.numbers.engine.programs import postgres_program
from touchline.numbers.errors import EngineMissing, NumbersError

PATIENCE = 60.0
"""Seconds until a cluster has to be up; one or two are usual."""

SOCKET_LENGTH = 80
"""Longer paths do not fit into the address of a socket."""

# Only this account and root can reach the socket, so nobody is asked for a password.
_EMPTY = ("-U", "touchline", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")

# The data may be lost with the machine: it is loaded again. So nothing waits for the disk.
_SETTINGS = (
    *("listen_addresses=", "fsync=off", "synchronous_commit=off", "full_page_writes=off"),
    *("wal_level=minimal", "max_wal_senders=0", "max_connections=50", "timezone=UTC"),
    *("shared_buffers=128MB", "work_mem=64MB", "log_min_messages=fatal"),
)

# Waits until the other end of its standard input is closed, then ends the server and its folder.
_KEEPER = """
"$@" >"$0/log" 2>&1 </dev/null & server=$!
read -r _
kill -INT "$server" 2>/dev/null
wait "$server"
rm -rf "$0"
"""


@dataclass(frozen=True)
class Cluster:
    """A running cluster; `url` is how to reach it."""

    folder: Path
    keeper: "subprocess.Popen[bytes]"

    @property
    def url(self) -> str:
        """For psycopg: the socket is the folder's."""
        return f"host={self.folder} dbname=postgres user=touchline"

    def end(self) -> None:
        """Stop the server and remove its folder; a second call does nothing."""
        if self.keeper.stdin:
            self.keeper.stdin.close()
        self.keeper.wait(timeout=PATIENCE)


_lock = threading.Lock()
_own: dict[int, Cluster] = {}


def own_cluster() -> Cluster:
    """The cluster of this process, started at the first call. Raises EngineMissing."""
    with _lock:
        process = os.getpid()
        cluster = _own.get(process)
        if cluster is None or cluster.keeper.poll() is not None:
            cluster = _own[process] = start_cluster()
            atexit.register(_end_of, process)
        return cluster


def start_cluster() -> Cluster:
    """A new, empty cluster, up and waiting. Raises EngineMissing, NumbersError if it will not."""
    initdb, postgres = postgres_program("initdb"), postgres_program("postgres")
    account = _account()
    folder = Path(tempfile.mkdtemp(prefix="touchline-pg-", dir=_place()))
    data, anywhere = folder / "data", _anywhere(folder, account)
    try:
        if account:
            os.chown(folder, account["user"], account["group"])
        made = subprocess.run(
            [initdb, "-D", data, *_EMPTY],
            **anywhere, stdin=subprocess.DEVNULL, capture_output=True, check=False,
        )  # fmt: skip
        if made.returncode:
            raise NumbersError(_no_start(made.stderr.decode(errors="replace")))
        server = [str(postgres), "-D", str(data), "-k", str(folder)]
        server += [part for setting in _SETTINGS for part in ("-c", setting)]
        keeper: subprocess.Popen[bytes] = subprocess.Popen(
            ["/bin/sh", "-c", _KEEPER, str(folder), *server],
            **anywhere, stdin=subprocess.PIPE, start_new_session=True,
        )  # fmt: skip
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    cluster = Cluster(folder, keeper)
    _wait_for(cluster)
    return cluster


def _wait_for(cluster: Cluster) -> None:
    """The last line of `postmaster.pid` says when the server takes connections."""
    told = cluster.folder / "data" / "postmaster.pid"
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and cluster.keeper.poll() is None:
        if told.exists() and told.read_text().rstrip().endswith("ready"):
            return
        time.sleep(0.02)
    log = cluster.folder / "log"
    said = log.read_text(errors="replace") if log.exists() else ""
    cluster.end()
    raise NumbersError(_no_start(said))


def _no_start(said: str) -> str:
    last = (said.strip().splitlines() or ["it said nothing"])[-1]
    return f"A PostgreSQL for this question did not start: {last}"


def _account() -> dict[str, Any]:
    """PostgreSQL refuses to run as root: root lets the account do it that Debian made for it."""
    if os.geteuid():
        return {}
    try:
        found = pwd.getpwnam("postgres")
    except KeyError:
        raise EngineMissing(
            "PostgreSQL does not run as root, and there is no account postgres. Ask again as "
            "another user, or name a server with --engine-url."
        ) from None
    return {"user": found.pw_uid, "group": found.pw_gid, "extra_groups": []}


def _anywhere(folder: Path, account: dict[str, Any]) -> dict[str, Any]:
    """Words for a program that may not be able to read where we stand."""
    return {"cwd": folder, "env": {"PATH": os.environ.get("PATH", os.defpath)}, **account}


def _place() -> str:
    """A folder for temporary files that every account may enter, with a short path."""
    for place in (tempfile.gettempdir(), "/tmp", "/var/tmp"):  # noqa: S108 - mkdtemp follows
        if len(place) < SOCKET_LENGTH and Path(place).is_dir() and _open_to_all(Path(place)):
            return place
    return tempfile.gettempdir()


def _open_to_all(place: Path) -> bool:
    return all(path.stat().st_mode & 0o001 for path in (place, *place.parents))


def _end_of(process: int) -> None:
    if os.getpid() == process and process in _own:
        _own.pop(process).end()
