"""What a PATCH does to a group: its name, and who comes and goes, without reading who is in it.

A group may have ten thousand members and a directory sends one change a member, so the list is
never built to change it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from scim2_models import InvalidPathException, InvalidValueException, MutabilityException
from scim2_models.path import (
    AttrPath,
    CompareOperator,
    Comparison,
    FilterNode,
    LogicalExpr,
    LogicalOperator,
    ValuePath,
)

from touchline.scim.rules.shapes import id_in


@dataclass(frozen=True)
class Operation:
    """One operation as the library read it: `path` is its tree, or None for the whole group."""

    op: str
    path: object
    value: Any


@dataclass
class GroupChange:
    """What is to be done. None in `name` and `external_id`: as it was.

    If `emptied`, whoever was in goes; then `coming` come and `going` go. Keys keep their order.
    """

    name: str | None = None
    external_id: str | None = None
    emptied: bool = False
    coming: dict[str, None] = field(default_factory=dict)
    going: dict[str, None] = field(default_factory=dict)

    def let_in(self, keys: Iterable[str]) -> None:
        for key in keys:
            self.coming[key] = None
            self.going.pop(key, None)

    def let_go(self, keys: Iterable[str]) -> None:
        for key in keys:
            self.going[key] = None
            self.coming.pop(key, None)

    def empty(self) -> None:
        self.emptied, self.coming, self.going = True, {}, {}


def change_of(operations: Iterable[Operation]) -> GroupChange:
    """All operations as one change. Raises one of the library's exceptions for what has no meaning.

    An attribute that a group does not have here is passed over.
    """
    change = GroupChange()
    for one in operations:
        if one.path is None:
            _whole(change, one)
        elif isinstance(one.path, AttrPath):
            _attribute(change, one.op, one.path.attr.lower(), one.value)
        elif isinstance(one.path, ValuePath) and one.path.attr_path.attr.lower() == "members":
            _picked(change, one.op, one.path)
        else:
            raise InvalidPathException(detail="A group has displayName, externalId and members.")
    return change


def keys_in(value: object) -> list[str]:
    """Keys of members, in whatever shape they come: objects, words, one of them, or none."""
    if value is None:
        return []
    several = value if isinstance(value, list) else [value]
    keys = [id_in(one) for one in several]
    if not all(keys):
        raise InvalidValueException(detail="A member is an object with a value: the id of a user.")
    return keys


def _whole(change: GroupChange, one: Operation) -> None:
    if not isinstance(one.value, dict):
        raise InvalidValueException(detail="Without a path, the value is an object.")
    for name, value in one.value.items():
        _attribute(change, one.op, name.rsplit(":", 1)[-1].lower(), value)


def _attribute(change: GroupChange, op: str, name: str, value: object) -> None:
    if name == "members":
        _members(change, op, value)
    elif name == "displayname":
        if op == "remove" or not isinstance(value, str) or not value.strip():
            raise MutabilityException(detail="A group has a displayName.")
        change.name = value.strip()
    elif name == "externalid":
        change.external_id = "" if op == "remove" or value is None else str(value).strip()


def _members(change: GroupChange, op: str, value: object) -> None:
    if op == "remove" and value is None:
        change.empty()
    elif op == "remove":
        change.let_go(keys_in(value))
    else:
        if op == "replace":
            change.empty()
        change.let_in(keys_in(value))


def _picked(change: GroupChange, op: str, path: ValuePath) -> None:
    if op != "remove" or path.sub_attr:
        raise InvalidPathException(detail="A picked member can be removed, and nothing else.")
    change.let_go(_keys_picked(path.val_filter))


def _keys_picked(node: FilterNode) -> list[str]:
    if isinstance(node, LogicalExpr) and node.op == LogicalOperator.or_:
        return [key for term in node.terms for key in _keys_picked(term)]
    by_value = isinstance(node, Comparison) and node.attr_path.attr.lower() == "value"
    if isinstance(node, Comparison) and by_value and node.op == CompareOperator.eq:
        return [str(node.value)]
    raise InvalidPathException(detail='Members are picked by: value eq "id of a user".')
