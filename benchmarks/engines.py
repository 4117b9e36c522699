"""How long the engines take over the same questions.

    PYTHONPATH=. python benchmarks/engines.py 20000 duckdb postgres spark

Imports N opportunities and 5 N stage events and asks each engine in turn, each question for the
first time. PostgreSQL runs in a cluster of its own, Spark in this process.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import cast

from benchmarks.scoreboard_speed import imported
from touchline.numbers import Address, Selection, Snapshot, scoreboard, scoreboards_by
from touchline.numbers.engine.address import Kind

FIRST, LAST = date(2025, 1, 1), date(2025, 12, 31)
QUESTIONS: dict[str, Callable[[Snapshot], object]] = {
    "start or load, and who there is": lambda snapshot: snapshot.people(),
    "scoreboard of everything, the first": scoreboard,
    "scoreboard of two teams in a year": lambda snapshot: scoreboard(
        snapshot, Selection(teams=("Team 3", "Team 7"), first=FIRST, last=LAST)
    ),
    "by month": lambda snapshot: scoreboards_by(
        snapshot, Selection(first=FIRST, last=LAST), "month"
    ),
    "by each seller": lambda snapshot: scoreboards_by(
        snapshot, Selection(first=FIRST, last=LAST), "seller"
    ),
}


def main() -> None:
    """Ask each engine each question, print the seconds by the clock."""
    count, engines = int(sys.argv[1]), sys.argv[2:]
    with tempfile.TemporaryDirectory() as temporary:
        os.environ["TOUCHLINE_HOME"] = temporary
        snapshot = imported(Path(temporary), count=count)
        print(f"{count:,} opportunities, {5 * count:,} stage events; {os.cpu_count()} cores")
        for engine in engines:
            asked = snapshot.on(Address(kind=cast("Kind", engine)))
            for words, question in QUESTIONS.items():
                began = time.perf_counter()
                question(asked)
                print(f"{engine}, {words}: {time.perf_counter() - began:.2f} s", flush=True)


if __name__ == "__main__":
    main()
