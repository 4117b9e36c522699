"""Which address a company's sign-in vouches for, and whether it speaks of one person."""

from collections.abc import Collection, Mapping
from typing import Any


class NotTheSame(ValueError):
    """The provider's two answers are about two people."""


def claims_of(told: Mapping[str, Any]) -> Mapping[str, Any]:
    """The claims of an OpenID provider: those of its user page, else of the signed token.

    Raises NotTheSame if both are there and name different subjects: a token that was put beside
    somebody else's page (OpenID Connect Core, 5.3.2).
    """
    page, token = told.get("userinfo") or {}, told.get("id_token") or {}
    if page and token and page.get("sub") != token.get("sub"):
        raise NotTheSame("The subject of the token is not the subject of the page.")
    return {**token, **page}


def vouched_address(
    claims: Mapping[str, Any], *, claim: str, trusted_domains: Collection[str] = ()
) -> str:
    """The address the provider vouches for, in lower case; nothing if it vouches for none.

    It vouches with `email_verified: true`, as a truth value or as the word that some send; or it is
    trusted with the domain of the address.
    """
    said = claims.get(claim)
    if not isinstance(said, str) or said.count("@") != 1:
        return ""
    address = said.strip().lower()
    if str(claims.get("email_verified", "")).lower() == "true":
        return address
    return address if address.partition("@")[2] in trusted_domains else ""


def attribute(attributes: Mapping[str, Any], name: str) -> str:
    """The first value of a SAML attribute, or nothing."""
    values = attributes.get(name) or []
    return str(values[0]).strip() if isinstance(values, list | tuple) and values else ""
