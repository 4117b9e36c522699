"""What groups give together."""

from hypothesis import given
from hypothesis import strategies as st

from touchline.scim.rules.giving import Gift, Wanted, seats_wanted

IN_TEAMS = frozenset({"seller", "manager"})
gifts = st.lists(
    st.builds(
        Gift, st.sampled_from(["", "seller", "manager", "coach"]), st.none() | st.integers(1, 3)
    ),
    max_size=6,
)


def test_a_seat_of_a_team_waits_for_a_team() -> None:
    assert seats_wanted([Gift("seller", None)], in_teams=IN_TEAMS) == frozenset()


def test_a_team_alone_gives_no_seat() -> None:
    assert seats_wanted([Gift("", 1)], in_teams=IN_TEAMS) == frozenset()


def test_a_seat_and_a_team_of_two_groups_come_together() -> None:
    found = seats_wanted([Gift("seller", None), Gift("", 1), Gift("", 2)], in_teams=IN_TEAMS)
    assert found == {Wanted("seller", 1), Wanted("seller", 2)}


def test_a_seat_with_a_team_of_its_own_is_held_there_alone() -> None:
    found = seats_wanted([Gift("manager", 1), Gift("", 2)], in_teams=IN_TEAMS)
    assert found == {Wanted("manager", 1)}


@given(gifts)
def test_another_order_of_groups_gives_the_same(some: list[Gift]) -> None:
    backwards = seats_wanted(reversed(some), in_teams=IN_TEAMS)
    assert seats_wanted(some, in_teams=IN_TEAMS) == backwards


@given(gifts, gifts)
def test_another_group_never_takes_a_seat_away(some: list[Gift], more: list[Gift]) -> None:
    together = seats_wanted([*some, *more], in_teams=IN_TEAMS)
    assert seats_wanted(some, in_teams=IN_TEAMS) <= together


@given(gifts)
def test_every_seat_is_of_a_kind_that_a_group_named(some: list[Gift]) -> None:
    kinds = {one.kind for one in seats_wanted(some, in_teams=IN_TEAMS)}
    assert kinds <= {gift.kind for gift in some} - {""}
