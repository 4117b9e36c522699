"""When what was agreed lets the two write, and what makes a contract wider."""

from typing import Any

import pytest

from touchline.room.rules.contract import Agreement, is_wider, may_write, read_contract
from touchline.room.rules.encoding import canonical
from touchline.room.rules.refusals import Unreadable
from touchline.room.rules.sizes import CONTRACT


def text(number: object = 1, **instead: Any) -> str:
    said = {"v": 1, "room": "room1", "number": number, "kind": "clean", "shares": ["weeks"]}
    return canonical(said | instead)


def agreed(*signed: bool, **newest: Any) -> list[Agreement]:
    """Contracts, the newest first; all the same but for what is said of the newest."""
    texts = [
        text(len(signed), **newest),
        *(text(number) for number in range(len(signed) - 1, 0, -1)),
    ]
    return [Agreement(one, mark) for one, mark in zip(texts, signed, strict=True)]


def test_without_a_contract_nothing_is_written() -> None:
    assert not may_write([])


def test_with_one_that_is_not_signed_nothing_is() -> None:
    assert not may_write(agreed(False))


def test_with_one_that_both_signed_they_write() -> None:
    assert may_write(agreed(True))


def test_a_newer_one_that_is_no_wider_leaves_the_older_in_force() -> None:
    assert may_write(agreed(False, True, goals="others"))


def test_a_newer_one_that_is_narrower_does_as_well() -> None:
    assert may_write(agreed(False, True, shares=[]))


def test_a_newer_one_that_is_wider_stops_it() -> None:
    assert not may_write(agreed(False, True, shares=["weeks", "sessions"]))


def test_a_wider_one_that_was_followed_by_a_narrow_one_stops_nothing() -> None:
    assert may_write([Agreement(text(3), False), Agreement(text(2, shares=["all"]), False),
                      Agreement(text(1), True)])  # fmt: skip


@pytest.mark.parametrize(
    "newest",
    [{"kind": "declared"}, {"shares": ["goals"]}, {"shares": "goals"}, {"shares": [1]},
     {"shares": {}}],
)  # fmt: skip
def test_what_shows_more_or_cannot_be_understood_is_wider(newest: dict[str, Any]) -> None:
    assert is_wider(text(2, **newest), than=text(1))


def test_the_same_in_another_order_is_not() -> None:
    one, other = text(1, shares=["a", "b"]), text(2, shares=["b", "a"])
    assert not is_wider(other, than=one)


def test_after_one_that_cannot_be_understood_anything_is_wider() -> None:
    assert is_wider(text(2), than=text(1, shares="all"))


@pytest.mark.parametrize(
    "wrong",
    [text(2), text(1, room="room2"), text(1).replace(",", ", "), "[]", "", "{", "1",
     text(True), text(1, words="x" * CONTRACT)],
)  # fmt: skip
def test_what_is_no_contract_of_this_room_and_number_is_refused(wrong: str) -> None:
    with pytest.raises(Unreadable):
        read_contract(wrong, room="room1", number=1)
