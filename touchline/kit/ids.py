"""Keys that appear in addresses: short, random, without meaning and without look-alikes."""

import re
import secrets

ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
LENGTH = 14
_IN_AN_ADDRESS = re.compile(r"[-a-zA-Z0-9_]+")
"""What Django's `slug` takes as a part of an address."""


def new_key() -> str:
    """A random key of 14 characters (69 bits): nobody finds a record by counting or guessing."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def fits_an_address(key: str, *, longest: int) -> bool:
    """Whether a key that came from elsewhere can stand in an address: else its page is none."""
    return len(key) <= longest and _IN_AN_ADDRESS.fullmatch(key) is not None
