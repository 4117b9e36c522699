"""PostgreSQL behind PgBouncer in transaction mode: people work, and nothing is mixed up."""

import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote

import pytest

from tests.keeping.homes import Home
from tests.keeping.servers import Server, described
from tests.lacking import reason
from tests.served import until
from touchline.keeping.moving import move_database

pytestmark = [
    pytest.mark.long,
    pytest.mark.postgres,
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("pgbouncer"), reason=reason("pgbouncer")),
]
SETTINGS = """
[databases]
* = host={server} user=touchline
[pgbouncer]
listen_addr =
listen_port = 5432
unix_socket_dir = {folder}
auth_type = any
pool_mode = transaction
default_pool_size = 2
"""


@pytest.fixture
def pooler(server: Server) -> Iterator[Path]:
    """The folder of its socket; two connections for everyone."""
    with TemporaryDirectory(prefix="touchline-pool-", dir="/tmp") as folder:
        settings = Path(folder) / "pool.ini"
        settings.write_text(SETTINGS.format(server=server.cluster.folder, folder=folder))
        started = ["pgbouncer", "-q", str(settings)]
        if not os.geteuid():  # it refuses to run as root, and so does the server
            shutil.chown(folder, pwd.getpwnam("postgres").pw_name)
            settings.chmod(0o644)
            started = ["runuser", "-u", "postgres", "--", *started]
        process = subprocess.Popen(started)
        try:
            until((Path(folder) / ".s.PGSQL.5432").exists, "the pooler answers")
            yield Path(folder)
        finally:
            process.terminate()
            process.wait(20)


@pytest.fixture
def pooled(home: Home, server: Server, pooler: Path) -> Home:
    """The lived-in home on a server, reached through the pooler."""
    url = server.empty()
    with home.opened() as source:
        move_database(source, described(url))
    through = url.replace(quote(str(server.cluster.folder), safe=""), quote(str(pooler), safe=""))
    return replace(home, url=through, told={"TOUCHLINE_STATEMENT_SECONDS": "0"})


def test_who_writes_and_who_reads_are_both_served_and_the_log_stays_whole(pooled: Home) -> None:
    with pooled.busy():
        visited = pooled.python("tests.keeping.visiting", *["/"] * 20)
    verified = pooled.touchline("witness", "verify")
    assert (visited.stdout, "whole" in verified.stdout) == ("200 True\n" * 20, True)
