"""An age file to one X25519 recipient, as a browser writes it: without lines of nonsense.

Written for tests after age-encryption.org/v1. Rust's age, which the server's side uses, adds such
lines, so that its files have another length.
"""

import base64
import hmac
import secrets
from typing import Final

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

CHARSET: Final = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
ONE_CHUNK: Final = 64 * 1024


def age_file(content: bytes, recipient: str) -> bytes:
    """Sealed to an `age1…`; at most one chunk."""
    assert len(content) <= ONE_CHUNK
    theirs, mine, file_key = (
        _public(recipient),
        X25519PrivateKey.generate(),
        secrets.token_bytes(16),
    )
    share = mine.public_key().public_bytes_raw()
    shared = mine.exchange(X25519PublicKey.from_public_bytes(theirs))
    wrap = _key(shared, share + theirs, b"age-encryption.org/v1/X25519")
    body = ChaCha20Poly1305(wrap).encrypt(bytes(12), file_key, None)
    head = b"age-encryption.org/v1\n-> X25519 " + _bare(share) + b"\n" + _bare(body) + b"\n---"
    mac = hmac.digest(_key(file_key, b"", b"header"), head, "sha256")
    nonce = secrets.token_bytes(16)
    last = bytes(11) + b"\x01"
    sealed = ChaCha20Poly1305(_key(file_key, nonce, b"payload")).encrypt(last, content, None)
    return head + b" " + _bare(mac) + b"\n" + nonce + sealed


def _key(secret: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=info).derive(secret)


def _bare(raw: bytes) -> bytes:
    return base64.b64encode(raw).rstrip(b"=")


def _public(recipient: str) -> bytes:
    """The 32 bytes of a Bech32 text, without its check at the end."""
    bits = "".join(f"{CHARSET.index(sign):05b}" for sign in recipient.removeprefix("age1")[:-6])
    return int(bits[:256], 2).to_bytes(32, "big")
