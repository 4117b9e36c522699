"""Python and the browser add up the same for more than ten thousand units."""

from dataclasses import asdict

from tests.mirror.twin import answers
from touchline.mirror.first.labelling import sums
from training.mirror.labelled import HERE, conversation, said


def test_every_unit_of_the_labelled_conversations_has_the_same_sums_in_both_languages() -> None:
    files = sorted(HERE.glob("conversations/*.jsonl")) + sorted(HERE.glob("held_out/*.jsonl"))
    talks = [said(conversation(file)) for file in files]
    assert sum(map(len, talks)) > 10_000

    there = answers("sum", [[asdict(unit) for unit in talk] for talk in talks])

    differing = [
        (file.stem, talk[at].unit)
        for file, talk, rows in zip(files, talks, there, strict=True)
        for at, row in enumerate(sums(talk).tolist())
        if row != rows[at]
    ]
    assert differing == []
