"""What is signed, what is kept of it, and what the voter keeps."""

import hashlib
from typing import Final

PAPERS: Final = "touchline.paper."
"""With what the names of ballot papers begin where a browser keeps them: they outlive a session."""
NONCE: Final = 32
"""Bytes of chance that make a token one of a kind."""


def message_of(box_key: str, rules_hash: str, nonce: bytes) -> bytes:
    """What a token's signature is over: this box, under these rules, and the nonce.

    A change of the rules makes every token worthless, so nobody can change them unnoticed.
    """
    return b"\n".join([b"touchline urn 1", box_key.encode(), rules_hash.encode("ascii"), nonce])


def token_of(nonce: bytes) -> str:
    """Under what a ballot lies: nobody who reads it can cast with it."""
    return hashlib.sha256(nonce).hexdigest()


def receipt_of(nonce: bytes, payload: str) -> str:
    """With what a voter finds their ballot among all, and proves nothing to anyone else."""
    return hashlib.sha256(nonce + payload.encode()).hexdigest()


def hash_of(rules: str) -> str:
    """The hash of the rules as they are written, byte for byte."""
    return hashlib.sha256(rules.encode()).hexdigest()


def hash_of_blinded(blinded: bytes) -> str:
    """What is kept of what a member had signed: enough to give the same answer again."""
    return hashlib.sha256(blinded).hexdigest()
