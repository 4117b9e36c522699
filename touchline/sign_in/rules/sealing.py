"""Seals the seeds of codes with the server's own secret, so that a stolen database has none.

Fernet (AES-128-CBC with HMAC-SHA256) under a key made by HKDF from the secret; older secrets still
open what they sealed, so that a secret can be changed.
"""

from base64 import urlsafe_b64encode
from collections.abc import Sequence

from cryptography.fernet import Fernet, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

PURPOSE = b"touchline sign_in factors 1"


def seal(text: str, *, secrets: Sequence[str]) -> str:
    """The text under the first secret."""
    return _ring(secrets).encrypt(text.encode()).decode("ascii")


def unseal(sealed: str, *, secrets: Sequence[str]) -> str:
    """The text again; raises `cryptography.fernet.InvalidToken` if none of the secrets fits."""
    return _ring(secrets).decrypt(sealed.encode("ascii")).decode()


def _ring(secrets: Sequence[str]) -> MultiFernet:
    return MultiFernet([Fernet(_key(secret)) for secret in secrets])


def _key(secret: str) -> bytes:
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=PURPOSE).derive(secret.encode())
    return urlsafe_b64encode(derived)
