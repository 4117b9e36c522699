"""Faults while people write: what was acknowledged has to be there.

    python -m benchmarks.faults moments 1000
    python -m benchmarks.faults moments 1000 --postgres
    python -m benchmarks.faults moments 50 --granian
    python -m benchmarks.faults others [--postgres]

`moments` kills web servers and, with --postgres, processes of the database at random moments.
`others`: workers that are killed or two, a database that goes and comes back, a full disk, a clock
that jumps, two imports at once, migrations while people write. Each has an installation of its own,
thrown away behind it.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.faults import migrating, surroundings, workers
from benchmarks.faults.moments import Moments
from benchmarks.faults.outcome import Outcome
from benchmarks.serving.installation import Installation
from benchmarks.serving.postgres import Server

MOMENTS = 1000
JOBS = 200
KILLS = 20


def main() -> int:
    """Run what was asked for and print the table; 1 if anything was lost."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.faults", description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    parser.add_argument("what", choices=["moments", "others", *OTHERS])
    parser.add_argument("count", type=int, nargs="?", help="moments, or jobs", default=0)
    parser.add_argument("--postgres", action="store_true")
    parser.add_argument("--granian", action="store_true", help="the real server, loaded each time")
    parser.add_argument("--writers", type=int, default=6)
    parser.add_argument("--seed", type=int, default=7)
    told = parser.parse_args()
    # Ended from outside it still takes its servers with it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    if told.what == "others":
        return max(_in_its_own_process(name, told.postgres) for name in OTHERS)
    server = Server() if told.postgres else None
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        try:
            outcome = _asked(told, Path(home), server)
        finally:
            if server:
                server.end()
    return _print(outcome, told)


def _asked(told: argparse.Namespace, home: Path, server: Server | None) -> Outcome:
    chance = random.Random(told.seed)
    if told.what == "moments":
        moments = Moments(home, server, told.granian, told.writers, chance)
        return moments.run(
            told.count or MOMENTS, say=lambda words: print(words, file=sys.stderr, flush=True)
        )
    there = Installation(home, server.url if server else "")
    return OTHERS[told.what](there, server, chance, told.count or JOBS)


def _shared(
    there: Installation, server: Server | None, chance: random.Random, jobs: int
) -> Outcome:
    there.set_up()
    return workers.share(there, jobs)


def _dying(there: Installation, server: Server | None, chance: random.Random, jobs: int) -> Outcome:
    there.set_up()
    return workers.die(there, jobs, KILLS, chance)


def _gone(there: Installation, server: Server | None, chance: random.Random, jobs: int) -> Outcome:
    if server is None:
        return Outcome(["a database that goes: SQLite lies in the process itself"])
    there.set_up()
    return workers.outlive(there, server, jobs)


def _disk(there: Installation, server: Server | None, chance: random.Random, jobs: int) -> Outcome:
    if server is not None or os.geteuid():
        return Outcome(["a full disk: tried with SQLite, as root, who can mount a small one"])
    with surroundings.small_disk() as folder:
        return surroundings.full_disk(Installation(folder))


def _clock(there: Installation, server: Server | None, chance: random.Random, jobs: int) -> Outcome:
    return surroundings.jumping_clock(there)


def _imports(
    there: Installation, server: Server | None, chance: random.Random, jobs: int
) -> Outcome:
    there.set_up()
    return surroundings.two_importers(there)


def _migrating(
    there: Installation, server: Server | None, chance: random.Random, jobs: int
) -> Outcome:
    return migrating.while_people_write(there)


Other = Callable[[Installation, Server | None, random.Random, int], Outcome]
OTHERS: dict[str, Other] = {
    "sharing": _shared, "dying": _dying, "gone": _gone,
    "disk": _disk, "clock": _clock, "imports": _imports, "migrating": _migrating,
}  # fmt: skip


def _in_its_own_process(name: str, postgres: bool) -> int:
    """Django knows one database a process."""
    words = [sys.executable, "-m", "benchmarks.faults", name, *(["--postgres"] * postgres)]
    return subprocess.run(words, check=False).returncode


def _print(outcome: Outcome, told: argparse.Namespace) -> int:
    if told.what == "moments":
        database = "PostgreSQL" if told.postgres else "SQLite"
        server = "granian" if told.granian else "forked web servers"
        print(f"{database}, {server}, {told.writers} writers, {os.cpu_count()} cores")
    for words in outcome.said:
        print(f"  {words}")
    print(f"  lost, half there, twice or broken: {len(outcome.wrong)}", flush=True)
    for words in outcome.wrong[:20]:
        print(f"    {words}")
    return 1 if outcome.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
