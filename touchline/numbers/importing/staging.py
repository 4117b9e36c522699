"""Copies an export file into the staging folder as UTF-8, and notices if it changes meanwhile."""

import codecs
import io
import os
from dataclasses import dataclass
from pathlib import Path

from touchline.numbers.errors import ImportRefused

CHUNK = 1 << 20
_MAGIC = {
    b"PK\x03\x04": "a zip archive or an Excel workbook",
    b"\xd0\xcf\x11\xe0": "an old Excel workbook",
    b"\x1f\x8b": "a compressed file",
    b"%PDF": "a PDF",
}
_BOMS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
PARQUET = b"PAR1"


@dataclass(frozen=True)
class Staged:
    """A copy that nobody else writes to; `stamp` is how its origin looked when it was copied."""

    name: str
    origin: Path
    path: Path
    parquet: bool
    stamp: tuple[int, int, int]
    warning: str = ""


def stage(origin: Path, *, into: Path) -> Staged:
    """Copy one file: a CSV as UTF-8 with plain line ends, a Parquet file as it is.

    Every line keeps its number. Raises ImportRefused if the file is something else, cannot be
    read, or changes while it is read; OSError if the copy cannot be written.
    """
    try:
        before = stamp(origin)
        with origin.open("rb") as file:
            head = file.read(4096)
        _refuse_other_kinds(origin.name, head)
    except OSError as trouble:
        raise _unreadable(origin, trouble) from trouble
    parquet = head.startswith(PARQUET)
    copy = into / f"{origin.stem}{'.parquet' if parquet else '.csv'}"
    warning = _copy(origin, copy, head=head, parquet=parquet)
    staged = Staged(origin.name, origin, copy, parquet, before, warning)
    refuse_if_changed(staged)
    return staged


def stamp(path: Path) -> tuple[int, int, int]:
    """What changes when a file is written to or replaced: inode, size, time of change."""
    found = path.stat()
    return found.st_ino, found.st_size, found.st_mtime_ns


def refuse_if_changed(staged: Staged) -> None:
    """Raise ImportRefused if the origin is not as it was when its copy began."""
    try:
        same = stamp(staged.origin) == staged.stamp
    except OSError as trouble:
        raise _unreadable(staged.origin, trouble) from trouble
    if not same:
        raise ImportRefused(
            f"{staged.name} changed while it was read. Nothing was published and the previous "
            "snapshot stays current. Import again when the export has finished writing."
        )


def _unreadable(origin: Path, trouble: OSError) -> ImportRefused:
    return ImportRefused(
        f"{origin.name} cannot be read ({trouble.strerror}). Nothing was changed. "
        "Check that the file is there and that this user may read it."
    )


def _refuse_other_kinds(name: str, head: bytes) -> None:
    for magic, kind in _MAGIC.items():
        if head.startswith(magic):
            raise ImportRefused(
                f"{name} is {kind}, not a CSV. Nothing was changed. "
                "Save it as CSV or Parquet and import again."
            )


def _copy(origin: Path, copy: Path, *, head: bytes, parquet: bool) -> str:
    if parquet:
        with origin.open("rb") as source, copy.open("wb") as target:
            while chunk := source.read(CHUNK):
                target.write(chunk)
        return ""
    for encoding, warning in _encodings(origin.name, head):
        try:
            _transcode(origin, copy, encoding=encoding)
        except UnicodeDecodeError:
            continue
        return warning
    raise ImportRefused(
        f"{origin.name} begins like UTF-16 text but cannot be read as such. Nothing was changed. "
        "Save it as CSV in UTF-8 and import again."
    )


def _encodings(name: str, head: bytes) -> list[tuple[str, str]]:
    """What to try in turn, each with the warning to give when it is the one that fits."""
    for bom, encoding in _BOMS.items():
        if head.startswith(bom):
            return [(encoding, "")]
    if wide := _wide(head):
        return [(wide, f"{name} looks like UTF-16 without a mark and was read so.")]
    guess = f"{name} is not UTF-8 and was read as {{}}; check names with accents."
    return [
        ("utf-8", ""),
        ("cp1252", guess.format("Windows-1252")),
        ("latin-1", guess.format("Latin-1")),
    ]


def _wide(head: bytes) -> str:
    """UTF-16 without a byte order mark shows as a zero beside nearly every letter."""
    low, high = head[0::2].count(0), head[1::2].count(0)
    if max(low, high) * 4 < len(head):
        return ""
    return "utf-16-be" if low > high else "utf-16-le"


def _transcode(origin: Path, copy: Path, *, encoding: str) -> None:
    if encoding == "utf-8":
        _copy_checked(origin, copy)
        return
    decoder = io.IncrementalNewlineDecoder(
        codecs.getincrementaldecoder(encoding)(errors="strict"), translate=True
    )
    with origin.open("rb") as source, copy.open("wb") as target:
        while chunk := source.read(CHUNK):
            target.write(decoder.decode(chunk).encode())
        target.write(decoder.decode(b"", final=True).encode())


def _copy_checked(origin: Path, copy: Path) -> None:
    """Copy UTF-8 as it is, with plain line ends. Raises UnicodeDecodeError if it is none."""
    decoder = codecs.getincrementaldecoder("utf-8")(errors="strict")
    held = b""  # a carriage return at the end of a chunk: the next may begin with its line feed
    with origin.open("rb") as source, copy.open("wb") as target:
        while chunk := source.read(CHUNK):
            if not chunk.isascii() or decoder.getstate()[0]:
                decoder.decode(chunk)
            if held or b"\r" in chunk:
                chunk = held + chunk
                held = b"\r" if chunk.endswith(b"\r") else b""
                chunk = chunk[: len(chunk) - len(held)]
                chunk = chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
            target.write(chunk)
        decoder.decode(b"", final=True)
        target.write(b"\n" if held else b"")


def free_space(folder: Path) -> int:
    """Bytes that may still be written beside this folder."""
    found = os.statvfs(folder)
    return found.f_bavail * found.f_frsize
