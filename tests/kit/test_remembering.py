"""Answers that hold for one request."""

from touchline.kit.remembering import remembered, remembering

asked: list[str] = []


@remembered
def ships(harbour: str, *, sort: str = "any") -> int:
    """Note that someone asked."""
    asked.append(f"{harbour} {sort}")
    return len(asked)


def test_within_a_request_a_question_is_asked_once() -> None:
    with remembering():
        assert ships("Leith") == ships("Leith")


def test_another_question_has_another_answer() -> None:
    with remembering():
        assert ships("Leith", sort="sail") != ships("Leith", sort="steam")


def test_the_next_request_asks_again() -> None:
    with remembering():
        first = ships("Leith")
    with remembering():
        assert ships("Leith") != first


def test_outside_of_a_request_nothing_is_remembered() -> None:
    assert ships("Leith") != ships("Leith")
