"""A place that must be manned: when somebody falls, when it is hopeless, when one hangs."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.served import until
from touchline.running.backoff import ENOUGH
from touchline.running.children import Children, Program
from touchline.running.posts import NOT_READY, Place, Post
from touchline.running.trouble import CannotRun

ENDS = "raise SystemExit(3)"
HANGS = "import signal; signal.pause()"


@pytest.fixture
def children() -> Iterator[Children]:
    with Children(patience=1) as children:
        yield children


def post(children: Children, code: str, *, tells: bool = False) -> Post:
    def program(ready: int) -> Program:
        argv = (sys.executable, "-I", "-S", "-c", code)
        return Program("the worker", argv, os.environ, Path("/"))

    return Post(Place("the worker", program, tells=tells), children)


def falls(post: Post, *, at: float, after: float) -> None:
    """Man the post at a moment, and let the process end by itself after so many seconds."""
    post.look(now=at)
    assert post.man is not None
    pid = post.man.pid
    until(lambda: not post.children.runs(pid), "ended")
    for gone, (_, code) in post.children.gone().items():
        post.fell(gone, code, now=at + after)


def test_who_fell_quickly_is_not_replaced_before_the_pause_is_over(children: Children) -> None:
    empty = post(children, ENDS)
    falls(empty, at=100, after=0)
    empty.look(now=100.5)
    assert empty.man is None


def test_who_fell_after_long_work_is_replaced_at_once(children: Children) -> None:
    empty = post(children, ENDS)
    falls(empty, at=100, after=3600)
    empty.look(now=3700)
    assert empty.man is not None


def test_a_place_where_everyone_falls_is_given_up_with_words(children: Children) -> None:
    hopeless = post(children, ENDS)
    for turn in range(ENOUGH - 1):
        falls(hopeless, at=100 * turn, after=0)
    with pytest.raises(CannotRun, match=f"ended by itself {ENOUGH} times in a row"):
        falls(hopeless, at=100 * ENOUGH, after=0)


def test_a_process_that_was_long_not_ready_is_found(children: Children) -> None:
    waiting = post(children, HANGS, tells=True)
    waiting.look(now=0)
    assert waiting.man is not None
    found = [waiting.hangs(now=NOT_READY), waiting.hangs(now=NOT_READY + 1)]
    assert found == [None, waiting.man.pid]


def test_who_ended_without_a_word_is_never_ready(children: Children) -> None:
    fallen = post(children, ENDS, tells=True)
    fallen.look(now=0)
    assert fallen.man is not None
    pid = fallen.man.pid
    until(lambda: not children.runs(pid), "ended")
    assert [fallen.stands(), fallen.stands()] == [False, False]


def test_a_place_that_does_not_tell_counts_as_ready(children: Children) -> None:
    manned = post(children, HANGS)
    manned.look(now=0)
    assert manned.stands()
