"""Marks that stand for a text, and say nothing about it without the secret."""

from touchline.kit.sealing import marks

PURPOSE = b"a purpose"


def test_a_mark_is_the_same_each_time() -> None:
    assert marks("a person", purpose=PURPOSE, secrets=["one"]) == marks(
        "a person", purpose=PURPOSE, secrets=["one"]
    )


def test_two_texts_have_two_marks() -> None:
    first, second = (marks(text, purpose=PURPOSE, secrets=["one"]) for text in ("a", "b"))
    assert first != second


def test_another_purpose_makes_another_mark() -> None:
    assert marks("a", purpose=PURPOSE, secrets=["one"]) != marks("a", purpose=b"b", secrets=["one"])


def test_a_mark_under_an_older_secret_stands_after_that_under_the_new_one() -> None:
    before = marks("a", purpose=PURPOSE, secrets=["old"])
    assert marks("a", purpose=PURPOSE, secrets=["new", "old"])[1:] == before
