"""The places that must always be manned, each by one process; who falls is replaced."""

import logging
import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final

from touchline.running.backoff import Record
from touchline.running.children import Children, Program
from touchline.running.trouble import CannotRun

log = logging.getLogger(__name__)

NOT_READY: Final = 120.0
"""Seconds after which a process that has not come up is taken for one that hangs."""


@dataclass(frozen=True)
class Place:
    """What mans a post: its name for people, and the program, given the descriptor for "ready".

    A place that does not `tell` counts as ready at once; one that does also understands that it is
    to take no more before it is asked to end.
    """

    name: str
    program: Callable[[int], Program]
    tells: bool = True


@dataclass
class Man:
    """A process at its post: since when (monotonic seconds), and whether it is ready."""

    pid: int
    since: float
    pipe: int | None

    def is_ready(self) -> bool:
        """Whether it has said so by now, or cannot say so."""
        if self.pipe is not None:
            try:
                said = os.read(self.pipe, 64)
            except BlockingIOError:
                return False
            if not said:
                return False  # it ended without a word; `fell` follows, and closes the pipe
            os.close(self.pipe)
            self.pipe = None
        return True


@dataclass
class Post:
    """One place, who holds it, and during a reload who takes over."""

    place: Place
    children: Children
    man: Man | None = None
    successor: Man | None = None
    record: Record = field(default_factory=Record)
    not_before: float = 0.0

    def stands(self) -> bool:
        """Whether somebody holds the post and is ready."""
        return self.man is not None and self.man.is_ready()

    def look(self, *, now: float) -> None:
        """Man an empty post when it is time. Raises `CannotRun` once it is hopeless."""
        if self.man is None and now >= self.not_before:
            self.man = self._sent(now)

    def fell(self, pid: int, code: int, *, now: float) -> bool:
        """Note that a process ended by itself; False if it was not of this post."""
        if self.successor is not None and self.successor.pid == pid:
            self.call_off()
            log.error("the new %s ended at its start (exit %s); the old one stays", self.name, code)
            return True
        if self.man is None or self.man.pid != pid:
            return False
        self.record = self.record.after(ran_for=now - self.man.since)
        _dropped(self.man)
        self.man = None
        if self.record.hopeless:
            raise CannotRun(
                f"{self.name} ended by itself {self.record.quick_ends} times in a row, each time"
                f" soon after its start (the last time with exit {code}). The lines above say why;"
                " `touchline doctor` may say more. What was saved is kept."
            )
        self.not_before = now + self.record.pause
        log.error(
            "%s ended by itself (exit %s); it is started again in %.0f s",
            self.name, code, self.record.pause,
        )  # fmt: skip
        return True

    def send_successor(self, *, now: float) -> None:
        """Start the one that takes over."""
        self.successor = self._sent(now)

    def take_no_more(self) -> None:
        """Ask who holds the post to leave what comes now to others."""
        if self.man is not None and self.place.tells:
            self.children.ask_to_take_no_more(self.man.pid)

    def hand_over(self) -> int | None:
        """The successor takes the post; gives who is to end, who still answers what they took."""
        self.take_no_more()
        old, self.man, self.successor = self.man, self.successor, None
        self.record, self.not_before = Record(), 0.0
        return old.pid if old else None

    def takes_over(self) -> bool:
        """Whether the successor is ready."""
        return self.successor is not None and self.successor.is_ready()

    def call_off(self) -> int | None:
        """Give the handing over up; gives the successor, who is to end."""
        off, self.successor = self.successor, None
        if off is None:
            return None
        _dropped(off)
        return off.pid

    def hangs(self, *, now: float) -> int | None:
        """The process that should long be ready and is not."""
        for man in (self.successor, self.man):
            if man is not None and not man.is_ready() and now - man.since > NOT_READY:
                return man.pid
        return None

    @property
    def name(self) -> str:
        return self.place.name

    def _sent(self, now: float) -> Man:
        if not self.place.tells:
            return Man(self.children.start(self.place.program(-1)), now, None)
        reader, writer = os.pipe()
        os.set_blocking(reader, False)
        program = self.place.program(writer)
        program = replace(program, hands_over=(*program.hands_over, writer))
        try:
            return Man(self.children.start(program), now, reader)
        finally:
            os.close(writer)


def _dropped(man: Man) -> None:
    if man.pipe is not None:
        os.close(man.pipe)
