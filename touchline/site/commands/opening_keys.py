"""What opens a room's export: an age identity, or the recovery key as it was written down."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import typer

from touchline.keeping.archive.sealing import identities_of, open_whole
from touchline.keeping.archive.with_words import (
    open_with_words,
    opens_with_words,
    without_armour,
)
from touchline.keeping.errors import KeepingError, WrongKey

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LETTERS: Final = re.compile(f"[{ALPHABET}]{{26}}")
"""A recovery key: Crockford's alphabet, which has no letters that look like figures."""


@dataclass(frozen=True)
class Key:
    """Either identities of age, or words."""

    identities: tuple[Any, ...] = ()
    words: str = ""

    def opens(self, content: bytes) -> bytes:
        """What is in an age file. Raises WrongKey, Damaged."""
        content = without_armour(content)
        if opens_with_words(content):
            if not self.words:
                raise WrongKey(
                    "This file was sealed with a recovery key, and what you named is an identity"
                    " of age. Leave out --identity to be asked for the recovery key."
                )
            return open_with_words(content, self.words)
        if not self.identities:
            raise WrongKey(
                "This file was sealed to an age recipient, not with a recovery key. Name the file"
                " of its identity: --identity FILE."
            )
        return open_whole(content, self.identities)


def key_from(identity: Path | None) -> Key:
    """From the file that was named, or asked for without showing it. Raises KeepingError."""
    if identity is None:
        return Key(words=as_words(typer.prompt("Recovery key", hide_input=True, err=True)))
    try:
        text = identity.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as trouble:
        raise KeepingError(f"{identity} cannot be read as a key.") from trouble
    if "AGE-SECRET-KEY-" in text or text.lstrip().startswith("-----BEGIN"):
        return Key(identities=tuple(identities_of(text)))
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    if not lines:
        raise KeepingError(f"There is no key in {identity}.")
    return Key(words=as_words(" ".join(lines)))


def as_words(typed: str) -> str:
    """A recovery key as the file was sealed with: whatever its case, groups and look-alikes.

    Anything else is a passphrase, of which only the number of spaces does not count. Raises
    KeepingError for a key with a wrong letter, before any work.
    """
    bare = re.sub(r"[\s\-]", "", typed).upper().translate(str.maketrans("OIL", "011"))
    if _are_words(typed) or not LETTERS.fullmatch(bare):
        return " ".join(typed.split())
    if _sum(bare) != 0:
        raise KeepingError("A letter of this recovery key is mistyped, or two changed places.")
    return bare


def _are_words(typed: str) -> bool:
    """Six or more of three letters or more: a key in groups of four ends with two."""
    words = re.split(r"[\s,.\-]+", typed.strip())
    return len(words) >= 6 and all(word.isalpha() and len(word) >= 3 for word in words)


def _sum(key: str) -> int:
    """Nothing for a whole key: numbers of GF(32), each times 2 by its distance from the end."""
    whole = 0
    for letter in key:
        whole = (whole << 1 ^ 0b100101 if whole & 16 else whole << 1) ^ ALPHABET.index(letter)
    return whole
