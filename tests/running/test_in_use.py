"""Whether a home is served is known to whoever wants its database alone."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from touchline.running.in_use import in_use, kept_to_oneself
from touchline.running.trouble import CannotRun

SERVES = """
import pathlib, signal, subprocess, sys
from touchline.running.in_use import in_use
with in_use(pathlib.Path(sys.argv[1])) as lock:
    child = subprocess.Popen([sys.executable, "-S", "-c", "import signal; signal.pause()"],
                             pass_fds=(lock,))
    print(child.pid, flush=True)
    signal.pause()
"""


def test_a_home_that_nobody_serves_can_be_had_alone(tmp_path: Path) -> None:
    with kept_to_oneself(tmp_path) as alone:
        assert alone


def test_a_home_that_is_served_cannot(tmp_path: Path) -> None:
    with in_use(tmp_path), kept_to_oneself(tmp_path) as alone:
        assert not alone


def test_two_may_serve_the_same_home(tmp_path: Path) -> None:
    with in_use(tmp_path) as first, in_use(tmp_path) as second:
        assert first != second


def test_nobody_serves_while_somebody_has_it_alone(tmp_path: Path) -> None:
    with kept_to_oneself(tmp_path), pytest.raises(CannotRun, match="is just being replaced"):
        in_use(tmp_path).__enter__()


def test_a_child_of_a_killed_server_still_holds_it(tmp_path: Path) -> None:
    words = [sys.executable, "-c", SERVES, str(tmp_path)]
    with subprocess.Popen(words, stdout=subprocess.PIPE) as server:
        assert server.stdout is not None
        child = int(server.stdout.readline())
        server.kill()
        server.wait()
        with kept_to_oneself(tmp_path) as alone:
            assert not alone
        os.kill(child, signal.SIGKILL)
