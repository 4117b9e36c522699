"""What directories send that the protocol does not say: made plain before it is read.

The library that reads the protocol already takes odd case, `"False"` for a boolean, paths as keys
of a value and a `remove` with a value. Here is the rest: mostly the manager, who comes as a word,
an object, a list of one, or nothing at all.
"""

from collections.abc import Mapping
from typing import Any, Final

from touchline.scim.rules.resources import ENTERPRISE

Payload = dict[str, Any]

PATCH_SCHEMA: Final = "urn:ietf:params:scim:api:messages:2.0:PatchOp"
_MANAGER: Final = frozenset(
    {"manager", f"{ENTERPRISE}:manager".lower(), f"{ENTERPRISE}.manager".lower()}
)
_NOT_THEIRS: Final = frozenset({"id", "meta", "schemas", "groups"})
"""Members of a resource that a directory may echo and never decides."""
_SINGLE: Final = frozenset({"active", "username", "displayname", "externalid"})


class NotAnObject(ValueError):
    """A body is JSON, and yet nothing that the protocol knows."""


def mended_resource(body: object) -> Payload:
    """The body of a POST or PUT; raises NotAnObject if it is none."""
    if not isinstance(body, dict):
        raise NotAnObject
    mended = {key: _member(key, value) for key, value in body.items() if key.lower() != "groups"}
    return _with_extension(mended)


def mended_patch(body: object) -> Payload:
    """The body of a PATCH; raises NotAnObject if it is none, or its operations are no list."""
    if not isinstance(body, dict):
        raise NotAnObject
    named = {key.lower(): value for key, value in body.items()}
    operations = named.get("operations")
    if not isinstance(operations, list) or not all(isinstance(one, dict) for one in operations):
        raise NotAnObject
    plain = [part for one in operations for part in _taken_apart(_operation(one))]
    return {"schemas": [PATCH_SCHEMA], "Operations": plain}


def id_in(said: object) -> str:
    """The id of a user in whatever shape it comes; empty for nobody.

    A word, `{"value": …}`, `{"$ref": ".../Users/…"}`, a list of one of these, or null.
    """
    if isinstance(said, list):
        return id_in(said[0]) if said else ""
    if isinstance(said, Mapping):
        named = {str(key).lower(): value for key, value in said.items()}
        reference = named.get("value") or named.get("$ref") or ""
        return str(reference).rstrip("/").rsplit("/", 1)[-1].strip()
    return str(said).strip() if isinstance(said, str | int) else ""


def _operation(said: Mapping[str, Any]) -> Payload:
    operation = {str(key).lower(): value for key, value in said.items()}
    path = operation.get("path")
    if isinstance(path, str) and path.strip().lower() in _MANAGER:
        return _of_the_manager(operation)
    value = operation.get("value")
    if not path and isinstance(value, dict):
        plain = {key: _member(key, one) for key, one in value.items()}
        kept = {key: one for key, one in plain.items() if key.lower() not in _NOT_THEIRS}
        operation["value"] = _with_extension(kept)
        operation.pop("path", None)
    elif isinstance(path, str):
        operation["value"] = _member(path, value)
        if value is None and "value" not in {str(key).lower() for key in said}:
            del operation["value"]
    return operation


def _taken_apart(operation: Payload) -> list[Payload]:
    """Keys of a value that pick one of several (`emails[type eq "work"].value`) become paths."""
    value = operation.get("value")
    if operation.get("path") or not isinstance(value, dict):
        return [operation]
    picking = [key for key in value if "[" in key]
    plain = {key: one for key, one in value.items() if key not in picking}
    apart = [{"op": operation.get("op"), "path": key, "value": value[key]} for key in picking]
    return [{**operation, "value": plain}, *apart] if plain or not picking else apart


def _of_the_manager(operation: Payload) -> Payload:
    """Nobody in the place of a manager is a removal, whatever the operation is called."""
    path = f"{ENTERPRISE}:manager"
    manager = id_in(operation.get("value"))
    if str(operation.get("op", "")).lower() == "remove" or not manager:
        return {"op": "remove", "path": path}
    return {"op": operation.get("op"), "path": path, "value": {"value": manager}}


def _member(name: str, value: object) -> object:
    """One attribute: a list of one for a single value is that value, one address is a list."""
    if name.lower() in _MANAGER:
        return {"value": id_in(value)}
    if name.lower() in _SINGLE and isinstance(value, list) and len(value) == 1:
        only = value[0]
        return only.get("value") if isinstance(only, dict) else only
    if name.lower() == "emails" and isinstance(value, dict):
        return [value]
    return value


def _with_extension(members: Payload) -> Payload:
    """Move a manager who stands outside the extension into it."""
    found: Payload = {}
    manager: object = None
    for key, value in members.items():
        if key.lower() in _MANAGER:
            manager = value
        elif key.lower() == ENTERPRISE.lower():
            inside = value if isinstance(value, dict) else {}
            named = {name.lower(): one for name, one in inside.items()}
            if "manager" in named:
                manager = {"value": id_in(named["manager"])}
        else:
            found[key] = value
    return found if manager is None else {**found, ENTERPRISE: {"manager": manager}}
