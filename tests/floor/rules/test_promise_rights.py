"""Who may say that a promise is not needed any more, and who knows what it is about."""

import pytest

from touchline.floor.rules.promise_rights import Parties, Reader

OWNER, RECIPIENT, MANAGER, TEAM = 1, 2, 3, 9
TO_PERSON, TO_TEAM, TO_ANYONE = (
    Parties(OWNER, to_person=RECIPIENT),
    Parties(OWNER, to_team=TEAM),
    Parties(OWNER),
)
BOSS = Reader(MANAGER, reports=frozenset({OWNER}))
RUNS = Reader(RECIPIENT, runs=frozenset({TEAM}))


@pytest.mark.parametrize(
    ("reader", "promise"),
    [
        (Reader(RECIPIENT), TO_PERSON),
        (RUNS, TO_TEAM),
        (BOSS, TO_TEAM),
        (BOSS, TO_ANYONE),
        (BOSS, Parties(OWNER, to_person=RECIPIENT, left=True)),
    ],
)
def test_who_may_release_it(reader: Reader, promise: Parties) -> None:
    assert reader.releases(promise)


@pytest.mark.parametrize(
    ("reader", "promise"),
    [
        (Reader(OWNER, runs=frozenset({TEAM})), TO_TEAM),
        (Reader(OWNER), Parties(OWNER, to_person=OWNER)),
        (BOSS, TO_PERSON),
        (Reader(RECIPIENT), TO_TEAM),
        (Reader(RECIPIENT), TO_ANYONE),
    ],
)
def test_who_may_not_release_it(reader: Reader, promise: Parties) -> None:
    assert not reader.releases(promise)


def test_a_manager_inherits_only_what_was_left() -> None:
    assert not BOSS.inherits(TO_PERSON)


@pytest.mark.parametrize(
    ("reader", "near"), [(Reader(OWNER), True), (BOSS, True), (RUNS, False), (Reader(7), False)]
)
def test_who_is_near_knows_what_it_is_about(reader: Reader, near: bool) -> None:
    assert reader.is_near(TO_TEAM) is near
