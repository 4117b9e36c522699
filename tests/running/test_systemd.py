"""What systemd is told, over a real socket in its place."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from touchline.running.systemd import Systemd, without_systemd


@pytest.fixture(params=["in a folder", "abstract"])
def listener(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[socket.socket]:
    """The socket of systemd, as a file and with a name of its own kind."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as holder:
        folder = str(tmp_path / "notify")
        holder.bind(folder if request.param == "in a folder" else f"\0touchline-{tmp_path.name}")
        holder.settimeout(5)
        yield holder


def of(listener: socket.socket) -> Systemd:
    name = listener.getsockname()
    address = name if isinstance(name, str) else "@" + name[1:].decode()
    return Systemd.of({"NOTIFY_SOCKET": address})


def test_ready_is_told_with_words_for_people(listener: socket.socket) -> None:
    of(listener).ready("served at http://127.0.0.1:8000")
    assert listener.recv(4096) == b"READY=1\nSTATUS=served at http://127.0.0.1:8000"


def test_a_reload_is_told_with_its_moment(listener: socket.socket) -> None:
    of(listener).reloading()
    assert listener.recv(4096).startswith(b"RELOADING=1\nMONOTONIC_USEC=")


def test_the_end_is_told_before_it_comes(listener: socket.socket) -> None:
    of(listener).stopping()
    assert listener.recv(4096) == b"STOPPING=1"


def test_a_sign_of_life_is_given(listener: socket.socket) -> None:
    of(listener).alive()
    assert listener.recv(4096) == b"WATCHDOG=1"


def test_signs_of_life_come_twice_as_often_as_asked_for() -> None:
    assert Systemd.of({"WATCHDOG_USEC": "30000000"}).every == 15


def test_a_watchdog_that_is_no_number_counts_as_none() -> None:
    assert Systemd.of({"WATCHDOG_USEC": "soon"}).every == 0


def test_elsewhere_nothing_is_told_and_nothing_breaks() -> None:
    assert Systemd.of({}).alive() is None  # type: ignore[func-returns-value]


def test_a_listener_that_has_gone_is_no_trouble(tmp_path: Path) -> None:
    assert Systemd(str(tmp_path / "gone")).alive() is None  # type: ignore[func-returns-value]


def test_a_child_does_not_speak_in_the_parents_name() -> None:
    told = {"NOTIFY_SOCKET": "x", "WATCHDOG_USEC": "1", "LISTEN_FDS": "1", "LANG": "C"}
    assert without_systemd(told) == {"LANG": "C"}
