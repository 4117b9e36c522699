"""`touchline open`: an export of the room, read without a server."""

import json
from pathlib import Path

import pyrage
import pytest
from typer.testing import CliRunner

from tests.site.commands.opened import EWAN, SECRET, Own, a_machine, a_note, a_room, an_export
from touchline.site.commands import app


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Own:
    monkeypatch.setenv("TOUCHLINE_HOME", str(tmp_path / "home"))
    return a_machine(tmp_path)


def test_a_note_stands_on_the_page_of_its_room(own: Own) -> None:
    own.opens()
    assert SECRET in own.page()


def test_the_page_says_who_wrote_it(own: Own) -> None:
    own.takes(an_export(a_room(a_note("Go and see her.", author=EWAN))))
    own.opens()
    assert "--- Ewan Ross, 2026-09-28T09:00:00Z" in own.page()


def test_all_of_it_stands_in_the_json(own: Own) -> None:
    own.opens()
    read = json.loads((own.folder / "mairi" / "export.json").read_text(encoding="utf-8"))
    assert read["rooms"][0]["notes"][0]["body"] == SECRET


def test_only_who_opened_it_may_read_it(own: Own) -> None:
    own.opens()
    folder = own.folder / "mairi"
    modes = {path.stat().st_mode & 0o077 for path in (folder, *folder.iterdir())}
    assert modes == {0}


def test_it_needs_no_home(own: Own) -> None:
    own.opens()
    assert not (own.folder / "home").exists()


def test_a_folder_that_is_there_is_not_written_into(own: Own) -> None:
    (own.folder / "mairi").mkdir()
    assert (own.opens().exit_code, list((own.folder / "mairi").iterdir())) == (1, [])


def test_another_identity_opens_nothing(own: Own) -> None:
    other = pyrage.x25519.Identity.generate()
    (own.folder / "other.txt").write_text(str(other), encoding="utf-8")
    result = own.opens(identity="other.txt")
    assert (result.exit_code, (own.folder / "mairi").exists()) == (1, False)


def test_a_changed_byte_opens_nothing(own: Own) -> None:
    path = own.folder / "mairi.age"
    whole = bytearray(path.read_bytes())
    whole[-1] ^= 1
    path.write_bytes(bytes(whole))
    assert (own.opens().exit_code, (own.folder / "mairi").exists()) == (1, False)


def test_a_file_of_something_else_is_told_from_an_export(own: Own) -> None:
    own.takes(b"a letter")
    assert "it is no export of a room" in own.opens().output


def test_an_export_of_a_newer_touchline_is_said_to_be_one(own: Own) -> None:
    own.takes(an_export(v=2))
    assert "a newer Touchline" in own.opens().output


def test_a_place_that_is_not_there_is_told_and_not_made(own: Own) -> None:
    out = own.folder / "nowhere" / "mairi"
    result = own.opens("--out", str(out))
    assert (result.exit_code, out.parent.exists()) == (1, False)


def test_a_note_that_moves_the_terminal_is_written_without_what_moves_it(own: Own) -> None:
    own.takes(an_export(a_room(a_note("\x1b[2Jgone\u202eback\nnext"))))
    own.opens()
    assert " [2Jgone back\nnext" in own.page()


def test_a_name_leads_out_of_no_folder(own: Own) -> None:
    own.takes(an_export(a_room(**{"with": {"key": "x", "name": "../../etc/passwd"}})))
    own.opens()
    assert (own.folder / "mairi" / "01-etc-passwd.txt").exists()


def test_a_name_in_another_script_has_a_file_too(own: Own) -> None:
    own.takes(an_export(a_room(**{"with": {"key": "x", "name": "李明"}})))
    own.opens()
    assert (own.folder / "mairi" / "01-room.txt").exists()


def test_what_was_not_verified_is_named_and_not_shown(own: Own) -> None:
    forged = {"author": EWAN["key"], "trouble": "forged", "body": "PLANTED", "file": "…"}
    own.takes(an_export(a_room(unopened=[forged])))
    own.opens()
    assert "under the name of Ewan Ross was not verified (forged)" in own.page()
    assert "PLANTED" not in own.page()


def test_a_warning_stands_above(own: Own) -> None:
    gap = {"kind": "gap", "author": EWAN["key"], "device": "d2", "counter": 7}
    own.takes(an_export(a_room(warnings=[gap])))
    own.opens()
    assert "Warning: gap, at note 7 of Ewan Ross on the device d2" in own.page()


def test_json_says_what_was_written(own: Own) -> None:
    told = json.loads(own.opens("--json").stdout)
    assert told == {
        "folder": str(own.folder / "mairi"), "files": ["export.json", "01-ewan-ross.txt"],
        "rooms": 1, "notes": 1, "unopened": 0, "warnings": 0,
    }  # fmt: skip


def test_without_a_file_it_is_wrong_use(own: Own) -> None:
    assert CliRunner().invoke(app, ["open"]).exit_code == 2


def test_the_help_has_an_example(own: Own) -> None:
    shown = CliRunner().invoke(app, ["open", "--help"]).output
    assert "Example: touchline open mairi.age" in shown


def test_armour_is_taken_off(own: Own) -> None:
    sealed = pyrage.encrypt(an_export(a_room(a_note(SECRET))), [own.recipient], armored=True)
    (own.folder / "mairi.age").write_bytes(sealed)
    own.opens()
    assert SECRET in own.page()
