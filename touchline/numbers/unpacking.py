"""Unpacks an archive that somebody sent: tables only, within limits, into one folder.

Nothing that an archive says about itself is believed: sizes are counted while they are written, and
names lose their folders.
"""

import errno
import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import IO

from touchline.numbers.errors import ImportRefused
from touchline.numbers.inbox import KINDS

CHUNK = 1 << 20
LONGEST = 120
ARCHIVES = (".zip", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar", ".tar", ".zst")
WORKBOOKS = (".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".numbers")

_KEPT = "Nothing was taken from it. "


@dataclass(frozen=True)
class Limits:
    """How much an archive may hold: members, bytes in all, and bytes for each byte it is packed in.

    The ratio counts from `small` bytes on: a short table of one repeated word is no bomb.
    """

    members: int = 1000
    total: int = 2 * 1024**3
    ratio: int = 250
    small: int = 64 * 1024**2


LIMITS = Limits()


@dataclass(frozen=True)
class LeftAside:
    """A file that was not taken, and why in words."""

    name: str
    why: str


@dataclass(frozen=True)
class Unpacked:
    """The files that lie in the folder now, and what was left aside."""

    files: tuple[Path, ...]
    left_aside: tuple[LeftAside, ...]


def plain_name(name: str) -> str:
    """What a file of this name is called here: no folders, no control characters, not hidden.

    Empty if nothing is left of it. Names that people gave keep their spaces and letters, since a
    mapping may look for them.
    """
    last = PureWindowsPath(PurePosixPath(name.replace("\0", "")).name).name
    shown = "".join(char for char in last if char.isprintable()).strip().lstrip(".")
    stem, dot, ending = shown.rpartition(".")
    if not dot:
        return shown[:LONGEST]
    return f"{stem[: LONGEST - len(ending) - 1]}.{ending}" if len(ending) < 12 else shown[:LONGEST]


def why_not(name: str) -> str:
    """Why a file of this name is not taken as a table; empty if it is taken."""
    ending = PurePosixPath(name).suffix.lower()
    if ending in KINDS:
        return ""
    if ending in WORKBOOKS:
        return "is a workbook: save each of its sheets as CSV"
    if ending in ARCHIVES:
        return "is an archive: unpack it first"
    return "is not CSV or Parquet"


def unpack(archive: Path, *, called: str, into: Path, limits: Limits = LIMITS) -> Unpacked:
    """Write the tables of a zip, `called` so by who sent it, into a folder by their plain names.

    A file whose name is taken there is left aside. Raises ImportRefused, with nothing left behind,
    for what is no zip, is locked by a password, is broken, holds an archive, a link or a path that
    leads out, or is larger than the limits; and for a full disk.
    """
    written: list[Path] = []
    left: list[LeftAside] = []
    try:
        with zipfile.ZipFile(archive) as opened:
            room = limits.total
            for member in list(_members(opened, called, limits)):
                name = plain_name(member.filename)
                if why := why_not(name) or _twice(name, into):
                    left.append(LeftAside(name, why))
                    continue
                written.append(into / name)
                with opened.open(member) as source:
                    room -= _write(source, into / name, member, room=room, limits=limits)
    except Exception as trouble:
        for path in written:
            path.unlink(missing_ok=True)
        raise _refusal(called, trouble) from trouble
    return Unpacked(tuple(written), tuple(left))


def _members(opened: zipfile.ZipFile, name: str, limits: Limits) -> Iterator[zipfile.ZipInfo]:
    """The files worth a look; what would be an attack refuses the whole archive."""
    inside = opened.infolist()
    if len(inside) > limits.members:
        raise ImportRefused(
            f"{name} holds {len(inside):,} files, and {limits.members:,} is the limit. {_KEPT}"
            "Pack only the files of the export."
        )
    for member in inside:
        path = member.filename.replace("\\", "/")
        if path.startswith("/") or ".." in path.split("/") or path[1:2] == ":":
            raise ImportRefused(
                f"{name} holds a file whose path leads out of it. {_KEPT}Pack the files anew."
            )
        if stat.S_ISLNK(member.external_attr >> 16):
            raise ImportRefused(
                f"{name} holds a link instead of a file. {_KEPT}Pack the files themselves."
            )
        if PurePosixPath(path).suffix.lower() in ARCHIVES:
            raise ImportRefused(
                f"{name} holds another archive, {plain_name(path)}. {_KEPT}"
                "Unpack it, and pack or choose the files themselves."
            )
        if not member.is_dir() and not _of_the_system(path):
            yield member


def _of_the_system(path: str) -> bool:
    """What a computer adds to archives by itself, and nobody means to send."""
    last = PurePosixPath(path).name
    return path.startswith("__MACOSX/") or last.startswith(".") or last in ("Thumbs.db", "")


def _twice(name: str, into: Path) -> str:
    if any(path.name.casefold() == name.casefold() for path in into.iterdir()):
        return "is there twice: only the first was taken"
    return ""


def _write(
    source: IO[bytes], target: Path, member: zipfile.ZipInfo, *, room: int, limits: Limits
) -> int:
    """Write one member; how many bytes it had. Stops in the middle where a limit is passed."""
    size = 0
    with target.open("xb") as file:
        while chunk := source.read(CHUNK):
            size += len(chunk)
            if size > room:
                raise ImportRefused(
                    f"It unpacks to more than {limits.total // 1024**2:,} MB, the limit. {_KEPT}"
                    "Export a shorter time, or ask who runs the server to raise the limit."
                )
            if size > limits.small and size > limits.ratio * max(member.compress_size, 1):
                raise ImportRefused(
                    f"{plain_name(member.filename)} unpacks to more than {limits.ratio} times its"
                    f" packed size, which no export does. {_KEPT}Send the file as it is, unpacked."
                )
            file.write(chunk)
    return size


def _refusal(name: str, trouble: Exception) -> Exception:
    """The trouble in words that help, or the trouble itself if it is none of the archive's."""
    match trouble:
        case ImportRefused():
            return trouble
        case RuntimeError() if "password" in str(trouble):
            words = f"{name} is locked by a password. {_KEPT}Pack it without one."
        case OSError(errno=errno.ENOSPC | errno.EDQUOT):
            words = f"The disk of the server is full. {_KEPT}Make room and send it again."
        case OSError():
            words = f"{name} could not be unpacked ({trouble.strerror}). {_KEPT}Send it again."
        case zipfile.BadZipFile() | zlib.error() | EOFError() | NotImplementedError():
            words = f"{name} is not a whole zip archive. {_KEPT}Pack it anew and send it again."
        case _:
            return trouble
    return ImportRefused(words)
