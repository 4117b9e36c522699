"""Makes the vectors that show that the browser summarises and rewrites as Python does.

    python -m tests.mirror.told

Units are those of conversations that nothing was taught with, labelled as people did; times and
doubts are made up.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Final

from touchline.kit.home import CHECKOUT
from touchline.mirror.rewrites import moments, rewrites
from touchline.mirror.said import LED, SOLD, Labelled, Said
from touchline.mirror.summary import summary
from training.mirror.labelled import HERE, conversation

SUMMARY: Final = CHECKOUT / "tests" / "parity" / "summary.json"
REWRITES: Final = CHECKOUT / "tests" / "parity" / "rewrites.json"
TALKS: Final = 3
ODD: Final = (
    (SOLD, "report", None, "شركة جديدة in the ministry, they said $& and {t} or {q}, so I wait"),
    (LED, "leading_question", "deal", "Isn't the $& contract for Dr. Ünal the follow-up quote?"),
    (SOLD, "other", None, ""),
    (LED, "confrontation", "person", "🙂 Forty calls, and still “nothing” for three weeks"),
    (LED, "advice", "numbers", "put 45 and tell the CFO's team"),
    (SOLD, "compliance", None, "ok i will do that for the CFO then if he wants it to be like that"),
    (LED, "advice", None, "so"),
)


def talks() -> Iterator[list[Labelled]]:
    """Labelled conversations with made-up times and doubts, and one of odd characters."""
    yield [
        Labelled(
            Said(at, at, who, "Dana" if who == LED else "Imre", text), label, focus, 0.5, False
        )
        for at, (who, label, focus, text) in enumerate(ODD, start=1)
    ]
    for file in sorted((HERE / "held_out").glob("*.jsonl"))[:TALKS]:
        yield [
            Labelled(
                Said(one.unit, one.turn, one.speaker, one.name, one.text),
                one.label,
                one.focus,
                (one.unit * 37 % 101) / 100,
                one.unit % 6 == 0,
            )
            for one in conversation(file)
        ]


def summaries() -> Iterator[dict[str, object]]:
    """Units with times, and their summary."""
    for talk in talks():
        timed = [
            replace(one, said=replace(one.said, start=at * 3 + at % 7 * 0.3, end=at * 3 + 3.1))
            for at, one in enumerate(talk)
        ]
        for units in (talk, timed):
            yield {"units": [plain(one) for one in units], "summary": summary(units).as_json()}


def rewritten() -> Iterator[dict[str, object]]:
    """Units, their rewrites, and which of them are worth rereading."""
    for talk in talks():
        found = rewrites(talk)
        yield {
            "units": [plain(one) for one in talk],
            "rewrites": [one.as_json() for one in found],
            "moments": [one.unit for one in moments(talk, found)],
        }


def plain(one: Labelled) -> dict[str, object]:
    """A labelled unit as the browser has it."""
    read = asdict(one)
    said: dict[str, object] = read.pop("said")
    return said | read


def main() -> None:
    """Write both files."""
    for target, made in ((SUMMARY, summaries()), (REWRITES, rewritten())):
        rows = ",\n".join(json.dumps(row, ensure_ascii=False) for row in made)
        target.write_text(f"[\n{rows}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
