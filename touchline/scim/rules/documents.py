"""A user and a group as the protocol writes them, and the version of each."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from touchline.scim.rules.resources import CORE_GROUP, CORE_USER, ENTERPRISE
from touchline.scim.rules.telling import Said

Document = dict[str, Any]


@dataclass(frozen=True)
class UserNow:
    """A person as they are today. `groups` are (key, name), `manager` a key or empty."""

    key: str
    user_name: str
    external_id: str
    said: Said
    active: bool
    manager: str
    groups: Sequence[tuple[str, str]]
    since: datetime | None
    changed_at: datetime | None


@dataclass(frozen=True)
class GroupNow:
    """A group as it is today. `members` are keys, or None where nobody asked for them."""

    key: str
    name: str
    external_id: str
    members: Sequence[str] | None
    revision: int
    made_at: datetime
    changed_at: datetime


def user_document(one: UserNow, *, location: str) -> Document:
    """The whole resource. Its version is made from what it says, whoever changed it."""
    document: Document = {
        "schemas": [CORE_USER, ENTERPRISE],
        "id": one.key,
        "userName": one.user_name,
        **one.said,
        "active": one.active,
    }
    if one.external_id:
        document["externalId"] = one.external_id
    if one.groups:
        document["groups"] = [{"value": key, "display": name} for key, name in one.groups]
    if one.manager:
        document[ENTERPRISE] = {"manager": {"value": one.manager}}
    version = hashlib.sha256(json.dumps(document, sort_keys=True).encode()).hexdigest()[:20]
    document["meta"] = _meta("User", location, version, made=one.since, changed=one.changed_at)
    return document


def group_document(one: GroupNow, *, location: str) -> Document:
    """The resource, without members where they were not asked for."""
    document: Document = {"schemas": [CORE_GROUP], "id": one.key, "displayName": one.name}
    if one.external_id:
        document["externalId"] = one.external_id
    if one.members is not None:
        users = f"{location.rsplit('/Groups/', 1)[0]}/Users"
        document["members"] = [
            {"value": key, "$ref": f"{users}/{key}", "type": "User"} for key in one.members
        ]
    document["meta"] = _meta(
        "Group", location, str(one.revision), made=one.made_at, changed=one.changed_at
    )
    return document


def selected(document: Document, *, attributes: Iterable[str], excluded: Iterable[str]) -> Document:
    """The part that was asked for: `attributes` alone, or all but `excluded`; id and schemas stay.

    Names may carry the address of their schema, and a part of an attribute after a point.
    """
    wanted, unwanted = _names(attributes), _names(excluded)
    if wanted:
        kept = {name: parts for name, parts in wanted.items() if name not in _ALWAYS}
        picked = {
            name: _of(value, kept[name.lower()], keep=True)
            for name, value in document.items()
            if name.lower() in kept
        }
        return {name: document[name] for name in ("schemas", "id")} | picked
    return {
        name: _of(value, unwanted.get(name.lower(), frozenset()), keep=False)
        for name, value in document.items()
        if name.lower() in _ALWAYS or unwanted.get(name.lower()) != frozenset()
    }


def asks_for(name: str, *, attributes: Iterable[str], excluded: Iterable[str]) -> bool:
    """Whether an answer needs an attribute at all."""
    wanted, unwanted = _names(attributes), _names(excluded)
    return name in wanted if wanted else unwanted.get(name) != frozenset()


def same_version(header: str, version: str) -> bool:
    """Whether `If-Match` or `If-None-Match` names this version: `*`, or one of a list."""
    said = header.strip()
    return said == "*" or version in re.findall(r'(?:W/)?"[^"]*"', said)


_ALWAYS = frozenset({"schemas", "id"})
_PREFIXES = tuple(f"{schema}:".lower() for schema in (CORE_USER, CORE_GROUP))


def _names(said: Iterable[str]) -> Mapping[str, frozenset[str]]:
    """Attribute → the parts of it that were named; none means all of it. All in lower case."""
    found: dict[str, frozenset[str]] = {}
    for name in (one.strip().lower() for one in said):
        plain = name
        for prefix in _PREFIXES:
            plain = plain.removeprefix(prefix)
        if plain.startswith(ENTERPRISE.lower()):
            host, part = ENTERPRISE.lower(), plain[len(ENTERPRISE) :].lstrip(":.")
        else:
            host, _, part = plain.partition(".")
        part = part.partition(".")[0]
        whole = host in found and not found[host]
        if host:
            found[host] = (
                frozenset() if whole or not part else found.get(host, frozenset()) | {part}
            )
    return found


def _of(value: Any, parts: frozenset[str], *, keep: bool) -> Any:
    if not parts or not isinstance(value, dict | list):
        return value
    if isinstance(value, list):
        return [_of(one, parts, keep=keep) for one in value]
    return {name: one for name, one in value.items() if (name.lower() in parts) is keep}


def _meta(
    kind: str, location: str, version: str, *, made: datetime | None, changed: datetime | None
) -> Document:
    meta: Document = {"resourceType": kind, "location": location, "version": f'W/"{version}"'}
    if made is not None:
        meta["created"] = made.isoformat()
    if changed is not None:
        meta["lastModified"] = changed.isoformat()
    return meta
