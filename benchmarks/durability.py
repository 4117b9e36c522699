"""What it costs to wait for the disk at each commit: one write after the other, in turn.

    PYTHONPATH=. python benchmarks/durability.py 500

A write is a line of the witness log in a transaction of its own, as every verb makes one. `NORMAL`
is how SQLite is set up here, `FULL` waits for the disk; rounds take turns, so that what else the
machine does meets both.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.serving.installation import Installation

ROUNDS = 5
WAYS = ("NORMAL", "FULL")


def main() -> None:
    """Write in turn, print the medians."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    if len(sys.argv) > 2:
        print(one_round(Path(sys.argv[2]), count))
        return
    seconds: dict[str, list[float]] = {way: [] for way in WAYS}
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as home:  # /tmp may be memory
        for _ in range(ROUNDS):
            for way in WAYS:
                seconds[way].append(asked(Path(home) / way, count, way))
    print(f"{ROUNDS} rounds of {count} writes each, {os.cpu_count()} cores")
    for way in WAYS:
        each = statistics.median(seconds[way]) / count * 1000
        times = statistics.median(seconds[way]) / statistics.median(seconds["NORMAL"])
        print(f"{way:<7} {each:6.2f} ms a write, {times:4.1f} times NORMAL")


def asked(home: Path, count: int, way: str) -> float:
    """Seconds of one round, in a process of its own."""
    home.mkdir(exist_ok=True)
    done = subprocess.run(
        [sys.executable, __file__, str(count), str(home)],
        env=os.environ | {"TOUCHLINE_SQLITE_SYNCHRONOUS": way},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return float(done.stdout)


def one_round(home: Path, count: int) -> float:
    """Seconds for so many writes."""
    Installation(home).set_up()
    from touchline.kit import clock
    from touchline.witness.actor import SYSTEM
    from touchline.witness.models import note

    began = time.perf_counter()
    for _ in range(count):
        note(act="test.wrote", by=SYSTEM, kind="test", key="1", at=clock.now())
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
