"""Seals small things as age files with a single stanza, which is all that a room's browser takes.

The library adds a stanza by chance to what it seals to a key, and measures the machine to choose
how much work words take. So here the file is written as age-encryption.org/v1 says.
"""

import hmac
import secrets
from base64 import b64encode
from hashlib import scrypt, sha256
from typing import Final

from touchline.keeping.archive.with_words import LEAST_WORK, MOST_WORK

CHUNK: Final = 64 * 1024
"""Bytes of the first part of an age file; a second one is never written here."""
USUAL_WORK: Final = 18
_WORDS: Final = b"age-encryption.org/v1/scrypt"
_KEY: Final = b"age-encryption.org/v1/X25519"
_LETTERS: Final = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"  # of Bech32


def seal_to(recipient: str, content: bytes) -> bytes:
    """An age file of at most 64 KiB to one `age1…`, which has to be a whole one."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

    theirs, moment = _bytes_of(recipient), X25519PrivateKey.generate()
    share = moment.public_key().public_bytes_raw()
    agreed = moment.exchange(X25519PublicKey.from_public_bytes(theirs))
    return _file(f"X25519 {_bare(share)}", _derived(agreed, share + theirs, _KEY), content)


def seal_with_words(content: bytes, words: str, *, work: int = USUAL_WORK) -> bytes:
    """An age file of at most 64 KiB that these words open. `work` is the exponent of scrypt's N,
    from 16 to 20: it takes 2^work KiB while it lasts.
    """
    if not LEAST_WORK <= work <= MOST_WORK:
        raise ValueError(f"2^{work} rounds of work are not opened again.")
    salt, most = secrets.token_bytes(16), 2 ** (work + 11)
    key = scrypt(words.encode(), salt=_WORDS + salt, n=2**work, r=8, p=1, maxmem=most, dklen=32)
    return _file(f"scrypt {_bare(salt)} {work}", key, content)


def _file(stanza: str, key: bytes, content: bytes) -> bytes:
    if len(content) > CHUNK:
        raise ValueError(f"{len(content)} bytes are more than is sealed at once.")
    file_key, nonce = secrets.token_bytes(16), secrets.token_bytes(16)
    body = _bare(_locked(key, file_key, bytes(12)))
    header = f"age-encryption.org/v1\n-> {stanza}\n{body}\n---".encode()
    mark = hmac.digest(_derived(file_key, b"", b"header"), header, sha256)
    sealed = _locked(_derived(file_key, nonce, b"payload"), content, bytes(11) + b"\x01")
    return header + f" {_bare(mark)}\n".encode() + nonce + sealed


def _locked(key: bytes, content: bytes, nonce: bytes) -> bytes:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    return ChaCha20Poly1305(key).encrypt(nonce, content, None)


def _derived(key: bytes, salt: bytes, info: bytes) -> bytes:
    """HKDF-SHA256 of 32 bytes, which is one block (RFC 5869)."""
    drawn = hmac.digest(salt or bytes(32), key, sha256)
    return hmac.digest(drawn, info + b"\x01", sha256)


def _bytes_of(recipient: str) -> bytes:
    """The 32 bytes of a public key, which its last six letters only check."""
    bits = 0
    for letter in recipient.removeprefix("age1")[:-6]:
        bits = bits << 5 | _LETTERS.index(letter)
    return (bits >> 4).to_bytes(32, "big")


def _bare(content: bytes) -> str:
    return b64encode(content).decode().rstrip("=")
