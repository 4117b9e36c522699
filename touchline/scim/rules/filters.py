"""Filters: read by the library's grammar, answered only where the database has an index.

A filter that would read every person is refused; nobody who keeps a directory in step needs one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from scim2_models import InvalidFilterException, ScimFilter
from scim2_models.path import (
    AttrPath,
    CompareOperator,
    Comparison,
    FilterNode,
    LogicalExpr,
    LogicalOperator,
    ValuePath,
)

from touchline.scim.rules.resources import DirectoryUser, Group

MOST_TERMS: Final = 50


@dataclass(frozen=True)
class Is:
    """An attribute has a value. `attribute` is one of ours; text is folded unless it is exact."""

    attribute: str
    value: str | bool


@dataclass(frozen=True)
class Both:
    """Every one of these holds."""

    terms: "tuple[Wanted, ...]"


@dataclass(frozen=True)
class Either:
    """One of these holds."""

    terms: "tuple[Wanted, ...]"


Wanted = Is | Both | Either

USERS: Final[Mapping[str, str]] = {
    "id": "id",
    "username": "user_name",
    "externalid": "external_id",
    "emails": "email",
    "emails.value": "email",
    "active": "active",
}
GROUPS: Final[Mapping[str, str]] = {
    "id": "id",
    "displayname": "name",
    "externalid": "external_id",
    "members": "member",
    "members.value": "member",
}


def users_wanted(expression: str) -> Wanted:
    """What a filter of users asks for. Raises InvalidFilterException."""
    return _wanted(ScimFilter[DirectoryUser](expression).ast, USERS)


def groups_wanted(expression: str) -> Wanted:
    """What a filter of groups asks for. Raises InvalidFilterException."""
    return _wanted(ScimFilter[Group](expression).ast, GROUPS)


def _wanted(node: FilterNode, known: Mapping[str, str]) -> Wanted:
    if isinstance(node, LogicalExpr):
        if len(node.terms) > MOST_TERMS:
            raise InvalidFilterException(detail=f"A filter has at most {MOST_TERMS} terms.")
        terms = tuple(_wanted(term, known) for term in node.terms)
        return Both(terms) if node.op == LogicalOperator.and_ else Either(terms)
    if isinstance(node, ValuePath):
        return _picked(node, known)
    if isinstance(node, Comparison):
        return _is(node, _name(node.attr_path), known)
    raise InvalidFilterException(detail=_only(known))


def _picked(node: ValuePath, known: Mapping[str, str]) -> Wanted:
    """`emails[type eq "work" and value eq "…"]`: one address is kept, so its type says nothing."""
    host = node.attr_path.attr.lower()
    inner = node.val_filter
    terms = inner.terms if isinstance(inner, LogicalExpr) else (inner,)
    if isinstance(inner, LogicalExpr) and inner.op == LogicalOperator.or_:
        raise InvalidFilterException(detail=_only(known))
    said = [
        _is(term, f"{host}.value", known)
        for term in terms
        if isinstance(term, Comparison) and term.attr_path.attr.lower() == "value"
    ]
    if len(said) != 1:
        raise InvalidFilterException(detail=_only(known))
    return said[0]


def _is(node: Comparison, name: str, known: Mapping[str, str]) -> Is:
    attribute = known.get(name)
    if attribute is None or node.op != CompareOperator.eq:
        raise InvalidFilterException(detail=_only(known))
    if attribute == "active":
        return Is(attribute, value=_truth(node.value))
    if not isinstance(node.value, str):
        raise InvalidFilterException(detail=f"{node.attr_path} is compared with text in quotes.")
    return Is(attribute, node.value)


def _truth(value: object) -> bool:
    said = str(value).lower()
    if said not in ("true", "false"):
        raise InvalidFilterException(detail="active is true or false.")
    return said == "true"


def _name(path: AttrPath) -> str:
    return (f"{path.attr}.{path.sub_attr}" if path.sub_attr else path.attr).lower()


def _only(known: Mapping[str, str]) -> str:
    names = ", ".join(name for name in known if "." not in name)
    return f"Filters compare these by eq, joined by and or or: {names}."
