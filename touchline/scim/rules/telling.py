"""What a directory tells about a person, taken out of the resource that it sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from touchline.scim.rules.resources import (
    LENIENT,
    DirectoryUser,
    EnterpriseUser,
    User,
)

Said = dict[str, Any]
"""The attributes of a user as the directory wrote them: displayName, name, emails."""

KEPT = ("displayName", "name", "emails")


@dataclass(frozen=True)
class Told:
    """`name` and `email` are empty if nothing was said that gives one.

    `active` is None if nothing was said about it. `manager` is what the directory calls them, empty
    for nobody, and None if nothing was said: then the line stays as it is.
    """

    user_name: str
    external_id: str
    name: str
    email: str
    active: bool | None
    manager: str | None
    said: Said


def told(user: User[EnterpriseUser]) -> Told:
    """What a whole resource says."""
    dumped = user.model_dump()
    said = {key: dumped[key] for key in KEPT if dumped.get(key)}
    said = {**said, "emails": [_kept_address(said["emails"])]} if "emails" in said else said
    user_name = (user.user_name or "").strip()
    return Told(
        user_name=user_name,
        external_id=(user.external_id or "").strip(),
        name=name_of(said),
        email=email_of(said, user_name=user_name),
        active=user.active,
        manager=_manager(user),
        said=said,
    )


def name_of(said: Mapping[str, Any]) -> str:
    """What they are called: `displayName`, unless it is filed under the family name.

    "Sinclair, Mairi" is how a register sorts; people are called by the parts, if those were sent.
    """
    parts: Mapping[str, str] = said.get("name") or {}
    given, family = _plain(parts.get("givenName")), _plain(parts.get("familyName"))
    display, whole = _plain(said.get("displayName")), f"{given} {family}".strip()
    if display and not ("," in display and given and family):
        return display
    return whole if given and family else _plain(parts.get("formatted")) or whole


def email_of(said: Mapping[str, Any], *, user_name: str) -> str:
    """The address to sign in with, in lower case: that of `emails`, else a name that is one."""
    addresses = said.get("emails") or []
    found = _kept_address(addresses).get("value") or "" if addresses else ""
    chosen = found or (user_name if "@" in user_name else "")
    return str(chosen).strip().lower()


def shown(said: Said, *, user_name: str, name: str, email: str) -> Said:
    """`said` as it is true today: where the office corrected a name or an address, the correction.

    A directory that compares then sees the difference, and can mend what is wrong on its side. What
    it never said, or took back, is not said in its place.
    """
    true = dict(said)
    if name_of(said) not in ("", name):
        true.pop("name", None)
        true["displayName"] = name
    if email_of(said, user_name=user_name) not in ("", email):
        true["emails"] = [{"value": email, "type": "work", "primary": True}]
    return true


def as_resource(document: Mapping[str, Any]) -> User[EnterpriseUser]:
    """The document of a person as a resource, for a PATCH to be applied to."""
    plain = {name: value for name, value in document.items() if name not in ("groups", "meta")}
    return DirectoryUser.model_validate(plain, scim_policy=LENIENT)


def _kept_address(addresses: list[Said]) -> Said:
    """Of several: the primary one, else that of work, else the first. The others are not kept."""
    primary = [one for one in addresses if one.get("primary")]
    work = [one for one in addresses if str(one.get("type", "")).lower() == "work"]
    return (primary or work or addresses)[0]


def _manager(user: User[EnterpriseUser]) -> str | None:
    extension = user[EnterpriseUser]
    if extension is None or extension.manager is None:
        return None
    return (extension.manager.value or "").strip()


def _plain(words: object) -> str:
    return " ".join(str(words).split()) if isinstance(words, str) else ""
