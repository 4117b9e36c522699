"""How far two labellers agree: the author of a conversation, and one who saw only its text.

    python -m training.mirror.agreement

Cohen's kappa (1960) for leader moves, focus and seller responses; focus where both saw one.
"""

from __future__ import annotations

from collections.abc import Iterator

from touchline.mirror.evaluation import kappa
from training.mirror.labelled import HERE, Unit, conversation, second_labels


def twice(prefix: str) -> Iterator[tuple[Unit, str, str | None]]:
    """Every unit of the conversations of some voices that was labelled again."""
    for file in sorted((HERE / "second").glob(f"{prefix}*.labels.tsv")):
        name = file.name.replace(".labels.tsv", ".jsonl")
        folder = "held_out" if name.startswith("t") else "conversations"
        again = second_labels(file)
        for unit, (label, focus) in zip(conversation(HERE / folder / name), again, strict=True):
            yield unit, label, focus


def main() -> None:
    """One line for each set of voices and kind of label."""
    for prefix, what in (
        ("v", "training, a sample"),
        ("t1", "held out, t1"),
        ("t2", "held out, t2"),
    ):
        every = list(twice(prefix))
        told = {
            "leader": [(u.label, label) for u, label, _ in every if u.speaker == "leader"],
            "focus": [(u.focus, focus) for u, _, focus in every if u.focus and focus],
            "seller": [(u.label, label) for u, label, _ in every if u.speaker == "seller"],
        }
        for kind, pairs in told.items():
            print(f"{what:20} {kind:7} {len(pairs):4} units, kappa {kappa(pairs):.2f}")


if __name__ == "__main__":
    main()
