"""How long 500 groups take to be released, beside reading their rows:

    python -m benchmarks.pulse_release [GROUPS] [ANSWERS]

A file of answers is written to a temporary place. Reading alone is timed, then a whole release as
the command does it: reading, drawing noise, putting it on the disk, intervals. Then the same file
again, whose noise is there already. Of seven each the best, in milliseconds of processor.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from touchline.pulse.rules.quantile import reach
from touchline.pulse.rules.terms import Terms
from touchline.site.commands.pulse import released
from touchline.site.commands.pulse_answers import read
from touchline.site.commands.pulse_noise import FILE

TIMES = 7


def main() -> None:
    """Write the file, time the three."""
    groups = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    answers = int(sys.argv[2]) if len(sys.argv) > 2 else 40
    with tempfile.TemporaryDirectory() as folder:
        file, home = Path(folder) / "answers.csv", Path(folder) / "home"
        os.environ["TOUCHLINE_HOME"] = str(home)
        rows = write(file, groups, answers)
        reading = best(lambda: read(file))
        fresh = best(lambda: released(read(file), Terms()), before=lambda: forget(home))
        again = best(lambda: released(read(file), Terms()))
    print(f"{groups} groups, {rows:,} rows")
    print(f"reading the rows: {reading:.1f} ms")
    print(f"released for the first time: {fresh:.1f} ms, {fresh / reading:.1f} × reading")
    print(f"released again: {again:.1f} ms, {again / reading:.1f} × reading")


def write(file: Path, groups: int, answers: int) -> int:
    """Groups of a few more or fewer answers than asked for; how many rows there are."""
    chance = random.Random(1)
    rows = [
        f"Group {group},{chance.randint(1, 5)}\n"
        for group in range(groups)
        for _ in range(answers + chance.randint(-answers // 2, answers // 2))
    ]
    chance.shuffle(rows)
    file.write_text("group,answer\n" + "".join(rows), encoding="utf-8")
    return len(rows)


def forget(home: Path) -> None:
    """What was drawn before, and the widths that were worked out before."""
    (home / "keys" / FILE).unlink(missing_ok=True)
    reach.cache_clear()


def best(work: Callable[[], object], before: Callable[[], None] = lambda: None) -> float:
    """The shortest of some times, in milliseconds of processor."""
    taken = []
    for _ in range(TIMES):
        before()
        began = time.process_time()
        work()
        taken.append(1000 * (time.process_time() - began))
    return min(taken)


if __name__ == "__main__":
    main()
