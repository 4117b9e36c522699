"""Waiting that signals interrupt."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from touchline.running.stopping import Stopping


@pytest.fixture(autouse=True)
def _nobody_ignores_a_hang_up() -> Iterator[None]:
    """Who started the tests may: `nohup` does."""
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGHUP, before)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_that_asks_to_stop_ends_the_wait(number: signal.Signals) -> None:
    with Stopping() as stopping:
        signal.raise_signal(number)
        assert stopping.wait(0)


def test_a_wait_without_a_signal_ends_by_itself() -> None:
    with Stopping() as stopping:
        assert not stopping.wait(0)


def test_a_child_that_ends_interrupts_the_wait_and_does_not_stop_it() -> None:
    began = time.monotonic()
    with Stopping() as stopping, subprocess.Popen([sys.executable, "-S", "-c", ""]):
        asked = stopping.wait(30)
    assert (asked, time.monotonic() - began < 30) == (False, True)


def test_an_ignored_hang_up_stays_ignored() -> None:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    with Stopping() as stopping:
        signal.raise_signal(signal.SIGHUP)
        assert not stopping.wait(0)


def test_the_handlers_of_before_come_back() -> None:
    before = signal.getsignal(signal.SIGINT)
    with Stopping():
        pass
    assert signal.getsignal(signal.SIGINT) is before
