"""Ends a parent's processes if the parent itself was killed (`kill -9`) and could not.

It is started by its path with nothing but the standard library and reads from a pipe: `+42` when
process 42 was started as the head of a group, `-42` when it was ended. The pipe closes when the
parent is gone, however it went; what is then still noted is ended.
"""

import os
import signal
import sys
import time
from collections.abc import Callable, Iterable
from typing import Final

PATIENCE: Final = 5.0  # seconds between asking a process to end and ending it


def end(groups: Iterable[int], *, runs: Callable[[int], bool], patience: float = PATIENCE) -> None:
    """Ask the head of each group to end, wait for it, then kill what is left of the groups."""
    groups = tuple(groups)
    for group in groups:
        _send(os.kill, group, signal.SIGTERM)
    latest = time.monotonic() + patience
    while any(runs(group) for group in groups) and time.monotonic() < latest:
        time.sleep(0.02)
    for group in groups:
        kill_group(group)


def kill_group(group: int) -> None:
    """End every process of the group at once; one that is gone is no trouble."""
    _send(os.killpg, group, signal.SIGKILL)


def still_noted(lines: Iterable[str]) -> set[int]:
    """The groups that were started and not ended when the lines stop."""
    noted: set[int] = set()
    for line in lines:
        (noted.add if line.startswith("+") else noted.discard)(int(line[1:]))
    return noted


def group_runs(group: int) -> bool:
    """Whether any process of the group is left."""
    return _send(os.killpg, group, 0)


def _send(how: Callable[[int, int], None], to: int, number: int) -> bool:
    try:
        how(to, number)
    except (ProcessLookupError, PermissionError):  # gone; macOS says the latter of a zombie
        return False
    return True


if __name__ == "__main__":
    end(still_noted(sys.stdin), runs=group_runs)
