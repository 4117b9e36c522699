"""A thief with the files: looks for a sentence as it is, in other codings, and in packed data."""

import base64
import gzip
import sqlite3
import zlib
from collections.abc import Iterator
from pathlib import Path


def found(sentence: str, *, below: Path) -> list[str]:
    """The files below a folder in which the sentence stands, in any way a thief would try."""
    files = [path for path in sorted(below.rglob("*")) if path.is_file()]
    return [path.name for path in files if any(_looks(sentence, path.read_bytes()))]


def _looks(sentence: str, held: bytes) -> Iterator[bool]:
    for needle in _codings(sentence):
        yield needle in held
    for opened in _unpacked(held):
        yield sentence.encode() in opened


def _codings(sentence: str) -> Iterator[bytes]:
    plain = sentence.encode()
    yield from (plain, sentence.encode("utf-16-le"), sentence.encode("utf-16-be"))
    for shift in range(3):  # base64 has three ways to begin
        coded = base64.b64encode(b"x" * shift + plain)
        yield coded[4:-4]


def _unpacked(held: bytes) -> Iterator[bytes]:
    for mark in (b"\x1f\x8b\x08", b"x\x9c", b"x\xda", b"x\x01"):
        at = held.find(mark)
        while at >= 0:
            try:
                yield zlib.decompressobj(wbits=47).decompress(held[at:])
            except zlib.error:
                yield b""
            at = held.find(mark, at + 1)


def packed(sentence: str) -> bytes:
    """The sentence as gzip, to see that the thief opens it."""
    return gzip.compress(sentence.encode())


def plant(database: Path, sentence: str) -> None:
    """Put a sentence into rows of a table and remove them again, as years of use would."""
    with sqlite3.connect(database) as db:
        db.execute("CREATE TABLE older (words TEXT)")
        db.executemany("INSERT INTO older VALUES (?)", [(sentence,)] * 50)
        db.execute("DELETE FROM older")
    db.close()
