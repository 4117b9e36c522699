"""Blind signatures, the server's half: RSABSSA with SHA-384 and PSS, as RFC 9474 has it.

The server raises a number to its secret power and never sees which token it was; the finished
signature is an ordinary one of RSA-PSS, which `cryptography` verifies.
"""

from __future__ import annotations

import base64
import secrets
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from touchline.urn.rules.refusals import NotSignable

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey

BITS: Final = 3072
SALT: Final = 48
"""Bytes of salt in the padding; the variants called PSSZERO have none."""


class SigningFailed(ArithmeticError):
    """The signature did not stand its own test, and nobody sees it: it could betray the key."""


def new_key(bits: int = BITS) -> RSAPrivateKey:
    from cryptography.hazmat.primitives.asymmetric import rsa  # heavy, and few commands need it

    return rsa.generate_private_key(public_exponent=65537, key_size=bits)


def public_key_text(key: RSAPrivateKey | RSAPublicKey) -> str:
    """SubjectPublicKeyInfo in DER, in base64: what browsers import."""
    from cryptography.hazmat.primitives import serialization as form
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

    public = key.public_key() if isinstance(key, RSAPrivateKey) else key
    spki = form.PublicFormat.SubjectPublicKeyInfo
    return base64.b64encode(public.public_bytes(form.Encoding.DER, spki)).decode("ascii")


def public_key_of(text: str) -> RSAPublicKey:
    """The key that a text is. Raises ValueError."""
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
    from cryptography.hazmat.primitives.serialization import load_der_public_key

    key = load_der_public_key(base64.b64decode(text, validate=True))
    if not isinstance(key, RSAPublicKey):
        raise ValueError("Not a key of RSA.")
    return key


def private_key_text(key: RSAPrivateKey) -> str:
    """PKCS #8 as PEM, in clear: whoever keeps it seals it first."""
    from cryptography.hazmat.primitives import serialization as form

    return key.private_bytes(
        form.Encoding.PEM, form.PrivateFormat.PKCS8, form.NoEncryption()
    ).decode("ascii")


def private_key_of(text: str) -> RSAPrivateKey:
    """The key that a text is, taken as it is: it comes from where only we write. ValueError."""
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    # Looking at the primes again would take longer than signing, and every signature is tried.
    key = load_pem_private_key(
        text.encode("ascii"), password=None, unsafe_skip_rsa_key_validation=True
    )
    if not isinstance(key, RSAPrivateKey):
        raise ValueError("Not a key of RSA.")
    return key


def blind_sign(
    key: RSAPrivateKey, blinded: bytes, *, below: Callable[[int], int] = secrets.randbelow
) -> bytes:
    """The blind signature over a blinded message. Raises NotSignable, or SigningFailed.

    Python's powers take longer for some numbers than for others. So the secret power is never taken
    of a number that somebody chose: it is multiplied with a random one first, drawn `below` the
    modulus, and divided by that one's root at the end.
    """
    known = key.private_numbers()
    modulus, exponent = known.public_numbers.n, known.public_numbers.e
    length = (modulus.bit_length() + 7) // 8
    message = int.from_bytes(blinded, "big")
    if len(blinded) != length or message >= modulus:
        raise NotSignable
    factor = below(modulus - 2) + 2
    hidden = message * pow(factor, exponent, modulus) % modulus
    # By the two primes apart, which takes a quarter of the time (the Chinese remainder).
    by_p, by_q = pow(hidden, known.dmp1, known.p), pow(hidden, known.dmq1, known.q)
    root = by_q + known.q * ((by_p - by_q) * known.iqmp % known.p)
    signature = root * pow(factor, -1, modulus) % modulus
    if pow(signature, exponent, modulus) != message:
        raise SigningFailed
    return signature.to_bytes(length, "big")


def verified(key: RSAPublicKey, message: bytes, signature: bytes, *, salt: int = SALT) -> bool:
    """Whether a finished signature is this key's over a message."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric import padding
    from cryptography.hazmat.primitives.hashes import SHA384

    scheme = padding.PSS(mgf=padding.MGF1(SHA384()), salt_length=salt)
    try:
        key.verify(signature, message, scheme, SHA384())
    except InvalidSignature:
        return False
    return True
