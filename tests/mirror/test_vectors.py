"""Python answers as the vectors say that JavaScript must: new weights come with new vectors."""

import json

import pytest

from training.mirror.vectors import TARGET, vectors

SAID = json.loads(TARGET.read_text(encoding="ascii"))


@pytest.mark.parametrize("key", ["buckets", "sums", "first", "pieces", "both"])
def test_the_vectors_are_what_python_answers(key: str) -> None:
    now = [[unit[key] for unit in talk] for talk in vectors()]
    assert now == [[unit[key] for unit in talk] for talk in SAID]
