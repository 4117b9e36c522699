"""How long the numbers take to answer, question by question, in seconds of processor.

    PYTHONPATH=. python benchmarks/questions.py FOLDER [MAPPING]

Imports FOLDER into a temporary place and asks what a page asks: each kind of question four times,
for different days, so that nothing is answered from memory. The first time loads libraries and
compiles statements; of the later three the best is printed.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from touchline.numbers import (
    Selection,
    Snapshot,
    Snapshots,
    deals,
    import_folder,
    load_mapping,
    scoreboard,
    scoreboards_by,
    trends,
)

Question = Callable[[Snapshot, Selection], object]
QUESTIONS: dict[str, Question] = {
    "the scoreboard of a team": scoreboard,
    "the scoreboards of all sellers at once": lambda s, one: scoreboards_by(s, one, by="seller"),
    "every trend by week": lambda s, one: trends(s, one, grain="week"),
    "a page of the deals behind a figure": lambda s, one: deals(s, "deals_won", one, limit=50),
}


def main() -> None:
    """Import, then ask."""
    mapping = load_mapping(sys.argv[2] if len(sys.argv) > 2 else "maven")
    with tempfile.TemporaryDirectory() as folder:
        into = Snapshots(Path(folder))
        import_folder(Path(sys.argv[1]), mapping=mapping, into=into, at=datetime.now(UTC))
        snapshot = into.current()
        assert snapshot is not None
        for name, question in QUESTIONS.items():
            first, *later = asked(snapshot, question)
            print(f"{name}: {min(later):.2f} s of processor, the first time {first:.2f} s")


def asked(snapshot: Snapshot, question: Question) -> list[float]:
    """Seconds of processor of four selections that end on different days."""
    assert snapshot.last_day is not None
    whole = Selection(teams=snapshot.teams()[:1], last=snapshot.last_day)
    seconds = []
    for days in range(4):
        began = time.process_time()
        question(snapshot, replace(whole, last=snapshot.last_day - timedelta(days=days)))
        seconds.append(time.process_time() - began)
    return seconds


if __name__ == "__main__":
    main()
