"""A01: a thief has the database, its log, a backup and all logs: nothing of a room stands in them.

What is looked for was typed or made in real browsers: sentences, a note of every kind, a draft,
goals, a passphrase, a recovery key, the secret keys themselves; and a reading of the mirror that
lay in clear before its owner unlocked the room. An administrator's copy of Mairi's records is among
what is searched. Ballots are looked at in A21 and A22.
"""

import base64
import gzip
import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.room.every_kind import kept, words_of
from tests.room.served_cast import address
from tests.room.served_room import GOALS, Day
from tests.room.thief import traces

DRAFT = "Razorbill: I have not dared to send this."
EACH = "Black guillemot"
"""Stands in every field of every kind of note."""

READING = ("Dotterel: what would make it easier?", "Whimbrel: I was afraid of the number.")
"""What Tomasz and Mairi said in a conversation that he kept a reading of."""


@pytest.fixture(scope="module")
def planted(day: Day) -> Iterator[list[str]]:
    """Everything that only the two may know, or one of them."""
    day.mairi("draft", room=day.room, text=DRAFT)
    secrets = [words for own in day.unlocking.values() for words in own.values()]
    typed = [own["recovery"] for own in day.unlocking.values()]
    grouped = [" ".join(key[at : at + 4] for at in range(0, 26, 4)) for key in typed]
    with kept(day, EACH):
        yield [*day.said, *words_of(EACH), *READING, GOALS, DRAFT, *secrets, *grouped]


@pytest.fixture(scope="module")
def opened(day: Day) -> list[str]:
    """What Tomasz reads of it in the room: it lay in clear, and he has unlocked since."""
    rows = day.house.rows
    [[owner]] = rows("SELECT id FROM people_person WHERE key = ?", day.tomasz.person)
    own, hers = READING
    units = [{"unit": 1, "turn": 1, "speaker": "leader", "name": "Tomasz", "text": own},
             {"unit": 2, "turn": 2, "speaker": "seller", "voice": 0}]  # fmt: skip
    said = json.dumps({"units": [{"unit": 2, "name": "Mairi", "text": hers}]})
    rows(
        "INSERT INTO desk_reading (key, owner_id, held_on, kept_at, suite, figures, own)"
        " VALUES ('planted-reading', ?, '2026-11-20', '2026-11-20 09:00:00', 'clear', '{}', ?)",
        owner, json.dumps({"version": 1, "units": units}),
    )  # fmt: skip
    rows(
        "INSERT INTO desk_othervoice (key, reading_id, place, words)"
        " SELECT 'planted-voice', id, 0, ? FROM desk_reading WHERE key = 'planted-reading'", said,
    )  # fmt: skip
    return [unit["text"] for unit in day.tomasz("reading", key="planted-reading")]


@pytest.fixture(scope="module")
def stolen(
    day: Day, planted: list[str], opened: list[str], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A backup with its keys, a copy of her records, and the whole home: database, logs, media."""
    folder = tmp_path_factory.mktemp("stolen")
    home = day.house.served.home
    day.house.run("backup", str(folder / "monday.backup"))
    copy = folder / "copy.zip"
    day.house.run("export", "--person", address("mairi"), "--out", str(copy))
    shutil.unpack_archive(copy, folder / "copy")
    # Sealing has emptied the log: something of the room stands in it again, while it is in use.
    with closing(sqlite3.connect(home / "touchline.sqlite3", timeout=30)) as used:
        for kind in ("declared", "clean"):  # the same again would not be written
            used.execute("UPDATE room_room SET kind = ? WHERE key = ?", (kind, day.room))
            used.commit()
        shutil.copytree(home, folder / "home", symlinks=True)
    return folder


def test_nothing_that_was_said_or_unlocks_is_in_what_was_stolen(
    planted: list[str], stolen: Path
) -> None:
    assert traces(planted, stolen) == set()


def test_the_reading_is_there_for_its_owner(opened: list[str]) -> None:
    assert opened == list(READING)


def test_the_thief_has_what_there_is_to_steal(day: Day, stolen: Path) -> None:
    """The room's key stands in the database's log and in the backup: so they are the right ones."""
    found = {name for _, name, _ in traces([day.room], stolen)}
    assert {"touchline.sqlite3-wal", "monday.backup, opened"} <= found


def test_nothing_is_in_what_a_browser_keeps_either(day: Day, planted: list[str]) -> None:
    """Pins, heads, drafts and what waits to be sent lie there for whoever has the laptop."""
    assert traces(planted, day.house.kept) == set()


@pytest.mark.parametrize(
    "hidden",
    [
        lambda said: said,
        lambda said: base64.b64encode(b"a" + said),
        lambda said: base64.urlsafe_b64encode(b"ab" + said),
        lambda said: said.decode().encode("utf-16"),
        lambda said: b"before" + gzip.compress(b"more and more " + said),
        lambda said: said.hex().encode(),
    ],
    ids=["plain", "base64", "base64url", "UTF-16", "gzip", "hexadecimal"],
)
def test_whoever_looks_would_find_it(hidden: object, tmp_path: Path) -> None:
    assert callable(hidden)
    (tmp_path / "file").write_bytes(b"\0\1" + hidden(DRAFT.encode()) + b"\0")
    assert traces([DRAFT], tmp_path)
