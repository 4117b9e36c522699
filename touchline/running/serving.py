"""The parent of a served installation: starts web and worker, replaces who falls, ends in order."""

import logging
import socket
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from touchline.running.children import Children
from touchline.running.posts import Place, Post
from touchline.running.stopping import Stopping
from touchline.running.systemd import Systemd
from touchline.running.trouble import CannotRun

log = logging.getLogger(__name__)

PATIENCE: Final = 25.0
"""Seconds that running requests and the running job get to finish when the server ends."""
A_MOMENT: Final = 1.0
"""Seconds between "take no more" and "end": who was connected has said by then what they want."""
IMPATIENT: Final = 0.1  # seconds between two looks while somebody starts or leaves
CALM: Final = 1.0


@dataclass
class Serving:
    """One parent, its posts, and whoever was relieved and still finishes what they took.

    `sound` says whether what would be started can run (None), or why not; asked before a start and
    a reload.
    """

    places: Sequence[Place]
    sound: Callable[[], str | None]
    systemd: Systemd
    holder: socket.socket | None
    patience: float = PATIENCE
    _leaving: dict[int, float] = field(default_factory=dict)
    _asked: set[int] = field(default_factory=set)
    _sign_of_life: float = 0.0

    def run(self, *, opened: Callable[[], str]) -> None:
        """Serve until asked to stop; `opened` gives the words for once everything is ready.

        Raises `CannotRun` if it cannot start, or if a process cannot be kept alive.
        """
        with Stopping(reloads=True) as stopping, Children(self.patience) as children:
            trouble = self.sound()
            if trouble:
                raise CannotRun(trouble)
            posts = [Post(place, children) for place in self.places]
            self._watch(posts, children, stopping, opened)
            self._begin_to_end(posts)
        log.info("ended")

    def _begin_to_end(self, posts: Sequence[Post]) -> None:
        """Who comes now is refused at once, and may try elsewhere; who was taken is answered."""
        self.systemd.stopping()
        log.info("ending: running requests and the running job may finish")
        if self.holder is not None:
            self.holder.close()
            for post in posts:
                post.take_no_more()
            time.sleep(A_MOMENT)

    def _watch(
        self,
        posts: list[Post],
        children: Children,
        stopping: Stopping,
        opened: Callable[[], str],
    ) -> None:
        told, reloading = False, False
        while not stopping.asked:
            now = time.monotonic()
            self._bury(posts, children, now=now)
            for post in posts:
                post.look(now=now)
            if not told and all(post.stands() for post in posts):
                words = opened()
                log.info("%s", words)
                self.systemd.ready(words)
                told = True
            if told and not reloading and stopping.reload_asked():
                reloading = self._reload(posts, now=now)
            elif reloading:
                reloading = not self._relieved(posts, children, now=now)
            self._lose_patience(posts, children, now=now)
            busy = not told or reloading or bool(self._leaving)
            self._rest(stopping, busy=busy or any(post.man is None for post in posts))

    def _rest(self, stopping: Stopping, *, busy: bool) -> None:
        now = time.monotonic()
        if self.systemd.every and now - self._sign_of_life >= self.systemd.every:
            self.systemd.alive()
            self._sign_of_life = now
        stopping.wait(IMPATIENT if busy else min(CALM, self.systemd.every or CALM))

    def _bury(self, posts: Sequence[Post], children: Children, *, now: float) -> None:
        for pid, (_, code) in children.gone().items():
            self._asked.discard(pid)
            if self._leaving.pop(pid, None) is None:
                any(post.fell(pid, code, now=now) for post in posts)

    def _reload(self, posts: Sequence[Post], *, now: float) -> bool:
        self.systemd.reloading()
        trouble = self.sound()
        if trouble:
            log.error("not reloaded; what runs goes on: %s", trouble)
            self.systemd.ready("not reloaded: see the log")
            return False
        log.info("reloading: new processes are started beside the old ones")
        for post in posts:
            post.send_successor(now=now)
        return True

    def _relieved(self, posts: Sequence[Post], children: Children, *, now: float) -> bool:
        """Whether the reload is over: every successor is ready, or one of them has fallen."""
        whole = all(post.successor is not None for post in posts)
        if whole and not all(post.takes_over() for post in posts):
            return False
        for post in posts:
            relieved = post.hand_over() if whole else post.call_off()
            if relieved is not None:
                self._leaving[relieved] = now
        words = "reloaded" if whole else "not reloaded; what ran before goes on"
        log.log(logging.INFO if whole else logging.ERROR, "%s", words)
        self.systemd.ready(words)
        return True

    def _lose_patience(self, posts: Sequence[Post], children: Children, *, now: float) -> None:
        for post in posts:
            hanging = post.hangs(now=now)
            if hanging is not None:
                log.error("%s did not come up; it is ended", post.name)
                children.kill(hanging)
        for pid, since in self._leaving.items():
            if now - since > self.patience:
                children.kill(pid)
            elif now - since > A_MOMENT and pid not in self._asked:
                self._asked.add(pid)
                children.ask_to_end(pid)
