"""`kill -9` at random moments while people write, and a look at what is there after each."""

import random
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.faults.looking import Looking
from benchmarks.faults.outcome import Outcome
from benchmarks.faults.writers import Journal, Writer
from benchmarks.serving.installation import Installation
from benchmarks.serving.postgres import Server
from benchmarks.serving.processes import Forked, Granian, Webs, free_ports
from benchmarks.serving.visitor import Visitor

MOST = 16
"""Writes acknowledged between two faults, at most; the fault comes up to 40 ms after the last."""
TRIES = 50
PATIENCE = 60.0
"""Seconds in which somebody has to be able to write again."""


@dataclass
class Moments:
    """One installation, two web servers, some writers, and what may be killed."""

    home: Path
    server: Server | None
    granian: bool
    writers: int
    chance: random.Random
    writing: list[Writer] = field(default_factory=list)

    def run(self, count: int, *, say: Callable[[str], None]) -> Outcome:
        """Kill something so many times. The outcome has every difference that was found."""
        began = time.monotonic()
        installation = Installation(self.home, self.server.url if self.server else "")
        installation.set_up()
        addresses = installation.administrators(self.writers)
        webs = self._webs(installation)
        self.writing = [self._writer(address, webs.ports) for address in addresses]
        looking, killed = Looking(self.writing), Counter[str]()
        try:
            for writer in self.writing:
                writer.start()
            while not all(writer.told["acknowledged"] for writer in self.writing):
                time.sleep(0.05)
            for number in range(1, count + 1):
                killed[self._strike(webs)] += 1
                _patiently(looking.look)
                if number % 50 == 0:
                    say(f"{number} of {count}, {looking.lines} lines, {len(looking.wrong)} wrong")
            for writer in self.writing:
                writer.ended.set()
            for writer in self.writing:
                writer.join()
            _patiently(lambda: looking.look(whole=True))
        finally:
            webs.end()
        told = sum((writer.told for writer in self.writing), Counter[str]())
        outcome = Outcome(wrong=looking.wrong)
        for what, times in sorted(killed.items()):
            outcome.say(f"killed {what}: {times} times")
        for what, times in sorted(told.items()):
            outcome.say(f"writes {what}: {times:,}")
        outcome.say(f"{looking.lines:,} lines in the log, {looking.looks:,} looks at everything")
        outcome.say(f"{time.monotonic() - began:.0f} s")
        return outcome

    def _webs(self, installation: Installation) -> Webs:
        from django.db import connections

        connections.close_all()
        ports = free_ports(2)
        return Granian(installation, ports) if self.granian else Forked(installation, ports)

    def _writer(self, address: str, ports: list[int]) -> Writer:
        journal = Journal(self.home / f"{address}.journal")
        chance = random.Random(self.chance.random())
        return Writer(address, Visitor(ports, turn=self.chance.randrange(2)), journal, chance)

    def _let_them_write(self, count: int) -> None:
        enough = self._acknowledged() + count
        end = time.monotonic() + PATIENCE
        while self._acknowledged() < enough:
            if time.monotonic() > end:
                raise TimeoutError("nobody could write any more")
            time.sleep(0.002)
        time.sleep(self.chance.uniform(0, 0.04))

    def _acknowledged(self) -> int:
        return sum(writer.told["acknowledged"] for writer in self.writing)

    def _strike(self, webs: Webs) -> str:
        """Let them write for a moment, then kill something and bring it back; what it was."""
        self._let_them_write(self.chance.randint(1, MOST))
        what = self.chance.choice(
            ("one web server", "both web servers", "a process of the database", "the database")
            if self.server
            else ("one web server", "one web server", "both web servers")
        )
        if what == "the database" and self.server:
            self.server.kill()
            self.server.start()
        elif what == "a process of the database" and self.server:
            self.server.kill_a_backend(self.chance)
            self.server.wait()
        else:
            ports = webs.ports if what == "both web servers" else [self.chance.choice(webs.ports)]
            for port in ports:
                webs.kill(port)
            for port in ports:
                webs.start(port)
        return what


def _patiently(act: Callable[[], None]) -> None:
    """Try again while the database is coming back."""
    from django.db import Error, connection

    for left in reversed(range(TRIES)):
        try:
            return act()
        except Error:
            connection.close()
            if not left:
                raise
            time.sleep(0.1)
    return None
