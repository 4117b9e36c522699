"""Tokens of a directory: how one looks, and how a secret is compared without telling anything."""

import hashlib
import hmac
import re
import secrets
from typing import Final

PREFIX: Final = "touchline_scim"
_LOOKS = re.compile(rf"{PREFIX}_([0-9a-z]{{14}})_([A-Za-z0-9_-]{{43}})")


def new_secret() -> str:
    """256 bits: nobody guesses it, so a plain hash keeps it well."""
    return secrets.token_urlsafe(32)


def written(key: str, secret: str) -> str:
    """The token as it is copied into the directory."""
    return f"{PREFIX}_{key}_{secret}"


def read(token: str) -> tuple[str, str] | None:
    """Its key and its secret, or None if it is no token of ours."""
    found = _LOOKS.fullmatch(token.strip())
    return (found[1], found[2]) if found else None


def hashed(secret: str) -> str:
    """SHA-256 in hexadecimal: what is kept."""
    return hashlib.sha256(secret.encode()).hexdigest()


def same(secret: str, kept: str) -> bool:
    """Whether a secret is the one whose hash is kept; takes as long whatever differs."""
    return hmac.compare_digest(hashed(secret), kept)
