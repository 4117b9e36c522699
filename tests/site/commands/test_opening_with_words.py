"""`touchline open` with a recovery key, from a file or typed, however it was written down."""

from pathlib import Path

import pyrage
import pytest
from typer.testing import CliRunner

from tests.site.commands.opened import (
    RECOVERY_KEY,
    SECRET,
    Own,
    a_machine,
    a_note,
    a_room,
    an_export,
)
from touchline.site.commands import app
from touchline.site.commands.opening_keys import as_words


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Own:
    monkeypatch.setenv("TOUCHLINE_HOME", str(tmp_path / "home"))
    return a_machine(tmp_path)


@pytest.fixture(scope="module")
def with_words() -> bytes:
    """Sealed once: that takes a second or more."""
    return bytes(pyrage.passphrase.encrypt(an_export(a_room(a_note(SECRET))), RECOVERY_KEY))


def test_the_recovery_key_opens_it_however_it_is_typed(own: Own, with_words: bytes) -> None:
    (own.folder / "mairi.age").write_bytes(with_words)
    typed = "7f3k9-m2q8x-4t6vl-b5noh-rjzwc-b"
    (own.folder / "words.txt").write_text(typed, encoding="utf-8")
    own.opens(identity="words.txt")
    assert SECRET in own.page()


def test_without_a_key_file_it_asks(own: Own, with_words: bytes) -> None:
    (own.folder / "mairi.age").write_bytes(with_words)
    out = own.folder / "asked"
    words = ["open", str(own.folder / "mairi.age"), "--out", str(out)]
    result = CliRunner().invoke(app, words, input=f"{RECOVERY_KEY}\n")
    assert (result.exit_code, RECOVERY_KEY in result.output) == (0, False)


def test_an_identity_where_words_are_needed_is_told(own: Own, with_words: bytes) -> None:
    (own.folder / "mairi.age").write_bytes(with_words)
    assert "sealed with a recovery key" in own.opens().output


@pytest.mark.parametrize("asked", [b"10", b"30"])
def test_a_file_that_asks_for_other_work_is_refused_before_any(
    own: Own, with_words: bytes, asked: bytes
) -> None:
    head, _, rest = with_words.partition(b"\n-> scrypt ")
    salt, _, after = rest.partition(b" ")
    changed = head + b"\n-> scrypt " + salt + b" " + asked + after[after.index(b"\n") :]
    (own.folder / "mairi.age").write_bytes(changed)
    (own.folder / "words.txt").write_text(RECOVERY_KEY, encoding="utf-8")
    assert "Somebody has changed it" in own.opens(identity="words.txt").output


def test_a_passphrase_of_26_letters_is_not_taken_for_a_recovery_key() -> None:
    words = "camp flock trim page add cat dog"
    assert as_words(words) == words


@pytest.mark.parametrize(
    "typed", [f"8{RECOVERY_KEY[1:]}", RECOVERY_KEY[1] + RECOVERY_KEY[0] + RECOVERY_KEY[2:]]
)
def test_a_mistyped_key_is_told_before_any_work(own: Own, with_words: bytes, typed: str) -> None:
    (own.folder / "mairi.age").write_bytes(with_words)
    (own.folder / "words.txt").write_text(typed, encoding="utf-8")
    assert "A letter of this recovery key is mistyped" in own.opens(identity="words.txt").output
