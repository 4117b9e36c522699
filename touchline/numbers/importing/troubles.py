"""What the system and DuckDB say about disks and memory, in words that help."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from touchline.numbers.errors import ImportRefused

KEPT = "Nothing was published and the previous snapshot stays current."
_FULL = f"The disk is full. {KEPT} Make room and import again."
_UNFINISHED = f"The import could not be finished ({{}}). {KEPT}"
_UNWRITTEN = f"A file could not be written ({{}}). {KEPT}"


@contextmanager
def troubles_explained() -> Iterator[None]:
    """Turn errors of the disk and of DuckDB into ImportRefused."""
    import duckdb

    try:
        yield
    except OSError as trouble:
        full = trouble.errno in (errno.ENOSPC, errno.EDQUOT)
        raise ImportRefused(_FULL if full else _UNWRITTEN.format(trouble)) from trouble
    except duckdb.Error as trouble:
        first_line = str(trouble).partition("\n")[0]
        full = "No space left" in str(trouble)
        raise ImportRefused(_FULL if full else _UNFINISHED.format(first_line)) from trouble
