"""Which address a company's sign-in vouches for, and whether it speaks of one person."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any, Final

CLOCKS_DIFFER: Final = 60
"""Seconds that a provider's clock may be ahead of ours."""


class NotTheSame(ValueError):
    """What a provider answers is not about one person, or not its own, or not of now."""


def claims_of(told: Mapping[str, Any], *, issuer: str, at: datetime) -> Mapping[str, Any]:
    """The claims of an OpenID provider: those of its token, and of its user page over them.

    Raises NotTheSame if there is no token of `issuer`, as our file names it (the library compares
    with what the provider says of itself), or one without an end or not begun; and if token and
    page name different subjects (OpenID Connect Core, 3.1.3.7 and 5.3.2). Whom the token is for and
    whether it has ended, the library has looked at before.
    """
    page, token = told.get("userinfo") or {}, told.get("id_token") or {}
    if str(token.get("iss", "")).removesuffix("/") != issuer.removesuffix("/"):
        raise NotTheSame("There is no token of this issuer.")
    if "exp" not in token or float(token.get("nbf", 0)) > at.timestamp() + CLOCKS_DIFFER:
        raise NotTheSame("The token is not of now.")
    if page and page.get("sub") != token.get("sub"):
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
