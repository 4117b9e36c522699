"""The demo's own folder: whether its company is whole, half made, or not ours to touch."""

import json
import shutil
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Final

from touchline.running.trouble import CannotRun

MARKER: Final = "demo.json"  # written last: with it the company is whole
TAG: Final = "DEMO.txt"  # written first: with it the folder may be emptied
TAG_TEXT: Final = (
    "This folder was made by `touchline demo`. Anyone may sign in to it as anyone.\n"
    "It may be removed at any time; the next start makes it again.\n"
)


@dataclass(frozen=True)
class Made:
    """How a whole company was made: by which form of the marker, release and seed, on which day."""

    made_on: date
    release: str
    seed: int
    form: int = 1

    def is_like(self, other: "Made") -> bool:
        """Whether the two differ in their day at most."""
        return (self.form, self.release, self.seed) == (other.form, other.release, other.seed)


def company(
    folder: Path,
    *,
    wanted: Made,
    fresh: bool,
    make: Callable[[], None],
    say: Callable[[str], None],
) -> None:
    """See to it that `folder` holds a whole company; `make` is called if it has to be made.

    A company that is half made, made by another release, or no longer wanted (`fresh`) is removed
    first, and this is said. Raises `CannotRun` if the folder holds something else.
    """
    found = _read(folder)
    if found and found.is_like(wanted) and not fresh:
        say(_age(found, today=wanted.made_on))
        return
    if folder.exists():
        _empty(folder, lambda: say(_why_removed(found, wanted=wanted, fresh=fresh)))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / TAG).write_text(TAG_TEXT, encoding="utf-8")
    make()
    _write(folder, wanted)


def _read(folder: Path) -> Made | None:
    try:
        noted = json.loads((folder / MARKER).read_text(encoding="utf-8"))
        return Made(
            date.fromisoformat(noted["made_on"]), noted["release"], noted["seed"], noted["form"]
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _write(folder: Path, made: Made) -> None:
    draft = folder / f"{MARKER}.draft"
    draft.write_text(json.dumps(asdict(made), default=str) + "\n", encoding="utf-8")
    draft.replace(folder / MARKER)


def _empty(folder: Path, about_to: Callable[[], None]) -> None:
    """Remove what the demo made: the marker first and the tag not at all, as we may be killed."""
    inside = sorted(folder.iterdir()) if folder.is_dir() else [folder]
    if not inside:
        return
    if not any((folder / name).exists() for name in (TAG, MARKER)):
        raise CannotRun(
            f"{folder} holds something that the demo did not make. Nothing was touched."
            " Move it away, or set TOUCHLINE_HOME to another folder."
        )
    about_to()
    (folder / MARKER).unlink(missing_ok=True)
    for path in inside:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        elif path.name != TAG:
            path.unlink(missing_ok=True)


def _age(found: Made, *, today: date) -> str:
    days = (today - found.made_on).days
    if days <= 1:
        return ""
    return (
        f"The demo company was made {days} days ago, and its two years end on that day."
        " `--fresh` makes it new."
    )


def _why_removed(found: Made | None, *, wanted: Made, fresh: bool) -> str:
    if fresh:
        return "Removing the demo company, to make it new."
    if found is None:
        return "The demo company was left half made: removing it, to make it again."
    return (
        f"The demo company was made by Touchline {found.release}, this is {wanted.release}:"
        " removing it, to make it again."
    )
