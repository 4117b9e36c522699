"""The one socket: on a port, as a file, or handed over by the system."""

import os
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from touchline.running.sockets import address_of, handed_over, listening, listening_at
from touchline.running.trouble import CannotRun


def test_a_free_port_is_listened_on() -> None:
    with listening("127.0.0.1", 0) as holder, socket.create_connection(holder.getsockname()):
        assert address_of(holder).startswith("http://127.0.0.1:")


def test_an_address_of_the_sixth_version_stands_in_brackets() -> None:
    if not socket.has_ipv6:
        pytest.skip("This machine has no IPv6.")
    with listening("::1", 0) as holder:
        assert address_of(holder).startswith("http://[::1]:")


def test_a_port_that_is_taken_is_refused_with_what_to_do() -> None:
    with listening("127.0.0.1", 0) as first, pytest.raises(CannotRun, match="Name a free one"):
        listening("127.0.0.1", first.getsockname()[1])


def test_an_address_of_another_machine_is_refused() -> None:
    with pytest.raises(CannotRun, match="Nothing was started"):
        listening("192.0.2.1", 0)


def test_a_socket_file_is_for_its_owner_and_group(tmp_path: Path) -> None:
    with listening_at(tmp_path / "web"):
        assert stat.S_IMODE((tmp_path / "web").stat().st_mode) == 0o660


def test_what_an_earlier_server_left_behind_is_replaced(tmp_path: Path) -> None:
    listening_at(tmp_path / "web").close()
    with listening_at(tmp_path / "web") as holder:
        assert address_of(holder) == f"unix:{tmp_path / 'web'}"


def test_a_socket_on_which_somebody_answers_is_left_alone(tmp_path: Path) -> None:
    with listening_at(tmp_path / "web"), pytest.raises(CannotRun, match="cannot be listened on"):
        listening_at(tmp_path / "web")


def test_a_file_that_is_no_socket_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "web").write_text("mine")
    with pytest.raises(CannotRun):
        listening_at(tmp_path / "web")
    assert (tmp_path / "web").read_text() == "mine"


def test_without_the_systems_word_nothing_was_handed_over() -> None:
    assert handed_over({}, pid=os.getpid()) is None


def test_what_was_meant_for_another_process_is_not_taken() -> None:
    assert handed_over({"LISTEN_FDS": "1", "LISTEN_PID": "1"}, pid=os.getpid()) is None


TAKES = """
import os
from touchline.running.sockets import address_of, handed_over
holder = handed_over({"LISTEN_FDS": "1", "LISTEN_PID": str(os.getpid())}, pid=os.getpid())
print(address_of(holder))
"""


def test_a_socket_that_the_system_made_is_taken() -> None:
    """systemd lays it at descriptor 3; so does this test, in a process of its own."""
    with listening("127.0.0.1", 0) as holder:
        done = subprocess.run(
            [sys.executable, "-c", TAKES], capture_output=True, text=True, check=True,
            preexec_fn=lambda: os.dup2(holder.fileno(), 3), pass_fds=(3,),
        )  # fmt: skip
        assert done.stdout.strip() == address_of(holder)
