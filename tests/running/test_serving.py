"""One parent over web and worker: replaced when they fall, relieved without refusing anyone."""

import os
import signal
import socket
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from tests.served import until

from .conftest import Stage, runs

pytestmark = pytest.mark.slow


def asked_until(stage: Stage, over: Event) -> Counter[str]:
    """Ask again and again, each time over a new connection; what came of it."""
    came: Counter[str] = Counter()
    while not over.is_set():
        try:
            came[stage.ask()[0]] += 1
        except OSError as error:
            came[type(error).__name__] += 1
    return came


def test_a_web_process_that_is_killed_is_replaced(stage: Stage) -> None:
    stage.open()
    _, pid = stage.ask()
    os.kill(pid, signal.SIGKILL)
    until(lambda: "ended by itself (exit -9)" in stage.said, "said that it fell")
    assert stage.ask()[1] != pid


def test_nobody_is_refused_while_everything_is_replaced(stage: Stage) -> None:
    stage.open()
    over = Event()
    with ThreadPoolExecutor(4) as pool:
        asking = [pool.submit(asked_until, stage, over) for _ in range(4)]
        stage.become("second")
        until(lambda: " reloaded" in stage.said, "reloaded")
        until(lambda: stage.ask()[0] == "second", "the second generation answers")
        over.set()
    assert set().union(*(one.result() for one in asking)) == {"first", "second"}


def test_the_old_processes_are_gone_after_a_reload(stage: Stage) -> None:
    stage.open()
    _, pid = stage.ask()
    stage.become("second")
    until(lambda: not runs(pid), "the old process ended")
    assert stage.ask()[0] == "second"


def test_a_request_of_the_old_generation_is_answered_by_it(stage: Stage) -> None:
    stage.open()
    with ThreadPoolExecutor(1) as pool:
        slow = pool.submit(stage.ask, "/slow")
        until((stage.folder / "begun").exists, "the slow request has begun")
        stage.become("second")
        until(lambda: " reloaded" in stage.said, "reloaded")
        (stage.folder / "go-on").touch()
        assert slow.result()[0] == "first"


@pytest.mark.parametrize("trouble", ["broken", "unsound"])
def test_what_cannot_start_does_not_take_over(stage: Stage, trouble: str) -> None:
    stage.open()
    if trouble == "unsound":
        (stage.folder / "unsound").touch()
    stage.become("broken")
    until(lambda: "not reloaded" in stage.said, "said so")
    assert stage.ask()[0] == "first"


def test_after_a_reload_that_failed_the_next_one_works(stage: Stage) -> None:
    stage.open()
    stage.become("broken")
    until(lambda: "not reloaded" in stage.said, "said so")
    stage.become("third")
    until(lambda: stage.ask()[0] == "third", "the third generation answers")
    assert " reloaded" in stage.said


def test_who_is_being_answered_is_answered_before_the_end(stage: Stage) -> None:
    stage.open()
    with ThreadPoolExecutor(1) as pool:
        slow = pool.submit(stage.ask, "/slow")
        until((stage.folder / "begun").exists, "the slow request has begun")
        stage.send(signal.SIGTERM)
        until(lambda: "ending" in stage.said, "ending")
        (stage.folder / "go-on").touch()
        assert (slow.result()[0], stage.ended()) == ("first", 0)


def test_who_comes_while_it_ends_is_refused_at_once(stage: Stage) -> None:
    stage.open()
    with ThreadPoolExecutor(1) as pool:
        slow = pool.submit(stage.ask, "/slow")
        until((stage.folder / "begun").exists, "the slow request has begun")
        stage.send(signal.SIGTERM)
        until(lambda: refused(stage.port), "refused")
        (stage.folder / "go-on").touch()
        assert slow.result()[0] == "first"


def refused(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except ConnectionRefusedError:
        return True
    return False


def test_a_parent_that_is_killed_leaves_nobody_behind(stage: Stage) -> None:
    stage.open()
    _, pid = stage.ask()
    stage.send(signal.SIGKILL)
    until(lambda: not runs(pid), "the web process ended")
    assert stage.ended() == -signal.SIGKILL


def test_what_is_not_sound_does_not_start(stage: Stage) -> None:
    (stage.folder / "unsound").touch()
    stage.start()
    assert (stage.ended(), stage.said) == (1, "It is not sound.\n")


def test_systemd_is_told_how_far_it_is(stage: Stage, tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(str(tmp_path / "notify"))
        listener.settimeout(20)
        stage.open(NOTIFY_SOCKET=str(tmp_path / "notify"), WATCHDOG_USEC="60000000")
        stage.send(signal.SIGTERM)
        stage.ended()
        listener.setblocking(False)
        words = [word for word in heard(listener) if word != "WATCHDOG=1"]
    assert words == ["READY=1\nSTATUS=served", "STOPPING=1"]


def heard(listener: socket.socket) -> list[str]:
    words = []
    while True:
        try:
            words.append(listener.recv(4096).decode())
        except BlockingIOError:
            return words
