"""Keys that appear in addresses: short, random, without meaning and without look-alikes."""

import secrets

ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
LENGTH = 14


def new_key() -> str:
    """A random key of 14 characters (69 bits): nobody finds a record by counting or guessing."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
