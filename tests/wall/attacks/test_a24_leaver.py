"""A24: who leaves is out at once, has thirty days for their rooms, and then no key is left.

The deactivation comes as directories send it: Microsoft Entra ID and Okta, in every shape.
"""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from typer.testing import CliRunner

from tests.cast import NOW, TODAY, Cast
from tests.conftest import SignsIn
from tests.keeping.homes import Home
from tests.room.calling import calling
from tests.room.homes import furnished, happens, pieces
from tests.room.lived_in import SAID, LivedIn, lived_in
from tests.room.parcels import parcel_of
from tests.scim.conftest import directory, token_and_words
from tests.scim.speaking import Speaker, at, user
from tests.site.commands.planted import found
from touchline.room.models import Slot, Wrap
from touchline.room.models.forgetting import forget_all
from touchline.site.commands import app

__all__ = ["directory", "token_and_words"]
SHAPES = {
    "Entra, as a word": {"op": "Replace", "path": "active", "value": "False"},
    "Entra, as a truth value": {"op": "Replace", "path": "active", "value": False},
    "Entra, without a path": {"op": "Replace", "value": {"active": "False"}},
    "Entra, as an addition": {"op": "Add", "path": "active", "value": "False"},
    "Okta, without a path": {"op": "replace", "value": {"active": False}},
}
WHOLE, GONE = "Okta, as a whole user", "either, as a deletion"


@pytest.fixture
def lived(cast: Cast) -> LivedIn:
    return lived_in(cast)


def let_go(cast: Cast, directory: Speaker, shape: str = "Entra, as a word") -> None:
    """As the directory says it."""
    if shape == WHOLE:
        directory.put(at(cast.mairi), user(cast.mairi.email, active=False))
    elif shape == GONE:
        directory.delete(at(cast.mairi))
    else:
        directory.patch(at(cast.mairi), SHAPES[shape])


@pytest.mark.parametrize("shape", [*SHAPES, WHOLE, GONE])
def test_the_application_that_was_open_is_nobodys_with_the_next_request(
    cast: Cast, lived: LivedIn, directory: Speaker, shape: str
) -> None:
    mairi = calling(cast.mairi)
    before = mairi.get("me/")[0]
    let_go(cast, directory, shape)
    assert (before, mairi.get("me/")[0]) == (200, 401)


@pytest.mark.parametrize("shape", [*SHAPES, WHOLE, GONE])
def test_the_pages_that_were_open_are_nobodys_either(
    cast: Cast, lived: LivedIn, directory: Speaker, signed_in_as: SignsIn, shape: str
) -> None:
    session: Client = signed_in_as(cast.mairi)
    let_go(cast, directory, shape)
    assert session.get("/room/authorise/").status_code == 302


def test_a_note_that_was_on_its_way_is_not_taken(
    cast: Cast, lived: LivedIn, directory: Speaker
) -> None:
    mairi = calling(cast.mairi)
    let_go(cast, directory)
    assert mairi.post(f"rooms/{lived.room.key}/notes/", key="late")[0] == 401


def test_the_other_reads_on(cast: Cast, lived: LivedIn, directory: Speaker) -> None:
    let_go(cast, directory)
    status, told = calling(cast.tomasz).get(f"rooms/{lived.room.key}/notes/?after=0")
    assert (status, len(told["notes"])) == (200, 5)


@pytest.mark.parametrize("shape", [*SHAPES, WHOLE, GONE])
def test_thirty_days_later_nothing_opens_the_rooms_for_them(
    cast: Cast, lived: LivedIn, directory: Speaker, shape: str
) -> None:
    let_go(cast, directory, shape)
    forget_all(at=NOW + timedelta(days=30))
    keys = Slot.objects.filter(identity__person=cast.mairi).count()
    assert (keys, Wrap.objects.filter(member__person=cast.mairi).count()) == (0, 0)


def test_until_then_their_rooms_open_at_home(
    cast: Cast, lived: LivedIn, directory: Speaker, tmp_path: Path
) -> None:
    let_go(cast, directory)
    forget_all(at=NOW + timedelta(days=29))
    assert set(SAID) <= read_at_home(parcel_of(cast.mairi, day=TODAY), lived.recovery, tmp_path)


def test_a_parcel_of_the_day_after_opens_nothing(
    cast: Cast, lived: LivedIn, directory: Speaker, tmp_path: Path
) -> None:
    let_go(cast, directory)
    forget_all(at=NOW + timedelta(days=30))
    with pytest.raises(AssertionError, match="open none of the ways"):
        read_at_home(parcel_of(cast.mairi, day=TODAY), lived.recovery, tmp_path)


def read_at_home(told: dict[str, Any], words: str, below: Path) -> set[str]:
    """Every note that opens with what she has on paper."""
    (below / "mairi.parcel").write_text(json.dumps(told), encoding="utf-8")
    command = ["open", str(below / "mairi.parcel"), "--out", str(below / "mairi")]
    result = CliRunner().invoke(app, command, input=f"{words}\n")
    assert result.exit_code == 0, result.output
    said = json.loads((below / "mairi" / "export.json").read_text(encoding="utf-8"))
    bodies = [note["body"] for room in said["rooms"] for note in room["notes"]]
    return {body if isinstance(body, str) else body["text"] for body in bodies}


@pytest.fixture(scope="module")
def left_behind(tmp_path_factory: pytest.TempPathFactory) -> tuple[Home, Home, list[str]]:
    """The home on the last day with keys, the one after, and pieces of what opened it."""
    folder = tmp_path_factory.mktemp("leaver")
    home, told = furnished(folder / "home")
    happens(home, "leave")
    before = home.copied(folder / "before")
    assert happens(home, "day-30") == {}
    files = [file for name, file in told.items() if name not in {"recovery", "passphrase"}]
    return before, home, [piece for file in files for piece in pieces(file)]


@pytest.mark.slow
def test_a_thief_of_the_day_before_finds_her_keys(
    left_behind: tuple[Home, Home, list[str]],
) -> None:
    before, _, keys = left_behind
    assert [key for key in keys if not found(key, below=before.path)] == []


@pytest.mark.slow
def test_a_thief_of_the_day_after_finds_not_a_piece_of_them(
    left_behind: tuple[Home, Home, list[str]],
) -> None:
    _, after, keys = left_behind
    assert [key for key in keys if found(key, below=after.path)] == []
