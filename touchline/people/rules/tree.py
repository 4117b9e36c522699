"""Trees given as child → parent: circles refused, what lies below and above found."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

Node = TypeVar("Node")
Found = TypeVar("Found")


class Circle(ValueError):
    """The change would put someone above themselves."""


def above(node: Node, *, parents: Mapping[Node, Node | None]) -> tuple[Node, ...]:
    """From the parent up to the root; a circle in old data ends the walk instead of repeating."""
    found: list[Node] = []
    step = parents.get(node)
    while step is not None and step not in found and step != node:
        found.append(step)
        step = parents.get(step)
    return tuple(found)


def upwards(node: Node, *, parents: Mapping[Node, Node | None]) -> tuple[Node, ...]:
    """Itself, and from the parent up to the root."""
    return (node, *above(node, parents=parents))


def nearest(found: Mapping[Node, Found], upwards: Iterable[Node]) -> Found | None:
    """What was found for the first of these that has something."""
    return next((found[node] for node in upwards if node in found), None)


def children_of(parents: Mapping[Node, Node | None]) -> Mapping[Node, Sequence[Node]]:
    """Node → what hangs right below it. One pass over the tree; leaves have no entry."""
    children: defaultdict[Node, list[Node]] = defaultdict(list)
    for child, parent in parents.items():
        if parent is not None:
            children[parent].append(child)
    return dict(children)


def below(node: Node, *, children: Mapping[Node, Sequence[Node]]) -> frozenset[Node]:
    """Everything under a node, itself left out; a circle in old data is walked once."""
    found: set[Node] = set()
    waiting = list(children.get(node, ()))
    while waiting:
        child = waiting.pop()
        if child not in found and child != node:
            found.add(child)
            waiting.extend(children.get(child, ()))
    return frozenset(found)


def refuse_circle(node: Node, parent: Node | None, *, parents: Mapping[Node, Node | None]) -> None:
    """Raise `Circle` if hanging `node` below `parent` would put it above itself."""
    if parent is not None and (parent == node or node in above(parent, parents=parents)):
        raise Circle
