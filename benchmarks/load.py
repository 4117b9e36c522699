"""Two hundred people at work at once: errors, waiting, and what a request costs the servers.

    python -m benchmarks.load
    python -m benchmarks.load --postgres

Everyone signs in within the same moments, then reads the scoreboard, takes a figure apart, changes
their own settings and asks about figures, with pauses as people make them. The server is granian
with two processes of four threads. The client runs on the same machine; its own processor time is
printed, and what it takes is lacking to the server. An empty Django view is asked for by the same
people in the same run: through the same middleware, with nothing behind it.
"""

import argparse
import os
import statistics
import tempfile
import threading
import time
from pathlib import Path

from benchmarks.serving.company import at_work
from benchmarks.serving.installation import Installation
from benchmarks.serving.people import Heard, Person
from benchmarks.serving.postgres import Server
from benchmarks.serving.processes import Granian, free_ports, processor_seconds

ONE_AT_A_TIME = 40
"""Requests of each kind from which its cost is worked out, with nobody else there."""


def main() -> None:
    """Set up, let them work, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.load")
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--seconds", type=int, default=60)
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
    """One installation, from the first sign-in to the last line printed."""
    there.set_up()
    seated = at_work(there, told.people)
    web = Granian(there, free_ports(1), workers=2)
    pids = [web.processes[web.ports[0]].pid] + ([server.pid] if server else [])
    people = [
        Person(address, team, own, web.ports[0], number)
        for number, (address, (team, own)) in enumerate(seated.items())
    ]
    database = "PostgreSQL" if server else "SQLite"
    print(f"{len(people)} people, {database}, {os.cpu_count()} cores", end="")
    print(f", load {os.getloadavg()[0]:.1f} before; client and servers share the cores")
    try:
        warm(people[0])
        signing_in(people, pids)
        working(people, pids, told.seconds)
        alone(people[0], pids)
    finally:
        web.end()


def warm(person: Person) -> None:
    """What a server works out once is not what people wait for; then they go home again."""
    person.sign_in()
    for _ in range(6):
        for act in person.acts.values():
            act()
    person.visitor.cookies.clear()


def signing_in(people: list[Person], pids: list[int]) -> None:
    """All at once: argon2 takes its time by design."""
    heard, before = Heard(), processor_seconds(pids)
    threads = [
        threading.Thread(target=heard.timed, args=("signing in", one.sign_in)) for one in people
    ]
    began = time.monotonic()
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    spent = processor_seconds(pids) - before
    print(f"everyone signs in at once: {time.monotonic() - began:.1f} s", end="")
    print(f", {spent / len(people) * 1000:.0f} ms of processor each (the form and argon2)")
    tell(heard)


def working(people: list[Person], pids: list[int], seconds: int) -> None:
    """For so many seconds."""
    before, client = processor_seconds(pids), time.process_time()
    began = time.monotonic()
    for one in people:
        one.start()
    time.sleep(seconds)
    for one in people:
        one.over.set()
    for one in people:
        one.join()
    took, heard = time.monotonic() - began, Heard()
    for one in people:
        heard.wrong += one.heard.wrong
        for kind, waits in one.heard.waits.items():
            heard.waits[kind] += waits
    count = sum(len(waits) for waits in heard.waits.values())
    print(f"they work for {took:.0f} s: {count:,} clicks, {count / took:.0f} a second", end="")
    print(f", servers {(processor_seconds(pids) - before) / took:.2f} cores", end="")
    print(f", client {(time.process_time() - client) / took:.2f} cores")
    tell(heard)


def alone(person: Person, pids: list[int]) -> None:
    """The processor's time of each kind, with nobody else there."""
    empty = 0.0
    print("processor of the servers for one click, one after the other:")
    for kind, act in person.acts.items():
        before = processor_seconds(pids)
        for _ in range(ONE_AT_A_TIME):
            act()
        spent = (processor_seconds(pids) - before) / ONE_AT_A_TIME * 1000
        empty = empty or spent
        print(f"  {kind:<20} {spent:6.1f} ms, {spent / empty:4.1f} times the empty view")


def tell(heard: Heard) -> None:
    """One line a kind."""
    for kind, waits in heard.waits.items():
        parts = statistics.quantiles(waits, n=20) if len(waits) > 1 else [waits[0]] * 19
        print(
            f"  {kind:<20} {len(waits):5,} times, p50 {statistics.median(waits) * 1000:6.0f} ms,"
            f" p95 {parts[18] * 1000:6.0f} ms"
        )
    print(f"  errors: {sum(heard.wrong.values())}", dict(heard.wrong) or "")


if __name__ == "__main__":
    main()
