"""Which port is taken: with real sockets, and the rule with every pattern of busy ones."""

import socket
import sys
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.demo.running.ports import FIRST, LAST, choose, held, is_free, loopbacks
from touchline.running.trouble import CannotRun

PORTS = range(FIRST, LAST + 1)
ALL_BUSY = frozenset[int]().__contains__
ONE_FREE = frozenset((9123,)).__contains__


@pytest.fixture(params=loopbacks())
def listener(request: pytest.FixtureRequest) -> Iterator[socket.socket]:
    """Somebody who listens on one loopback address; on each that this machine has in turn."""
    family = socket.AF_INET6 if ":" in request.param else socket.AF_INET
    with socket.socket(family) as somebody:
        somebody.bind((request.param, 0))
        somebody.listen()
        yield somebody


def test_a_port_is_busy_if_somebody_listens_on_either_address(listener: socket.socket) -> None:
    assert not is_free(listener.getsockname()[1])


def test_a_port_is_free_once_nobody_listens_any_more(listener: socket.socket) -> None:
    port = listener.getsockname()[1]
    listener.close()
    assert is_free(port)


def test_a_port_is_free_although_a_connection_to_it_has_just_ended() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        client = socket.create_connection(("127.0.0.1", port))
        server.accept()[0].close()  # the side that closes first keeps the port for a while
        client.close()
    assert is_free(port)


@pytest.mark.skipif(sys.platform != "linux", reason="ports are held on Linux only")
def test_a_held_port_is_busy_for_others(listener: socket.socket) -> None:
    port = listener.getsockname()[1]
    listener.close()
    with held(port):
        assert not is_free(port)


@pytest.mark.skipif(sys.platform != "linux", reason="ports are held on Linux only")
def test_a_held_port_lets_our_own_web_server_in(listener: socket.socket) -> None:
    address = listener.getsockname()[:2]
    listener.close()
    with held(address[1]), socket.socket(listener.family) as web:
        web.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        web.bind(address)
        web.listen()
        with socket.create_connection(address) as visitor, web.accept()[0] as answered:
            assert answered.getpeername() == visitor.getsockname()


@given(busy=st.sets(st.sampled_from(PORTS), max_size=len(PORTS) - 1))
def test_the_lowest_free_port_is_taken(busy: set[int]) -> None:
    assert choose(wanted=None, free=lambda port: port not in busy) == min(set(PORTS) - busy)


def test_all_ports_busy_is_said_with_what_to_do() -> None:
    with pytest.raises(CannotRun, match="8000 to 8020 are all busy"):
        choose(wanted=None, free=ALL_BUSY)


def test_a_wanted_port_is_taken_if_it_is_free() -> None:
    assert choose(wanted=9123, free=ONE_FREE) == 9123


def test_a_wanted_port_that_is_busy_is_refused_with_what_to_do() -> None:
    with pytest.raises(CannotRun, match="Port 9123 is busy"):
        choose(wanted=9123, free=ALL_BUSY)
