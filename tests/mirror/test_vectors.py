"""Python answers as the vectors say that JavaScript must: new weights come with new vectors."""

import json

import pytest

from training.mirror.vectors import TARGET, vectors

SAID = json.loads(TARGET.read_text(encoding="ascii"))


NOW = vectors()  # new weights come with new vectors


@pytest.mark.parametrize("key", ["buckets", "sums", "first", "pieces"])
def test_the_vectors_are_what_python_answers(key: str) -> None:
    now = [[unit[key] for unit in talk] for talk in NOW]
    assert now == [[unit[key] for unit in talk] for talk in SAID]


def test_both_tiers_say_the_same_on_other_processors_but_for_one_in_a_hundred() -> None:
    now = [unit["both"][0] for talk in NOW for unit in talk]
    said = [unit["both"][0] for talk in SAID for unit in talk]
    same = sum(one == other for one, other in zip(now, said, strict=True))
    assert same >= 0.99 * len(said)
