"""Opens a file to look into: its separator, its columns, and a copy that nothing else writes to."""

from pathlib import Path

from touchline.numbers.importing.sheet import Sheet
from touchline.numbers.importing.sheets import look_at_all
from touchline.numbers.importing.staging import PARQUET, Staged, stage, stamp
from touchline.numbers.mapping.shape import Mapping

HEAD = 1 << 20
"""Bytes that are enough for a header of some hundred columns and a few rows."""

_NO_MAPPING = Mapping(name="", tables={})


def open_head(path: Path, *, into: Path) -> Sheet:
    """The sheet of a file's beginning; of a huge CSV no more than a megabyte is read.

    Raises ImportRefused for what is no table, OSError for what cannot be read.
    """
    with path.open("rb") as file:
        head = file.read(HEAD)
    if head.startswith(PARQUET):
        return open_whole(path, into=into)
    cut = into / "head"
    cut.mkdir()
    (cut / path.name).write_bytes(head if len(head) < HEAD else _whole_lines(head))
    return open_whole(cut / path.name, into=into)


def open_whole(path: Path, *, into: Path) -> Sheet:
    """The sheet of a whole file: a CSV is copied as UTF-8, as an import would.

    Raises ImportRefused for what is no table, OSError for what cannot be read.
    """
    staged = _as_it_is(path) if _is_parquet(path) else stage(path, into=_folder(into))
    return look_at_all({path.name: staged}, mapping=_NO_MAPPING)[path.name]


def _as_it_is(path: Path) -> Staged:
    """Parquet is read in parts, so a copy would cost more than looking."""
    return Staged(path.name, path, path, True, stamp(path))


def _is_parquet(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(PARQUET)) == PARQUET


def _folder(into: Path) -> Path:
    copies = into / "copies"
    copies.mkdir()
    return copies


def _whole_lines(head: bytes) -> bytes:
    end = head.rfind(b"\n") + 1 or len(head)
    wide = b"\0" in head[:4096]  # UTF-16: a line ends after two bytes, of which one is a zero
    return head[: end + end % 2 if wide else end]
