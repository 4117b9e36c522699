"""Teams that are too small are joined: everybody in one group, and no group too small."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.pulse.rules.merging import Merged, merged

Tree = dict[str, str | None]


@st.composite
def companies(draw: st.DrawFn) -> tuple[Tree, dict[str, int]]:
    """Teams, each below one that came before it or below none, with some people."""
    parents: Tree = {}
    for number in range(draw(st.integers(1, 12))):
        above = draw(st.sampled_from([None, *parents]))
        parents[f"t{number:02}"] = above
    return parents, {team: draw(st.integers(0, 20)) for team in parents}


def groups(parents: Tree, members: dict[str, int], k: int = 8) -> dict[tuple[str, ...], int]:
    return {group.teams: group.eligible for group in merged(parents, members, k)}


def test_a_team_that_is_large_enough_stays_alone() -> None:
    assert groups({"head": None, "a": "head", "b": "head"}, {"a": 9, "b": 8}) == {
        ("a",): 9, ("b",): 8,
    }  # fmt: skip


def test_small_teams_below_one_head_are_joined() -> None:
    assert groups({"head": None, "a": "head", "b": "head"}, {"a": 5, "b": 4}) == {("a", "b"): 9}


def test_small_teams_are_joined_with_the_people_of_the_team_above() -> None:
    assert groups({"head": None, "a": "head"}, {"head": 3, "a": 5}) == {("a", "head"): 8}


def test_what_is_too_small_together_waits_further_up() -> None:
    parents: Tree = {"top": None, "n": "top", "s": "top", "n1": "n", "s1": "s", "s2": "s"}
    assert groups(parents, {"n1": 5, "s1": 4, "s2": 3}) == {("n1", "s1", "s2"): 12}


def test_no_group_becomes_larger_than_it_has_to() -> None:
    parents: Tree = dict.fromkeys("abcd", "head")
    assert groups(parents, dict.fromkeys("abcd", 4)) == {("a", "b"): 8, ("c", "d"): 8}


def test_what_is_left_over_goes_to_the_last_group_beside_it() -> None:
    """Not to the smaller team s, which stands further away."""
    parents: Tree = {"top": None, "s": "top", "north": "top"} | dict.fromkeys("abc", "north")
    assert groups(parents, {"s": 8, "a": 5, "b": 5, "c": 6}) == {("s",): 8, ("a", "b", "c"): 16}


def test_the_smallest_are_joined_first() -> None:
    parents: Tree = dict.fromkeys("abcd", "head")
    joined = groups(parents, {"a": 4, "b": 7, "c": 4, "d": 7})
    assert joined == {("a", "c"): 8, ("b", "d"): 14}


def test_what_is_left_at_the_top_goes_into_the_smallest_group() -> None:
    parents: Tree = {"top": None, "a": "top", "b": "top", "c": "top"}
    assert groups(parents, {"a": 9, "b": 8, "c": 2}) == {("a",): 9, ("b", "c"): 10}


def test_a_company_that_is_too_small_has_no_group() -> None:
    assert merged({"head": None, "a": "head"}, {"head": 3, "a": 4}, 8) == ()


def test_a_company_without_people_has_no_group() -> None:
    assert merged({}, {}, 8) == ()


def test_a_team_that_stands_nowhere_is_a_top_of_its_own() -> None:
    assert merged({}, {"a": 9}, 8) == (Merged(("a",), 9),)


def test_a_team_above_itself_is_refused() -> None:
    with pytest.raises(ValueError, match="above itself"):
        merged({"a": "b", "b": "a"}, {"a": 9}, 8)


def test_a_very_deep_company_is_joined_like_any_other() -> None:
    parents: Tree = {"0": None} | {str(each): str(each - 1) for each in range(1, 3_000)}
    assert sum(group.eligible for group in merged(parents, dict.fromkeys(parents, 1), 8)) == 3_000


@given(companies(), st.integers(1, 12))
def test_everybody_is_in_exactly_one_group(company: tuple[Tree, dict[str, int]], k: int) -> None:
    parents, members = company
    joined = merged(parents, members, k)
    counted = Counter(team for group in joined for team in group.teams)
    populated = {team: 1 for team, count in members.items() if count}
    assert counted == (populated if sum(members.values()) >= k else {})


@given(companies(), st.integers(1, 12))
def test_every_group_has_enough_people(company: tuple[Tree, dict[str, int]], k: int) -> None:
    assert all(group.eligible >= k for group in merged(*company, k))


@given(companies(), st.integers(1, 12))
def test_a_group_has_the_people_of_its_teams(company: tuple[Tree, dict[str, int]], k: int) -> None:
    parents, members = company
    assert all(
        group.eligible == sum(members[team] for team in group.teams)
        for group in merged(parents, members, k)
    )


@given(companies())
def test_the_order_in_which_teams_are_named_does_not_matter(
    company: tuple[Tree, dict[str, int]],
) -> None:
    parents, members = company
    backwards = dict(reversed(parents.items())), dict(reversed(members.items()))
    assert merged(*backwards, 8) == merged(parents, members, 8)
