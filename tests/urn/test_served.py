"""A real server: one token sent by many at once, and a server that is killed while people vote."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from http.client import HTTPException
from itertools import count
from pathlib import Path
from threading import Event

import pytest

from tests.served import LONGEST, PATIENT, answers, free_port, until
from tests.urn.served import Answer, Voting, send, voting

pytestmark = pytest.mark.slow


@contextmanager
def server(box: Voting, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """One web process on a port of its own choice; gives the process, which a test may kill."""
    words = [
        *("--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port), "--workers", "1"),
        *("--no-ws", "--log-level", "warning", "--blocking-threads", "4"),
    ]
    with (box.home / "web.log").open("ab") as log, subprocess.Popen(
        [sys.executable, "-m", "granian", *words, "touchline.site.wsgi:application"],
        env=box.environment, cwd=box.home, stdout=log, stderr=log, start_new_session=True,
    ) as web:  # fmt: skip
        try:
            until(lambda: answers(port), "the server answers", patience=PATIENT)
            yield web
        finally:
            killed(web)


def killed(web: subprocess.Popen[bytes]) -> None:
    """It and its worker, at once: they are a group of their own."""
    if web.poll() is None:
        os.killpg(web.pid, signal.SIGKILL)
    web.wait(LONGEST)


def lying(box: Voting) -> set[str]:
    """The receipts that are in the file."""
    with closing(sqlite3.connect(box.home / "touchline.sqlite3")) as database:
        return {receipt for (receipt,) in database.execute("SELECT receipt FROM urn_ballot")}


@pytest.fixture
def box(begun: Path, tmp_path: Path) -> Voting:
    home = shutil.copytree(begun, tmp_path / "home", symlinks=True)
    return voting(home, 160)


def test_a_token_that_two_servers_are_sent_at_once_lies_there_once(box: Voting) -> None:
    """Thirty tokens, each sent six times, to two processes on one database."""
    ports = [free_port(), free_port()]
    with server(box, ports[0]), server(box, ports[1]), ThreadPoolExecutor(12) as pool:
        sent = [
            pool.submit(send, ports[turn % 2], box.box, body)
            for body in box.bodies[:30]
            for turn in range(6)
        ]
        answered = [one.result() for one in sent]
    statuses = Counter(one.status for one in answered)
    assert (statuses, len(lying(box))) == ({201: 30, 200: 150}, 30)


def test_what_was_answered_is_there_after_a_kill_and_the_rest_counts_once(box: Voting) -> None:
    port = free_port()
    enough = Event()
    with server(box, port) as web, ThreadPoolExecutor(4) as pool:
        arrived = count()
        voters = [pool.submit(keep_on, port, box, part, arrived, enough) for part in range(4)]
        assert enough.wait(PATIENT)
        killed(web)
        receipts = {one.told["receipt"] for voter in voters for one in voter.result()}
    there = lying(box)
    with server(box, port), ThreadPoolExecutor(4) as pool:
        again = list(pool.map(lambda body: send(port, box.box, body).status, box.bodies))
    assert receipts <= there
    assert (set(again) <= {200, 201}, len(lying(box))) == (True, len(box.bodies))


def keep_on(
    port: int, box: Voting, part: int, arrived: "count[int]", enough: Event
) -> list[Answer]:
    """Cast every fourth ballot until the server is gone; what was answered with 201."""
    answered: list[Answer] = []
    for body in box.bodies[part::4]:
        try:
            answer = send(port, box.box, body)
        except (OSError, HTTPException):
            break
        answered += [answer] if answer.status == 201 else []
        if next(arrived) == 60:
            enough.set()
    return answered
