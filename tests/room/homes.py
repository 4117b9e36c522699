"""Homes in which a room is lived in, for tests that look at files as a thief would."""

import json
from pathlib import Path

from tests.keeping.homes import Home


def happens(home: Home, what: str) -> dict[str, str]:
    """One thing of `tests.room.moving_in`, and what it says."""
    done = home.python("tests.room.moving_in", what)
    assert done.returncode == 0, done.stderr
    said: dict[str, str] = json.loads(done.stdout.splitlines()[-1])
    return said


def furnished(folder: Path) -> tuple[Home, dict[str, str]]:
    """A new home with the room of Mairi and Tomasz, what Mairi has on paper, and her files."""
    home = Home(folder)
    return home, happens(home, "furnish")


def pieces(file: str) -> tuple[str, ...]:
    """Parts of a sealed file, each long enough to be nothing else: half a key is a key too many."""
    middle = len(file) // 2
    return file[60:100], file[middle : middle + 40], file[-44:-4]
