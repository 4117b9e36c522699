"""The keys of a release, as `openssl genpkey -algorithm ed25519` writes them: PEM."""

from pathlib import Path

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key, load_pem_public_key


class NoKey(ValueError):
    """What a file holds is no such key; never says what it holds instead."""


def private_key(path: Path) -> Ed25519PrivateKey:
    """To sign with. Raises NoKey, OSError."""
    try:
        found = load_pem_private_key(path.read_bytes(), password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as wrong:
        raise NoKey(f"{path} holds no private key that is open to read.") from wrong
    if not isinstance(found, Ed25519PrivateKey):
        raise NoKey(f"{path} holds a key of another kind than Ed25519.")
    return found


def public_key(path: Path) -> Ed25519PublicKey:
    """To check with. Raises NoKey, OSError."""
    try:
        found = load_pem_public_key(path.read_bytes())
    except (ValueError, TypeError, UnsupportedAlgorithm) as wrong:
        raise NoKey(f"{path} holds no public key.") from wrong
    if not isinstance(found, Ed25519PublicKey):
        raise NoKey(f"{path} holds a key of another kind than Ed25519.")
    return found
