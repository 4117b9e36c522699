"""Whoever has left is given their rooms for thirty days: sealed, and opened by them alone."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.cast import NOW, TODAY, Cast
from tests.room.lived_in import ANSWERED, SAID, LivedIn
from tests.room.parcels import opened, parcel_of
from touchline.people.models import Deactivation
from touchline.room.models import Note, Slot
from touchline.room.models.epoch import Wrap
from touchline.room.models.forgetting import forget_all
from touchline.room.models.leaving import NotALeaver, give_parcel, last_day_of
from touchline.site.commands import app
from touchline.witness.actor import SYSTEM
from touchline.witness.models import WeekLine

DAY_30 = NOW + timedelta(days=30)


def test_her_recovery_key_opens_every_note_of_both(
    cast: Cast, left: LivedIn, tmp_path: Path
) -> None:
    room = opened(parcel_of(cast.mairi, day=TODAY), left.recovery, tmp_path)
    bodies = {note["body"] if isinstance(note["body"], str) else note["body"]["text"]
              for note in room["notes"]}  # fmt: skip
    assert bodies == {*SAID, *ANSWERED}


def test_her_passphrase_opens_it_too(cast: Cast, left: LivedIn, tmp_path: Path) -> None:
    room = opened(parcel_of(cast.mairi, day=TODAY), left.passphrase.upper(), tmp_path)
    assert len(room["notes"]) == 4


def test_a_forged_note_is_named_and_not_shown(cast: Cast, left: LivedIn, tmp_path: Path) -> None:
    room = opened(parcel_of(cast.mairi, day=TODAY), left.recovery, tmp_path)
    assert [(one["key"], one["trouble"]) for one in room["unopened"]] == [("note4", "forged")]


def test_a_note_that_was_kept_back_is_told(cast: Cast, left: LivedIn, tmp_path: Path) -> None:
    room = opened(parcel_of(cast.mairi, day=TODAY), left.recovery, tmp_path)
    assert [(one["kind"], one["counter"]) for one in room["warnings"]] == [("gap", 2)]


def test_the_contract_says_whose_signatures_hold(cast: Cast, left: LivedIn, tmp_path: Path) -> None:
    room = opened(parcel_of(cast.mairi, day=TODAY), left.recovery, tmp_path)
    assert sorted(room["contracts"][0]["verified"]) == ["mairi", "tomasz"]


def test_the_contract_says_what_they_agreed_in_their_own_words(
    cast: Cast, left: LivedIn, tmp_path: Path
) -> None:
    room = opened(parcel_of(cast.mairi, day=TODAY), left.recovery, tmp_path)
    assert room["contracts"][0]["words"] == {"goals": "To ask before I tell."}


def test_a_moved_note_is_not_shown(cast: Cast, left: LivedIn, tmp_path: Path) -> None:
    told = parcel_of(cast.mairi, day=TODAY)
    notes = told["rooms"][0]["notes"]
    notes[0]["file"], notes[1]["file"] = notes[1]["file"], notes[0]["file"]
    troubles = [one["trouble"] for one in opened(told, left.recovery, tmp_path)["unopened"]]
    assert troubles == ["moved", "moved", "forged"]


def test_other_words_open_nothing(cast: Cast, left: LivedIn, tmp_path: Path) -> None:
    (tmp_path / "p").write_text(json.dumps(parcel_of(cast.mairi, day=TODAY)), encoding="utf-8")
    command = ["open", str(tmp_path / "p"), "--out", str(tmp_path / "out")]
    result = CliRunner().invoke(app, command, input="0" * 26 + "\n")
    assert (result.exit_code, (tmp_path / "out").exists()) == (1, False)


@pytest.mark.parametrize("words", [*SAID, *ANSWERED])
def test_who_hands_it_over_reads_nothing_in_it(cast: Cast, left: LivedIn, words: str) -> None:
    assert words not in json.dumps(parcel_of(cast.mairi, day=TODAY))


def test_it_has_no_key_of_the_other(cast: Cast, left: LivedIn) -> None:
    of_tomasz = Wrap.objects.get(member__person=cast.tomasz).file
    assert of_tomasz not in json.dumps(parcel_of(cast.mairi, day=TODAY))


def test_it_is_given_for_thirty_days(cast: Cast, left: LivedIn) -> None:
    assert last_day_of(cast.mairi) == TODAY + timedelta(days=30)


def test_that_it_was_given_is_noted(cast: Cast, left: LivedIn) -> None:
    give_parcel(cast.mairi, by=SYSTEM, on=TODAY, at=NOW)
    assert WeekLine.objects.get(act="room.parcel.given").key == cast.mairi.key


def test_who_is_here_is_given_none(cast: Cast, lived: LivedIn) -> None:
    with pytest.raises(NotALeaver, match="have not left"):
        give_parcel(cast.mairi, by=SYSTEM, on=TODAY, at=NOW)


def test_who_never_made_keys_is_given_none(cast: Cast) -> None:
    Deactivation.objects.create_for(cast.callum, by=SYSTEM, at=NOW)
    with pytest.raises(NotALeaver, match="never made keys"):
        give_parcel(cast.callum, by=SYSTEM, on=TODAY, at=NOW)


def test_on_day_30_it_is_too_late(cast: Cast, left: LivedIn) -> None:
    forget_all(at=DAY_30)
    with pytest.raises(NotALeaver, match="thirty days are over"):
        give_parcel(cast.mairi, by=SYSTEM, on=DAY_30.date(), at=DAY_30)


def test_the_day_before_her_keys_are_there(cast: Cast, left: LivedIn) -> None:
    forget_all(at=DAY_30 - timedelta(days=1))
    assert Slot.objects.filter(identity__person=cast.mairi).count() == 2


@pytest.mark.parametrize(("model", "owner"), [(Slot, "identity__person"), (Wrap, "member__person")])
def test_on_day_30_what_opens_her_rooms_goes(
    cast: Cast, left: LivedIn, model: type, owner: str
) -> None:
    forget_all(at=DAY_30)
    assert not model._default_manager.filter(**{owner: cast.mairi}).exists()  # type: ignore[attr-defined]


def test_the_other_keeps_keys_and_notes(cast: Cast, left: LivedIn) -> None:
    forget_all(at=DAY_30)
    of_tomasz = Wrap.objects.filter(member__person=cast.tomasz).count()
    assert (of_tomasz, Note.objects.count()) == (1, 5)


def test_who_came_back_in_time_keeps_their_keys(cast: Cast, left: LivedIn) -> None:
    Deactivation.objects.get(person=cast.mairi).undo(by=SYSTEM, at=NOW)
    forget_all(at=DAY_30)
    assert Slot.objects.filter(identity__person=cast.mairi).exists()
