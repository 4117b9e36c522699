"""Opens what age encrypted with words: a passphrase or a recovery key, stretched by scrypt.

How much work that is stands in the file, so it is looked at before any work is done: a file that
asks for less was made to be guessed, one that asks for more to hold the machine.
"""

import re
from base64 import b64decode
from typing import Final

from touchline.keeping.errors import Damaged, WrongKey

LEAST_WORK, MOST_WORK = 16, 20
"""Exponents of two of scrypt's N: from 64 MiB to 1 GiB."""
_HEADER: Final = re.compile(rb"\Aage-encryption\.org/v1\n-> scrypt \S+ ([0-9]{1,3})\n")
_ARMOUR: Final = re.compile(
    r"\A\s*-----BEGIN AGE ENCRYPTED FILE-----\s(.*?)-----END AGE ENCRYPTED FILE-----\s*\Z", re.S
)


def without_armour(content: bytes) -> bytes:
    """The bytes of an age file, also if it came as text. Raises Damaged."""
    if not content.startswith(b"-----BEGIN"):
        return content
    try:
        found = _ARMOUR.match(content.decode("ascii"))
        return b64decode("".join(found[1].split()), validate=True) if found else content
    except ValueError as wrong:
        raise Damaged("The encrypted file is damaged or was cut off.") from wrong


def opens_with_words(content: bytes) -> bool:
    """Whether an age file (without armour) was encrypted with words and not to a recipient."""
    return _HEADER.match(content) is not None


def open_with_words(content: bytes, words: str) -> bytes:
    """What is in an age file that was encrypted with words. Raises WrongKey, Damaged.

    It takes about a second and 256 MiB for what Touchline's room makes.
    """
    header = _HEADER.match(content)
    if header is None:
        raise WrongKey("This file was not encrypted with words.")
    if not LEAST_WORK <= int(header[1]) <= MOST_WORK:
        raise Damaged(
            f"This file asks for 2^{int(header[1])} rounds of work, and none of ours does."
            " Somebody has changed it."
        )
    import pyrage

    try:
        return bytes(pyrage.passphrase.decrypt(content, words))
    except pyrage.DecryptError as trouble:
        if str(trouble) == "Decryption failed":
            raise WrongKey("These words do not open this file.") from trouble
        raise Damaged("The encrypted file is damaged or was cut off.") from trouble
