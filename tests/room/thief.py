"""What a thief carries off, and every way in which words could stand in it."""

import base64
import re
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

STREAM = re.compile(rb"\x1f\x8b\x08|\x78[\x01\x5e\x9c\xda]")
LARGEST = 2**26  # bytes that one compressed piece is opened to


def spellings(words: str) -> dict[str, bytes]:
    """Words as bytes, by the name of how they are written."""
    plain = words.encode()
    spelt = {
        "plain": plain,
        "lower case": plain.lower(),
        "in one": plain.replace(b" ", b""),
        "UTF-16": words.encode("utf-16-le"),
        "UTF-16, the other way": words.encode("utf-16-be"),
        "hexadecimal": plain.hex().encode(),
        "backwards": plain[::-1],
    }
    for shift in range(3):
        # Where a text begins within its three bytes decides how base64 writes it.
        whole = base64.b64encode(b"\0" * shift + plain)
        middle = whole[4 if shift else 0 : -4]
        spelt[f"base64, from {shift}"] = middle
        spelt[f"base64url, from {shift}"] = middle.translate(bytes.maketrans(b"+/", b"-_"))
    return spelt


def loot(*places: Path) -> Iterator[tuple[str, bytes]]:
    """Every file in these places, and whatever is compressed within one."""
    for place in places:
        files = [place] if place.is_file() else sorted(place.rglob("*"))
        for file in (one for one in files if one.is_file() and not one.is_symlink()):
            content = file.read_bytes()
            yield file.name, content
            yield from ((f"{file.name}, opened", piece) for piece in opened(content))


def opened(content: bytes) -> Iterator[bytes]:
    for found in STREAM.finditer(content):
        try:
            piece = zlib.decompressobj(wbits=47).decompress(content[found.start() :], LARGEST)
        except zlib.error:
            continue
        if piece:
            yield piece


def traces(words: Iterable[str], *places: Path) -> set[tuple[str, str, str]]:
    """What of these words stands where, and how: (words, file, spelling)."""
    looked_for = [(one, how, spelt) for one in words for how, spelt in spellings(one).items()]
    return {
        (one, name, how)
        for name, content in loot(*places)
        for one, how, spelt in looked_for
        if spelt in content
    }
