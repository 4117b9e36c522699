"""Trees given as child → parent: what is above, what is below, and no circle ever."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.people.rules.tree import Circle, above, below, children_of, refuse_circle

NODES = st.integers(0, 7)
ANYTHING = st.dictionaries(NODES, st.none() | NODES)  # old data may hold circles


@st.composite
def trees(draw: st.DrawFn) -> dict[int, int | None]:
    """Forests: every parent has a smaller number than its child."""
    return {
        node: draw(st.none() | st.integers(0, node - 1)) if node else None
        for node in range(draw(st.integers(1, 8)))
    }


@given(parents=trees(), data=st.data())
def test_above_leads_from_parent_to_parent_up_to_a_root(
    parents: dict[int, int | None], data: st.DataObject
) -> None:
    node = data.draw(st.sampled_from(sorted(parents)))
    chain = (node, *above(node, parents=parents))
    assert [parents[one] for one in chain] == [*chain[1:], None]


@given(parents=ANYTHING, node=NODES, other=NODES)
def test_below_is_above_seen_from_the_other_end(
    parents: dict[int, int | None], node: int, other: int
) -> None:
    assert (other in below(node, children=children_of(parents))) == (
        node in reached(other, parents)
    )


def reached(node: int, parents: dict[int, int | None]) -> set[int]:
    """Everything one comes to by going up, as often as one likes; oneself left out."""
    found: set[int] = set()
    step = parents.get(node)
    while step is not None and step not in found:
        found.add(step)
        step = parents.get(step)
    return found - {node}


@given(parents=ANYTHING, node=NODES)
def test_no_one_is_above_or_below_themselves(parents: dict[int, int | None], node: int) -> None:
    assert node not in {*above(node, parents=parents), *below(node, children=children_of(parents))}


@given(parents=ANYTHING, node=NODES)
def test_a_circle_in_old_data_ends_the_walk(parents: dict[int, int | None], node: int) -> None:
    chain = above(node, parents=parents)
    assert len(chain) == len(set(chain))


@given(parents=trees(), data=st.data())
def test_a_move_is_refused_exactly_if_it_would_close_a_circle(
    parents: dict[int, int | None], data: st.DataObject
) -> None:
    node = data.draw(st.sampled_from(sorted(parents)))
    parent = data.draw(st.sampled_from(sorted(parents)))
    closes = parent == node or parent in below(node, children=children_of(parents))
    assert refused(node, parent, parents) == closes


def refused(node: int, parent: int, parents: dict[int, int | None]) -> bool:
    try:
        refuse_circle(node, parent, parents=parents)
    except Circle:
        return True
    return False


@given(parents=trees(), data=st.data())
def test_a_move_that_is_not_refused_leaves_a_tree(
    parents: dict[int, int | None], data: st.DataObject
) -> None:
    node = data.draw(st.sampled_from(sorted(parents)))
    parent = data.draw(st.sampled_from(sorted(parents)))
    if refused(node, parent, parents):
        return
    moved = parents | {node: parent}
    ends = {(one, *above(one, parents=moved))[-1] for one in moved}
    assert {moved.get(end) for end in ends} == {None}


@given(parents=ANYTHING, node=NODES)
def test_anyone_may_hang_below_nobody(parents: dict[int, int | None], node: int) -> None:
    assert refuse_circle(node, None, parents=parents) is None  # type: ignore[func-returns-value]


def test_nobody_hangs_below_themselves() -> None:
    with pytest.raises(Circle):
        refuse_circle("dana", "dana", parents={})
