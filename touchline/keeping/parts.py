"""The registry of what is kept: every table and folder says into which file of a backup it goes."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final


class Life(StrEnum):
    """Where a part goes in a backup.

    CONTENT: into the backup. KEYS: into the file beside it, which has a life of its own, so that
    destroying a key kills old copies too. NEVER: into neither.
    """

    CONTENT = "content"
    KEYS = "keys"
    NEVER = "never"


@dataclass(frozen=True)
class Folder:
    """A folder (or file) of the home: its name there, where it lies, and its life."""

    name: str
    path: Path
    life: Life


TABLES: Final[dict[str, Life]] = {}
"""`app_label.model` in lower case → its life; a table without a model by its own name."""
FOLDERS: Final[dict[str, Folder]] = {}
REASONS: Final[dict[str, str]] = {}
"""Why a table or folder is not in a backup, for whoever reads its manifest."""


def keep_tables(why: str = "", /, **lives: Life) -> None:
    """Say where tables go: `keep_tables(people__person=Life.CONTENT)`; saying it twice is no error.

    `why` is told in the backup about tables that are not in it. A table without a model is named as
    the database names it. Raises ValueError if a table was registered with another life.
    """
    for name, life in lives.items():
        label = name.replace("__", ".", 1)
        if TABLES.setdefault(label, life) is not life:
            raise ValueError(f"{label} is {TABLES[label].value} already, not {life.value}.")
        if why:
            REASONS[label] = why


def keep_folder(name: str, path: Path, life: Life, *, why: str = "") -> None:
    """Say where a folder of the home goes. Raises ValueError if it was said differently before."""
    folder = Folder(name, path, life)
    if FOLDERS.setdefault(name, folder) != folder:
        raise ValueError(f"{name} is registered already, as something else.")
    if why:
        REASONS[name] = why
