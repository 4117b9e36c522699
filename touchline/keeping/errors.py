"""What can go wrong with a backup, each told in words for whoever runs the command."""

import errno


class KeepingError(Exception):
    """Something was not kept, restored or moved. Its text says what happened and what to do."""


class Damaged(KeepingError):
    """A backup that is not what was written: nothing of it may be used."""


class WrongKey(KeepingError):
    """A backup that the identities at hand do not open."""


NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def is_no_room(error: BaseException) -> bool:
    """Whether this, or what led to it, is a disk that is full."""
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, OSError) and seen.errno in NO_ROOM:
            return True
        if "disk is full" in str(seen):  # SQLite's words
            return True
        seen = seen.__cause__ or seen.__context__
    return False
