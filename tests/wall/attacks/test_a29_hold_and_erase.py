"""A29: HR holds a room and then erases; erases and then restores an old backup.

A hold stops deletion and opens nothing. An old backup does not bring back who was erased, nor what
opened their rooms; and whatever it brings back, nobody reads it without what is on her paper.
"""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings
from typer.testing import CliRunner, Result

from tests.cast import NOW, Cast
from tests.keeping.homes import Home
from tests.room.calling import calling
from tests.room.homes import furnished, pieces
from tests.room.lived_in import ANSWERED, ROOM, SAID, LivedIn, lived_in
from tests.site.commands.planted import found
from touchline.people.models import Deactivation, Person
from touchline.room.models import Note, Room, Slot, Wrap
from touchline.room.models.forgetting import forget_all
from touchline.site.commands import app
from touchline.witness.actor import SYSTEM

pytestmark = pytest.mark.long  # whole homes are made, backed up, erased and brought back
LONG = ("--reason", "Case 12/2026", "--until", "2099-12-31")
YEARS_LATER = NOW + timedelta(days=800)


@pytest.fixture
def hr(
    cast: Cast, standing_clock: None, tmp_path: Path, settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
) -> Cast:  # fmt: skip
    """Someone with the commands of the server; the database of the test is theirs."""
    settings.ERASURES, settings.SNAPSHOTS = tmp_path / "erasures", tmp_path / "snapshots"
    monkeypatch.setattr("touchline.site.commands.persons.require_database", lambda: None)
    return cast


@pytest.fixture
def lived(hr: Cast) -> LivedIn:
    return lived_in(hr)


@pytest.fixture
def held(lived: LivedIn) -> LivedIn:
    assert touchline("room", "hold", ROOM, *LONG).exit_code == 0
    return lived


def touchline(*words: str) -> Result:
    return CliRunner().invoke(app, list(words))


def everything() -> tuple[int, ...]:
    """How many there are of what a hold keeps."""
    return tuple(model._default_manager.count() for model in (Room, Note, Slot, Wrap))


def test_who_is_in_a_held_room_is_not_erased(hr: Cast, held: LivedIn) -> None:
    before = everything()
    result = touchline("erase", "--person", hr.mairi.email, "--yes")
    assert (result.exit_code, everything()) == (1, before)


def test_neither_is_the_other(hr: Cast, held: LivedIn) -> None:
    touchline("erase", "--person", hr.tomasz.email, "--yes")
    assert Person.objects.filter(pk=hr.tomasz.pk).exists()


def test_no_time_takes_anything_from_it(hr: Cast, held: LivedIn) -> None:
    before = everything()
    Deactivation.objects.create_for(hr.mairi, by=SYSTEM, at=NOW)
    forget_all(at=YEARS_LATER)
    assert everything() == before


def test_both_are_told(hr: Cast, held: LivedIn) -> None:
    told = [calling(one).get(f"rooms/{ROOM}/")[1]["hold"] for one in (hr.mairi, hr.tomasz)]
    assert [one["reason"] for one in told] == ["Case 12/2026"] * 2


@pytest.mark.parametrize("who", ["noor", "dana", "grete", "callum"])
def test_it_lets_nobody_in(hr: Cast, held: LivedIn, who: str) -> None:
    assert calling(getattr(hr, who)).get(f"rooms/{ROOM}/")[0] == 404


def test_listing_holds_names_nobody(hr: Cast, held: LivedIn) -> None:
    listed = touchline("room", "holds").output
    names = (hr.mairi.name, hr.tomasz.name, hr.mairi.email)
    assert (ROOM in listed, [one for one in names if one in listed]) == (True, [])


def test_a_parcel_is_not_to_be_had_of_someone_who_is_here(
    hr: Cast, held: LivedIn, tmp_path: Path
) -> None:
    asked = ("--person", hr.mairi.email, "--out", str(tmp_path / "p"))
    assert (touchline("room", "parcel", *asked).exit_code, (tmp_path / "p").exists()) == (1, False)


@pytest.mark.parametrize("words", [*SAID, *ANSWERED])
def test_what_hr_gets_of_a_leaver_says_nothing(
    hr: Cast, held: LivedIn, tmp_path: Path, words: str
) -> None:
    Deactivation.objects.create_for(hr.mairi, by=SYSTEM, at=NOW)
    asked = ("--person", hr.mairi.email, "--out", str(tmp_path / "mairi.parcel"))
    assert touchline("room", "parcel", *asked).exit_code == 0
    assert found(words, below=tmp_path) == []


def test_released_she_can_be_erased(hr: Cast, held: LivedIn) -> None:
    touchline("room", "release", ROOM)
    assert touchline("erase", "--person", hr.mairi.email, "--yes").exit_code == 0


def test_erased_what_opens_the_room_for_her_is_gone(hr: Cast, lived: LivedIn) -> None:
    touchline("erase", "--person", hr.mairi.email, "--yes")
    owners = list(Slot.objects.values_list("identity__person", flat=True).distinct())
    assert (owners, Wrap.objects.count()) == ([hr.tomasz.pk], 1)


def test_erased_the_room_is_the_others_still(hr: Cast, lived: LivedIn) -> None:
    touchline("erase", "--person", hr.mairi.email, "--yes")
    told = calling(hr.tomasz).get(f"rooms/{ROOM}/notes/?after=0")[1]
    assert len(told["notes"]) == 5


@dataclass(frozen=True)
class Restored:
    """An old backup with a hold in it, put back after an erasure: with the newest keys, and with
    those of its own day. `keys` are pieces of what opened Mairi's rooms."""

    home: Home
    newest: Home
    own: Home
    keys: tuple[str, ...]
    told: dict[str, Any]


@pytest.fixture(scope="module")
def restored(tmp_path_factory: pytest.TempPathFactory) -> Restored:
    folder = tmp_path_factory.mktemp("restored")
    home, told = furnished(folder / "home")
    files = [file for name, file in told.items() if name not in {"recovery", "passphrase"}]
    run(home, "room", "hold", ROOM, *LONG)
    run(home, "backup", str(folder / "old"))
    run(home, "room", "release", ROOM)
    run(home, "erase", "--person", "mairi.sinclair@northlight.example", "--yes")
    run(home, "backup", str(folder / "new"))
    newest, own = Home(folder / "newest"), Home(folder / "own")
    run(newest, "restore", str(folder / "old"), "--keys", str(folder / "new.keys"))
    run(own, "restore", str(folder / "old"), "--keys", str(folder / "old.keys"))
    return Restored(home, newest, own, tuple(one for file in files for one in pieces(file)), told)


def run(home: Home, *words: str) -> None:
    done = home.touchline(*words)
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
def test_after_the_erasure_not_a_piece_of_her_keys_is_left(restored: Restored) -> None:
    assert [key for key in restored.keys if found(key, below=restored.home.path)] == []


@pytest.mark.slow
def test_the_old_backup_brings_no_piece_of_them_back(restored: Restored) -> None:
    assert [key for key in restored.keys if found(key, below=restored.newest.path)] == []


@pytest.mark.slow
def test_the_room_itself_came_back_for_the_other(restored: Restored) -> None:
    assert found(ROOM, below=restored.newest.path) == ["touchline.sqlite3"]


@pytest.mark.slow
def test_the_hold_in_the_old_backup_does_not_bring_her_back(restored: Restored) -> None:
    assert found("mairi.sinclair@northlight.example", below=restored.newest.path) == []


@pytest.mark.slow
def test_with_the_keys_of_its_own_day_it_brings_back_sealed_files(restored: Restored) -> None:
    """So whoever keeps old keys keeps old keys: the guide says how long to keep them."""
    assert found(restored.keys[0], below=restored.own.path) != []


@pytest.mark.slow
@pytest.mark.parametrize("words", [*SAID, *ANSWERED])
def test_even_then_nobody_reads_a_word(restored: Restored, words: str) -> None:
    assert found(words, below=restored.own.path) == []


@pytest.mark.slow
@pytest.mark.parametrize("what", ["recovery", "passphrase"])
def test_even_then_what_is_on_her_paper_is_nowhere(restored: Restored, what: str) -> None:
    assert found(restored.told[what], below=restored.own.path) == []
