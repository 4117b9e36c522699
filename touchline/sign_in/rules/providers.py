"""Reads `sign-in.toml`: which single sign-on there is, and what it may do."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

KEY = re.compile(r"[a-z0-9][a-z0-9-]{0,30}")
SCOPES = ("openid", "profile", "email")


class NotAProvider(ValueError):
    """The file says something that cannot be; the sentence names the place."""


@dataclass(frozen=True)
class OidcProvider:
    """A company's sign-in by OpenID Connect, as the file describes it.

    `trusted_domains` are those whose addresses count as verified although the provider does not
    say so; `creates_people` lets in whoever the provider knows and we do not.
    """

    key: str
    name: str
    issuer: str
    client_id: str
    secret: str = field(repr=False, default="")
    scopes: tuple[str, ...] = SCOPES
    address_claim: str = "email"
    trusted_domains: tuple[str, ...] = ()
    creates_people: bool = False


@dataclass(frozen=True)
class SamlProvider:
    """A company's sign-in by SAML 2.0: who and where it is, and the certificate it signs with."""

    key: str
    name: str
    entity_id: str
    sso_url: str
    certificate: str = field(repr=False, default="")
    address_attribute: str = "email"
    creates_people: bool = False


@dataclass(frozen=True)
class Providers:
    """Everything the file names, in its order."""

    oidc: tuple[OidcProvider, ...] = ()
    saml: tuple[SamlProvider, ...] = ()

    @property
    def every(self) -> tuple[OidcProvider | SamlProvider, ...]:
        """Of both kinds."""
        return (*self.oidc, *self.saml)

    def called(self, key: str) -> OidcProvider | SamlProvider | None:
        """The one with this key, if the file names it."""
        return next((one for one in self.every if one.key == key), None)


ReadsFile = Callable[[str], str]


def read_providers(text: str, *, environment: Mapping[str, str], read_file: ReadsFile) -> Providers:
    """What the text of a `sign-in.toml` describes.

    `read_file` gives the content of a file named in it (relative to the file). Raises NotAProvider
    with a sentence that says which entry is wrong; no secret is ever part of it.
    """
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as wrong:
        raise NotAProvider(f"it is not TOML ({wrong}).") from wrong
    if unknown := sorted(set(told) - {"oidc", "saml"}):
        raise NotAProvider(f"nobody knows what “{unknown[0]}” means; there are oidc and saml.")
    reader = _Reader(environment, read_file)
    found = Providers(
        tuple(reader.oidc(one) for one in told.get("oidc", [])),
        tuple(reader.saml(one) for one in told.get("saml", [])),
    )
    keys = [one.key for one in found.every]
    if twice := sorted({key for key in keys if keys.count(key) > 1}):
        raise NotAProvider(f"two of them have the key “{twice[0]}”.")
    return found


@dataclass(frozen=True)
class _Reader:
    """Turns one table of the file into a provider; every mistake names the entry."""

    environment: Mapping[str, str]
    read_file: ReadsFile

    def oidc(self, told: Mapping[str, Any]) -> OidcProvider:
        key = self._start(told, _OIDC)
        return OidcProvider(
            key=key,
            name=_words(told, "name", key),
            issuer=_address(told, "issuer", key),
            client_id=_words(told, "client_id", key),
            secret=self._kept_elsewhere(told, "client_secret", key),
            scopes=_list(told, "scopes", key) or SCOPES,
            address_claim=str(told.get("address_claim", "email")),
            trusted_domains=tuple(one.lower() for one in _list(told, "trusted_domains", key)),
            creates_people=_yes_or_no(told, "creates_people", key),
        )

    def saml(self, told: Mapping[str, Any]) -> SamlProvider:
        key = self._start(told, _SAML)
        return SamlProvider(
            key=key,
            name=_words(told, "name", key),
            entity_id=_words(told, "entity_id", key),
            sso_url=_address(told, "sso_url", key),
            certificate=self._kept_elsewhere(told, "certificate", key),
            address_attribute=str(told.get("address_attribute", "email")),
            creates_people=_yes_or_no(told, "creates_people", key),
        )

    def _start(self, told: Mapping[str, Any], known: frozenset[str]) -> str:
        key = told.get("key")
        if not isinstance(key, str) or not KEY.fullmatch(key):
            raise NotAProvider("an entry needs a key of small letters, figures and dashes.")
        if unknown := sorted(set(told) - known):
            raise NotAProvider(f"in “{key}” nobody knows what “{unknown[0]}” means.")
        return key

    def _kept_elsewhere(self, told: Mapping[str, Any], name: str, key: str) -> str:
        """A value that may stand here, in a file of its own or in the environment."""
        given = [way for way in (name, f"{name}_file", f"{name}_env") if told.get(way)]
        if len(given) != 1:
            raise NotAProvider(f"“{key}” needs one of {name}, {name}_file and {name}_env.")
        said = str(told[given[0]])
        if given[0].endswith("_env"):
            said = self.environment.get(said, "")
        elif given[0].endswith("_file"):
            try:
                said = self.read_file(said)
            except (OSError, UnicodeDecodeError) as wrong:
                raise NotAProvider(f"the {name}_file of “{key}” cannot be read.") from wrong
        if not said.strip():
            raise NotAProvider(f"the {name} of “{key}” is empty.")
        return said.strip()


_BOTH = ("key", "name", "creates_people")
_SECRET = ("client_secret", "client_secret_file", "client_secret_env")
_CERTIFICATE = ("certificate", "certificate_file", "certificate_env")
_OIDC = frozenset(
    (*_BOTH, *_SECRET, "issuer", "client_id", "scopes", "address_claim", "trusted_domains")
)
_SAML = frozenset((*_BOTH, *_CERTIFICATE, "entity_id", "sso_url", "address_attribute"))


def _words(told: Mapping[str, Any], name: str, key: str) -> str:
    said = told.get(name)
    if not isinstance(said, str) or not said.strip():
        raise NotAProvider(f"“{key}” needs a {name}.")
    return said.strip()


def _address(told: Mapping[str, Any], name: str, key: str) -> str:
    said = _words(told, name, key).rstrip("/")
    if not said.startswith(("https://", "http://localhost", "http://127.0.0.1")):
        raise NotAProvider(f"the {name} of “{key}” has to begin with https://.")
    return said


def _list(told: Mapping[str, Any], name: str, key: str) -> tuple[str, ...]:
    said = told.get(name, [])
    if not isinstance(said, list) or not all(isinstance(one, str) for one in said):
        raise NotAProvider(f"{name} of “{key}” is a list of words.")
    return tuple(said)


def _yes_or_no(told: Mapping[str, Any], name: str, key: str) -> bool:
    said = told.get(name, False)
    if not isinstance(said, bool):
        raise NotAProvider(f"{name} of “{key}” is true or false.")
    return said
