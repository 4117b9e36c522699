"""Secrets that are shown once and kept as a hash: how one looks, and how one is compared."""

import hashlib
import hmac
import re
import secrets


def new_secret() -> str:
    """256 bits: nobody guesses it, so a plain hash keeps it well."""
    return secrets.token_urlsafe(32)


def written(prefix: str, key: str, secret: str) -> str:
    """The words that are copied elsewhere: `prefix_key_secret`."""
    return f"{prefix}_{key}_{secret}"


def read(prefix: str, words: str) -> tuple[str, str] | None:
    """Key and secret of such words, or None if they are none of this prefix."""
    found = re.fullmatch(rf"{prefix}_([0-9a-z]{{14}})_([A-Za-z0-9_-]{{43}})", words.strip())
    return (found[1], found[2]) if found else None


def hashed(secret: str) -> str:
    """SHA-256 in hexadecimal: what is kept."""
    return hashlib.sha256(secret.encode()).hexdigest()


def same(secret: str, kept: str) -> bool:
    """Whether a secret is the one whose hash is kept; takes as long whatever differs."""
    return hmac.compare_digest(hashed(secret), kept)
