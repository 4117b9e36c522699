"""Parts: what is on is handed down the tree, and a part without what it needs is off."""

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.wall.parts import PARTS, Part, Says, Switches, minutes_a_week, take_part

ON, OFF, AS_ABOVE = Says
Said = dict[tuple[int | None, str], Says]
# Northlight (1) ← North Sea (2) ← Leith (3); Trieste (4) is a root of its own.
PARENTS: Final = {1: None, 2: 1, 3: 2, 4: None}


@pytest.fixture(autouse=True)
def _two_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """A part that is always on, one that can be switched, and one that needs it."""
    parts = {
        "board": Part("board", "Board", "", "", {"seller": 5}, always=True),
        "review": Part("review", "Review", "", "", {"seller": 20, "manager": 30}),
        "card": Part("card", "Card", "", "", {"seller": 3}, needs="review"),
    }
    monkeypatch.setattr("touchline.wall.parts.PARTS", parts)


def switched(said: Said, team: int | None = 3) -> set[str]:
    return set(Switches(said, PARENTS).of_team(team))


def test_a_new_installation_has_what_is_always_on() -> None:
    assert switched({}) == {"board"}


def test_what_everyone_has_a_team_has() -> None:
    assert switched({(None, "review"): ON}) == {"board", "review"}


def test_a_team_has_what_the_team_above_it_has() -> None:
    assert switched({(1, "review"): ON}) == {"board", "review"}


def test_another_branch_has_not() -> None:
    assert switched({(1, "review"): ON}, team=4) == {"board"}


def test_what_is_said_for_a_team_stands_against_what_is_above() -> None:
    assert switched({(1, "review"): ON, (3, "review"): OFF}) == {"board"}


def test_the_nearest_team_above_decides() -> None:
    assert switched({(None, "review"): ON, (1, "review"): OFF, (2, "review"): ON}) >= {"review"}


def test_as_above_hands_on_what_is_above() -> None:
    assert switched({(1, "review"): ON, (3, "review"): AS_ABOVE}) >= {"review"}


def test_a_part_without_what_it_needs_is_off() -> None:
    assert switched({(None, "card"): ON}) == {"board"}


def test_a_part_with_what_it_needs_is_on() -> None:
    assert switched({(None, "card"): ON, (None, "review"): ON}) == {"board", "review", "card"}


def test_a_team_that_lost_what_another_part_needs_loses_both() -> None:
    every: Said = {(None, "card"): ON, (None, "review"): ON}
    then = Switches(every, PARENTS).saying(2, {"review": OFF})
    assert Switches(every, PARENTS).losing("card", then=then) == {2, 3}


def test_what_would_be_handed_down_leaves_out_what_was_said_here() -> None:
    said = Switches({(1, "review"): ON, (3, "review"): OFF}, PARENTS)
    assert "review" in said.above(3).of_team(3)


def test_minutes_are_summed_by_seat() -> None:
    assert minutes_a_week(["board", "review"]) == {"seller": 25, "manager": 30}


def test_a_part_may_be_registered_twice_but_not_changed() -> None:
    take_part(Part("talk", "Talk", "", ""))
    with pytest.raises(ValueError, match="another"):
        take_part(Part("talk", "Talking", "", ""))


@given(
    said=st.dictionaries(
        st.tuples(st.sampled_from([None, 1, 2, 3, 4]), st.sampled_from(["review", "card"])),
        st.sampled_from(Says),
    ),
    team=st.sampled_from([1, 2, 3, 4]),
)
def test_a_team_that_says_nothing_has_what_is_right_above_it(
    said: dict[tuple[int | None, str], Says], team: int
) -> None:
    """Whatever was said elsewhere. The registry is that of the installation here."""
    silent = {place: says for place, says in said.items() if place[0] != team}
    switches = Switches(silent, PARENTS)
    assert switches.of_team(team) == switches.of_team(PARENTS[team])


def test_the_registry_of_the_installation_names_only_parts_that_are_there() -> None:
    assert all(not part.needs or part.needs in PARTS for part in PARTS.values())
