"""Uploaded files become a delivery: archives unpacked, names made plain, the rest left aside."""

import errno
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from touchline.kit.ids import new_key
from touchline.numbers import ImportRefused
from touchline.numbers.unpacking import Limits, plain_name, unpack, why_not
from touchline.office.models.delivery import Delivery
from touchline.witness.actor import Actor


def arrive(
    sent: Iterable[tuple[str, Path]],
    *,
    by: Actor,
    at: datetime,
    left_aside: Iterable[tuple[str, str]] = (),
) -> Delivery:
    """Move files, each with the name it was sent by, into a delivery of their own.

    `left_aside` are those that did not get so far. Raises ImportRefused, with nothing kept, if an
    archive is bad or no table is among the files.
    """
    key, left = new_key(), list(left_aside)
    folder = Path(settings.DELIVERIES) / key
    with _all_or_nothing(folder):
        for name, path in sent:
            left += _place(plain_name(name), path, folder=folder)
        if not any(folder.iterdir()):
            raise ImportRefused(_no_table(left))
        return Delivery.objects.receive(
            key=key, origin=Delivery.Origin.UPLOAD, left_aside=left, by=by, at=at
        )


@contextmanager
def _all_or_nothing(folder: Path) -> Iterator[None]:
    try:
        folder.mkdir(parents=True)
        yield
    except BaseException as trouble:
        shutil.rmtree(folder, ignore_errors=True)
        if isinstance(trouble, OSError) and trouble.errno in (errno.ENOSPC, errno.EDQUOT):
            raise ImportRefused(
                _("The disk of the server is full. Nothing was kept. Make room and send it again.")
            ) from trouble
        raise


def _place(name: str, path: Path, *, folder: Path) -> list[tuple[str, str]]:
    """Put one file in its place; what was left aside, with why."""
    if name.lower().endswith(".zip"):
        room = int(settings.IMPORT_LIMIT) - _size(folder)
        named = path.rename(folder / f".{new_key()}")
        try:
            opened = unpack(named, called=name, into=folder, limits=Limits(total=room))
        finally:
            named.unlink()
        return [(one.name, one.why) for one in opened.left_aside]
    why = why_not(name)
    if not why and (folder / name).exists():
        why = _("was chosen twice: only the first was taken")
    if not why:
        path.rename(folder / name)
    return [(name, why)] if why else []


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.iterdir())


def _no_table(left: list[tuple[str, str]]) -> str:
    listed = "; ".join(f"{name} {why}" for name, why in left[:5])
    return _("There is no table in what you chose: %s. Nothing was kept.") % listed
