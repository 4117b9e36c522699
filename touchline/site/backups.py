"""Makes backups of this installation, remembers them, and says how old the last one is."""

import os
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from django.conf import settings
from django.db import connection
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

import touchline
from touchline.keeping.making import Made, Source, make_backup
from touchline.keeping.models import Backup
from touchline.keeping.parts import FOLDERS
from touchline.running.checks import Finding, State, checked
from touchline.witness.actor import SYSTEM
from touchline.witness.models import in_turn, note

RECIPIENT: Final = "TOUCHLINE_BACKUP_RECIPIENT"
OLD, TOO_OLD = timedelta(days=2), timedelta(days=7)


def back_up(
    file: Path, *, at: datetime, to: Sequence[str] = (), say: Callable[[str], None] = lambda _: None
) -> Made:
    """Make a backup of this installation and write down that there is one. Raises KeepingError."""
    made = write_backup(file, at=at, to=to, say=say)
    remember(made, at=at)
    return made


def write_backup(
    file: Path, *, at: datetime, to: Sequence[str] = (), say: Callable[[str], None] = lambda _: None
) -> Made:
    """Make a backup and write nothing down: before an upgrade there may be no table for it yet.

    It is encrypted to the recipients given and to those that the environment names.
    """
    recipients = [*to, *os.environ.get(RECIPIENT, "").split()]
    source = Source(Path(settings.HOME), connection, tuple(FOLDERS.values()), touchline.__version__)
    return make_backup(source, file, at=at, to=recipients, say=say)


def remember(made: Made, *, at: datetime) -> None:
    """Write down that there is a backup."""
    with in_turn():
        Backup.objects.create(
            key=made.manifest.key, made_at=at, file=str(made.file), bytes=made.bytes,
            encrypted=made.encrypted,
        )  # fmt: skip
        note(act="home.backed_up", by=SYSTEM, kind="backup", key=made.manifest.key, at=at)


@checked("backup", "Backup")
def last_backup(at: datetime) -> Finding:
    """Good for two days; bad without one for seven."""
    last = Backup.latest()
    mend = _("Make one: `touchline backup FILE`; or every night, with TOUCHLINE_BACKUPS=FOLDER.")
    if last is None:
        return Finding(State.UNSURE, _("No backup has been made of this installation yet."), mend)
    age = max(at - last.made_at, timedelta(0))
    words = _when(age)
    if age > TOO_OLD:
        return Finding(State.BAD, words, mend)
    if age > OLD:
        return Finding(State.UNSURE, words, mend)
    return Finding(State.GOOD, words)


def _when(age: timedelta) -> str:
    days, hours = age.days, age.seconds // 3600
    if days:
        words = ngettext(
            "The last backup was made and read again %d day ago.",
            "The last backup was made and read again %d days ago.",
            days,
        )
        return words % days
    words = ngettext(
        "The last backup was made and read again %d hour ago.",
        "The last backup was made and read again %d hours ago.",
        hours,
    )
    return words % hours
