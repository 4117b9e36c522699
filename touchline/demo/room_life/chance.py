"""What a browser draws by chance: names, seven words, a recovery key. Real chance, here too."""

import re
import secrets
from functools import cache
from pathlib import Path
from typing import Final

import touchline.urn
from touchline.site.commands.opening_keys import ALPHABET

_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz234567"
_BUNDLE: Final = Path(touchline.urn.__file__).parent / "vendored" / "room.mjs"
_WORDS: Final = re.compile(r"abandon(?:\s|\\n)(?:[a-z]+(?:\s|\\n)){2046}zoo")
_FIELD: Final = 0b100101  # x^5 + x^2 + 1


@cache
def word_list() -> tuple[str, ...]:
    """The 2,048 words as the application has them, in their order."""
    found = _WORDS.search(_BUNDLE.read_text(encoding="utf-8"))
    if found is None:
        raise ValueError(f"There is no list of words in {_BUNDLE.name}.")
    return tuple(re.findall(r"[a-z]+", found[0].replace("\\n", " ")))


def new_key(length: int = 20) -> str:
    """A name that nobody has yet, five bits of chance in each letter."""
    return "".join(secrets.choice(_LETTERS) for _ in range(length))


def seven_words() -> str:
    """A passphrase of 77 bits."""
    return " ".join(secrets.choice(word_list()) for _ in range(7))


def recovery_key() -> str:
    """25 letters of chance, and one that tells when another was mistyped."""
    numbers = [secrets.randbelow(32) for _ in range(25)]
    check = 0
    for number in numbers:
        check = _doubled(check) ^ number
    return "".join(ALPHABET[number] for number in (*numbers, _doubled(check)))


def _doubled(number: int) -> int:
    return number << 1 ^ _FIELD if number & 16 else number << 1
