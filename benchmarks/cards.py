"""Saving a line of a prep card: what it costs beside an empty POST, and two hundred at once.

    python -m benchmarks.cards
    python -m benchmarks.cards --postgres

Each of so many sellers has a card open, as on a Monday morning, and types: their page saves the
line each second for so many seconds, all at the same time. Then one of them saves with nobody else
there, in turn with an empty POST through the same middleware. The client runs on the same machine.
"""

import argparse
import json
import os
import statistics
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from benchmarks.serving.company import at_work
from benchmarks.serving.installation import PASSWORD, Installation
from benchmarks.serving.postgres import Server
from benchmarks.serving.processes import Granian, free_ports, processor_seconds
from benchmarks.serving.reviews import a_review_each
from benchmarks.serving.visitor import NotAnswered, Visitor, form_with

IN_TURN = 300
"""Saved lines, and empty POSTs, from which the cost of one is worked out."""


@dataclass
class Seller:
    """Someone with a card open; `waits` in seconds, `wrong` what was answered instead of 200."""

    address: str
    review: str
    port: int
    number: int
    waits: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    said: str = ""

    def open(self) -> None:
        """Sign in and open the card."""
        self.visitor = Visitor(
            [self.port], address=f"10.0.{self.number // 250}.{self.number % 250}"
        )
        if not self.visitor.sign_in(self.address, PASSWORD):
            raise SystemExit(f"{self.address} could not sign in.")
        page = self.visitor.get(f"/floor/reviews/{self.review}/card/")
        self.fields = form_with("1-challenge", page.text)
        self.visitor.accept = "application/json"

    def save(self, words: str) -> int:
        """What the page of the card sends while one types; the status of the answer."""
        was = json.dumps({"challenge": self.said})
        told, self.said = self.fields | {"1-challenge": words, "1-was": was}, words
        return self.visitor.post(f"/floor/reviews/{self.review}/card/lines/1/", told).status

    def nothing(self) -> int:
        """An empty POST."""
        token = {"csrfmiddlewaretoken": self.fields["csrfmiddlewaretoken"]}
        return self.visitor.post("/empty/", token).status

    def type_until(self, end: float) -> None:
        """A save each second, with other words each time."""
        times = 0
        while (began := time.monotonic()) < end:
            times += 1
            try:
                status = self.save(f"They want it before the summer, said {times} times")
            except NotAnswered as away:
                self.wrong.append(str(away))
            else:
                self.waits.append(time.monotonic() - began)
                self.wrong += [] if status == 200 else [str(status)]
            time.sleep(max(0.0, began + 1 - time.monotonic()))


def main() -> None:
    """Set up, let them type, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.cards")
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--seconds", type=int, default=20)
    parser.add_argument("--postgres", action="store_true")
    told = parser.parse_args()
    server = Server() if told.postgres else None
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        try:
            measure(told, Installation(Path(home), server.url if server else ""), server)
        finally:
            if server:
                server.end()


def measure(told: argparse.Namespace, there: Installation, server: Server | None) -> None:
    """One installation, from the first card that is opened to the last line printed."""
    there.set_up()
    reviews = a_review_each(there, at_work(there, told.people))
    web = Granian(there, free_ports(1), workers=2)
    pids = [web.processes[web.ports[0]].pid] + ([server.pid] if server else [])
    port = web.ports[0]
    sellers = [Seller(who, key, port, n + 1) for n, (who, key) in enumerate(reviews.items())]
    database = "PostgreSQL" if server else "SQLite"
    print(f"{len(sellers)} sellers, {database}, {os.cpu_count()} cores", end="")
    print(f", load {os.getloadavg()[0]:.1f} before; client and servers share the cores")
    try:
        for one in sellers:
            one.open()
        at_once(sellers, pids, told.seconds)
        in_turn(sellers[0], pids)
    finally:
        web.end()


def at_once(sellers: list[Seller], pids: list[int], seconds: int) -> None:
    """Everyone types at the same time."""
    before, began = processor_seconds(pids), time.monotonic()
    threads = [threading.Thread(target=s.type_until, args=(began + seconds,)) for s in sellers]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    took = time.monotonic() - began
    waits = [wait for one in sellers for wait in one.waits]
    wrong = [said for one in sellers for said in one.wrong]
    cores = (processor_seconds(pids) - before) / took
    p95 = statistics.quantiles(waits, n=20)[18]
    print(f"all at once for {took:.0f} s: {len(waits):,} lines saved", end="")
    print(f", {len(waits) / took:.0f} a second")
    print(f"  p50 {statistics.median(waits) * 1000:.0f} ms, p95 {p95 * 1000:.0f} ms", end="")
    print(f", servers {cores:.2f} cores, errors: {len(wrong)} {sorted(set(wrong)) or ''}")


def in_turn(one: Seller, pids: list[int]) -> None:
    """The processor's time of one saved line and of one empty POST."""
    spent = {"an empty POST": 0.0, "a line saved": 0.0}
    words = (f"Said in turn {number}" for number in count())
    acts: dict[str, Callable[[], int]] = {
        "an empty POST": one.nothing,
        "a line saved": lambda: one.save(next(words)),
    }
    for _ in range(IN_TURN // 5):
        for kind, act in acts.items():
            before = processor_seconds(pids)
            for _ in range(5):
                act()
            spent[kind] += processor_seconds(pids) - before
    empty = spent["an empty POST"]
    for kind, seconds in spent.items():
        ms = seconds / IN_TURN * 1000
        print(f"  {kind:<14} {ms:5.1f} ms of processor, {seconds / empty:.1f} times the empty POST")


if __name__ == "__main__":
    main()
