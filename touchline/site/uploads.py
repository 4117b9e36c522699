"""Takes files only where a view asks for them, and writes them to disk piece by piece.

Django reads a form before the view runs, so its own handlers would store whatever anybody sends to
any address. Here a file that nobody asked for is read past and never written.
"""

import errno
import os
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, cast

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.utils.translation import gettext as _

from touchline.wall.audiences import PersonRequest, doors_of, has_a_seat

PREFIX = ".upload-"


class StoredUpload(UploadedFile):  # type: ignore[type-arg]
    """A file beside the deliveries, to be moved there without copying; gone when closed."""

    def __init__(self, name: str, content_type: str) -> None:
        folder = Path(settings.DELIVERIES)
        folder.mkdir(parents=True, exist_ok=True)
        self._stored = NamedTemporaryFile(prefix=PREFIX, dir=folder, delete=False)  # noqa: SIM115
        super().__init__(cast("Any", self._stored), name, content_type, 0)

    def temporary_file_path(self) -> str:
        """Where it lies until the request ends."""
        return self._stored.name

    def close(self) -> None:
        super().close()
        Path(self.temporary_file_path()).unlink(missing_ok=True)


class OnlyWhereAsked(FileUploadHandler):
    """One request: whether it may bring files, and how much it has brought.

    What was not taken stands in `request.not_taken`, as names with a sentence each.
    """

    file: StoredUpload

    def handle_raw_input(self, *args: Any, **options: Any) -> None:
        request = cast("PersonRequest", self.request)
        self._welcome = _may_bring_files(request)
        self._room = int(settings.IMPORT_LIMIT)
        self._not_taken: list[tuple[str, str]] = []
        vars(request)["not_taken"] = self._not_taken

    def new_file(self, *args: Any, **options: Any) -> None:
        super().new_file(*args, **options)
        if not self._welcome:
            raise SkipFile
        with _Writing(self):
            self.file = StoredUpload(self.file_name or "", self.content_type or "")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        if len(raw_data) > self._room:
            self.leave_aside(_("is too large: %s MB is the limit") % f"{_megabytes():,}")
        with _Writing(self):
            self.file.write(raw_data)
        self._room -= len(raw_data)
        return None

    def file_complete(self, file_size: int) -> StoredUpload:
        with _Writing(self):
            self.file.flush()
            os.fsync(self.file.fileno())
        self.file.seek(0)
        self.file.size = file_size
        return self.file

    def upload_interrupted(self) -> None:
        if hasattr(self, "file"):
            self.file.close()

    def leave_aside(self, why: str) -> None:
        """Give up this file and read past the rest of it."""
        self._not_taken.append((self.file_name or "", why))
        self.upload_interrupted()
        raise SkipFile


class _Writing:
    """A context in which a full disk is a reason to leave the file aside, not an error page."""

    def __init__(self, handler: OnlyWhereAsked) -> None:
        self.handler = handler

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, trouble: BaseException | None, trace: object) -> None:
        if isinstance(trouble, OSError) and trouble.errno in (errno.ENOSPC, errno.EDQUOT):
            self.handler.leave_aside(_("did not fit: the disk of the server is full"))


def _may_bring_files(request: PersonRequest) -> bool:
    """Whether the view asks for files, and whoever sends them may open it."""
    match, person = request.resolver_match, request.person
    if match is None or person is None or not getattr(match.func, "takes_files", False):
        return False
    return has_a_seat(person, doors_of(match.func), on=request.day)


def _megabytes() -> int:
    return int(settings.IMPORT_LIMIT) // 1024**2
