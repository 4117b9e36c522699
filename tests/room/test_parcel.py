"""A leaver’s parcel as it is handed over: sealed, and opened with what they have on paper."""

import json
from hashlib import sha256
from pathlib import Path

import pyrage
import pytest
from typer.testing import CliRunner

from tests.cast import NOW, TODAY, Cast
from tests.room.calling import calling
from tests.room.furnishing import slot
from tests.room.lived_in import LivedIn
from tests.room.parcels import opened, parcel_of
from touchline.keeping.archive.with_words import open_with_words
from touchline.kit.base64url import packed, unpacked
from touchline.people.models import Deactivation
from touchline.room.models import Slot
from touchline.room.views.parcel import sealed_parcel
from touchline.site.commands import app
from touchline.witness.actor import SYSTEM

sealed_to = pyrage.passphrase.encrypt


@pytest.mark.parametrize("way", ["recovery", "passphrase"])
def test_what_she_has_on_paper_opens_the_sealed_parcel(
    cast: Cast, left: LivedIn, tmp_path: Path, way: str
) -> None:
    told = json.loads("".join(sealed_parcel(cast.mairi, day=TODAY)))
    assert len(opened(told, getattr(left, way), tmp_path)["notes"]) == 4


def test_a_parcel_of_many_pieces_is_whole(
    cast: Cast, left: LivedIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("touchline.room.views.parcel.PIECE", 3)
    told = json.loads("".join(sealed_parcel(cast.mairi, day=TODAY)))
    assert len(opened(told, left.recovery, tmp_path)["notes"]) == 4


@pytest.mark.parametrize("word", ["tomasz", "Tomasz", "leithroom", "clean", "goals"])
def test_who_hands_the_sealed_parcel_over_does_not_read_with_whom(
    cast: Cast, left: LivedIn, word: str
) -> None:
    assert word not in "".join(sealed_parcel(cast.mairi, day=TODAY))


def test_the_page_to_read_says_it_too(cast: Cast, left: LivedIn, tmp_path: Path) -> None:
    opened(parcel_of(cast.mairi, day=TODAY), left.recovery, tmp_path)
    page = next((tmp_path / "mairi").glob("*.txt")).read_text(encoding="utf-8")
    assert "Signatures that hold: Mairi Sinclair, Tomasz" in page
    assert "\nWhat this is for: To ask before I tell.\n" in page


def test_words_of_another_shape_do_not_keep_the_notes_back(
    cast: Cast, left: LivedIn, tmp_path: Path
) -> None:
    told = parcel_of(cast.mairi, day=TODAY)
    contract, words = told["rooms"][0]["room"]["contracts"][0], b'["of another shape"]'
    to = pyrage.x25519.Recipient.from_str(
        json.loads(told["me"]["identity"]["document"])["recipient"]
    )
    digest = packed(sha256(b"touchline contract words 1\n" + words).digest())
    said = json.loads(contract["text"])
    said["words"] = {"mairi": packed(pyrage.encrypt(words, [to])), "hash": digest}
    contract["text"] = json.dumps(said)
    room = opened(told, left.recovery, tmp_path)
    assert (len(room["notes"]), room["contracts"][0]["words"]) == (4, {})


def test_without_a_passphrase_among_the_ways_that_is_said(
    cast: Cast, left: LivedIn, tmp_path: Path
) -> None:
    Slot.objects.filter(identity__person=cast.mairi, kind="passphrase").delete()
    (tmp_path / "p").write_text(json.dumps(parcel_of(cast.mairi, day=TODAY)), encoding="utf-8")
    command = ["open", str(tmp_path / "p"), "--out", str(tmp_path / "out")]
    result = CliRunner().invoke(app, command, input=f"{left.passphrase}\n")
    assert "There is no passphrase among them." in " ".join(result.output.split())


def test_who_comes_back_for_a_day_adds_a_way_that_opens_a_parcel(
    cast: Cast, left: LivedIn, tmp_path: Path, standing_clock: None
) -> None:
    """Of somebody who had nothing but a passkey within reach, which opens no file."""
    Deactivation.objects.get(person=cast.mairi).undo(by=SYSTEM, at=NOW)
    own = Slot.objects.get(identity__person=cast.mairi, kind="recovery")
    secret = open_with_words(unpacked(own.file), left.recovery)
    new = slot("words2", "passphrase") | {"file": packed(sealed_to(secret, "seven new words"))}
    assert calling(cast.mairi).post("me/slots/", **new)[0] == 201
    Deactivation.objects.create_for(cast.mairi, by=SYSTEM, at=NOW)
    room = opened(parcel_of(cast.mairi, day=TODAY), "seven new words", tmp_path)
    assert len(room["notes"]) == 4
