"""Writes what both languages must answer alike for two held-out conversations and some odd texts:
`python -m training.mirror.vectors` makes `tests/parity/tiers.json` anew after new weights."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final
from zlib import crc32

from touchline.mirror import labelling
from touchline.mirror.first.features import buckets
from touchline.mirror.first.labelling import label, sums
from touchline.mirror.said import Labelled, Said
from touchline.mirror.second.encoder import encoder
from touchline.mirror.second.pieces import Pieces
from training.mirror.labelled import HERE, conversation, said

TARGET: Final = Path(__file__).resolve().parents[2] / "tests" / "parity" / "tiers.json"
TALKS: Final = ("t1-03-debrief", "t2-08-pipeline_review")
ODD: Final = (
    ("leader", "Don’t you THINK the ÉCLAIR isn't ok… 'really'?!"), ("seller", ""),
    ("seller", "שלום, אני לא יודע"), ("leader", "1,200.50€ by Q3; ok?"), ("leader", "🙂🙂"),
    ("seller", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
    ("leader", "And haven’t you ever thought of asking Erik?"), ("seller", "No."),
    ("leader", "<script>alert(1)</script> İstanbul ΣΑΣ ﬁne"), ("leader", "   "),
)  # fmt: skip


def odd() -> list[Said]:
    return [Said(at, (at + 1) // 2, speaker, "", text) for at, (speaker, text) in enumerate(ODD, 1)]


def talks() -> list[list[Said]]:
    found = [said(conversation(HERE / "held_out" / f"{name}.jsonl")) for name in TALKS]
    return [*found, odd()]


def answers(units: list[Said], pieces: Pieces) -> list[dict[str, Any]]:
    """What must be equal for each unit: a sum over its buckets, its sums, its pieces, its
    labels."""
    rows = zip(
        units, buckets(units), sums(units), label(units), labelling.label(units), strict=True
    )
    return [
        {
            **{key: value for key, value in asdict(unit).items() if value is not None},
            "buckets": crc32(" ".join(map(str, found)).encode()),
            "sums": [int(each) for each in summed],
            "pieces": pieces.unit(unit.speaker, unit.text),
            "first": _told(first),
            "both": _told(both),
        }
        for unit, found, summed, first, both in rows
    ]


def _told(labelled: Labelled) -> list[object]:
    return [labelled.label, labelled.focus, labelled.confidence, labelled.unclear]


def vectors() -> list[list[dict[str, Any]]]:
    pieces = encoder().pieces
    return [answers(units, pieces) for units in talks()]


def main() -> None:
    lines = ",\n".join(
        "[\n" + ",\n".join(json.dumps(each, separators=(",", ":")) for each in talk) + "\n]"
        for talk in vectors()
    )
    TARGET.write_text(f"[\n{lines}\n]\n", encoding="ascii")
    print(f"{TARGET.name}: {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
