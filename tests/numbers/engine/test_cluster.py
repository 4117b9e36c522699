"""A PostgreSQL of our own: reached by nobody else, and gone with whoever started it."""

import signal
import subprocess
import sys

import psycopg
import pytest

from touchline.numbers.engine.cluster import Cluster

pytestmark = pytest.mark.postgres

STARTS_ONE = """
import os, sys
from touchline.numbers.engine.cluster import own_cluster
cluster = own_cluster()
print(cluster.folder, own_cluster() is cluster, flush=True)
sys.stdin.read()
"""


def asked(cluster: Cluster, statement: str) -> object:
    with psycopg.connect(cluster.url) as connection:
        row = connection.execute(statement.encode()).fetchone()
    assert row is not None
    return row[0]


def test_its_sessions_are_in_utc(cluster: Cluster) -> None:
    assert asked(cluster, "SHOW TimeZone") == "UTC"


def test_it_listens_on_no_network(cluster: Cluster) -> None:
    assert asked(cluster, "SHOW listen_addresses") == ""


def test_nobody_else_can_enter_its_folder(cluster: Cluster) -> None:
    assert cluster.folder.stat().st_mode & 0o077 == 0


def test_its_folder_is_gone_when_it_ends(short_lived: Cluster) -> None:
    short_lived.end()
    assert not short_lived.folder.exists()


def test_ending_it_twice_is_harmless(short_lived: Cluster) -> None:
    short_lived.end()
    short_lived.end()
    assert short_lived.keeper.returncode == 0


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_it_ends_with_a_process_that_is_killed(how: signal.Signals) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", STARTS_ONE], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with process:
        assert process.stdout is not None
        folder, _, same = process.stdout.readline().strip().rpartition(" ")
        process.send_signal(how)
        process.wait(timeout=30)
        # The pipe that the cluster inherited from nobody: it closes when the folder is gone.
        ended = subprocess.run(
            ["/bin/sh", "-c", f"until [ ! -e '{folder}' ]; do :; done"], timeout=30, check=True
        )
    assert (same, ended.returncode) == ("True", 0)
