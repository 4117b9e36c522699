"""The guard: which groups are left, and that they are ended, stubborn ones too."""

import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from touchline.running import guard

STUBBORN = (
    "import signal; signal.signal(15, signal.SIG_IGN); print('here', flush=True); signal.pause()"
)
MANNERED = "import signal; print('here', flush=True); signal.pause()"


def started(code: str) -> subprocess.Popen[bytes]:
    """A process that leads a group of its own and has said that it is there."""
    process = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, start_new_session=True
    )
    assert process.stdout is not None
    process.stdout.readline()
    return process


def ended(process: subprocess.Popen[bytes], *, patience: float) -> int:
    """End the group of the process; gives its exit code."""
    guard.end([process.pid], runs=lambda _: process.poll() is None, patience=patience)
    process.communicate()
    return process.returncode


def test_a_process_is_asked_to_end() -> None:
    assert ended(started(MANNERED), patience=10) == -15


def test_a_process_that_will_not_end_is_killed() -> None:
    assert ended(started(STUBBORN), patience=0.05) == -9


def test_a_group_that_is_gone_is_no_trouble() -> None:
    process = started(MANNERED)
    ended(process, patience=10)
    assert not guard.group_runs(process.pid)


@given(ended=st.sets(st.integers(1, 9)), running=st.sets(st.integers(10, 19)))
def test_what_was_started_and_not_ended_is_left(ended: set[int], running: set[int]) -> None:
    lines = [f"+{pid}\n" for pid in ended | running] + [f"-{pid}\n" for pid in ended]
    assert guard.still_noted(lines) == running
