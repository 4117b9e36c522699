"""A backup each day, if TOUCHLINE_BACKUPS names a folder; the last few are kept."""

import os
import re
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from touchline.jobs.recurring import daily
from touchline.keeping.making import keys_beside
from touchline.site.backups import back_up

FOLDER: Final = "TOUCHLINE_BACKUPS"
HOW_MANY: Final = "TOUCHLINE_BACKUPS_KEPT"
USUALLY: Final = 14
NAME: Final = re.compile(r"touchline-\d{4}-\d\d-\d\d\.backup")


@daily("home.backup", says=_("Making the backup of the day"))
def nightly(payload: dict[str, Any], at: datetime) -> None:
    """Make the backup of the day, if it is not there, and remove the oldest. Raises KeepingError.

    The old ones go only after the new one is whole, so a disk that is full costs no backup.
    """
    told = os.environ.get(FOLDER, "").strip()
    if not told:
        return
    folder = Path(told).expanduser()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    file = folder / f"touchline-{at.date().isoformat()}.backup"
    if not file.exists():
        # Keys whose backup never came: a run was killed between the two names.
        keys_beside(file).unlink(missing_ok=True)
        back_up(file, at=at)
    for old in _oldest(folder, keeping=how_many()):
        old.unlink()
        keys_beside(old).unlink(missing_ok=True)


def how_many() -> int:
    """How many backups are kept: TOUCHLINE_BACKUPS_KEPT, at least one, 14 if it says nothing."""
    told = os.environ.get(HOW_MANY, "").strip()
    return max(int(told), 1) if told.isdecimal() else USUALLY


def _oldest(folder: Path, *, keeping: int) -> list[Path]:
    """By the day in the name: what else lies in the folder is somebody else's."""
    ours = sorted(path for path in folder.iterdir() if NAME.fullmatch(path.name))
    return ours[:-keeping]
