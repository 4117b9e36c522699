"""Seals what must be read again with the server's own secret: a stolen database has none of it.

Fernet (AES-128-CBC with HMAC-SHA256) under a key made by HKDF from the secret, another one for each
purpose; older secrets still open what they sealed, so that a secret can be changed.
"""

from __future__ import annotations

import hmac
from base64 import urlsafe_b64encode
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.fernet import MultiFernet


def seal(text: str, *, purpose: bytes, secrets: Sequence[str], dated: bool = True) -> str:
    """The text under the first secret.

    What Fernet writes says in clear when it was sealed; not `dated`, it says 1970.
    """
    ring = _ring(purpose, secrets)
    sealed = ring.encrypt(text.encode()) if dated else ring.encrypt_at_time(text.encode(), 0)
    return sealed.decode("ascii")


def unseal(sealed: str, *, purpose: bytes, secrets: Sequence[str]) -> str:
    """The text again; raises `cryptography.fernet.InvalidToken` if none of the secrets fits."""
    return _ring(purpose, secrets).decrypt(sealed.encode("ascii")).decode()


def marks(text: str, *, purpose: bytes, secrets: Sequence[str]) -> list[str]:
    """32 hexadecimal digits that stand for a text, one such mark for each secret, the newest first.

    The same each time; who does not know the secret cannot tell what stands behind a mark.
    """
    keys = [_key(purpose, secret) for secret in secrets]
    return [hmac.digest(key, text.encode(), "sha256").hex()[:32] for key in keys]


def own_secrets() -> list[str]:
    """This server's secret, and after it those that it had before."""
    from django.conf import settings

    return [settings.SECRET_KEY, *map(str, settings.SECRET_KEY_FALLBACKS)]


def _ring(purpose: bytes, secrets: Sequence[str]) -> MultiFernet:
    from cryptography.fernet import Fernet, MultiFernet  # heavy, and few commands need it

    return MultiFernet([Fernet(_key(purpose, secret)) for secret in secrets])


def _key(purpose: bytes, secret: str) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose).derive(secret.encode())
    return urlsafe_b64encode(derived)
