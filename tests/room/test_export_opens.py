"""An export that the application made opens with `touchline open`, and with age alone."""

import json
import shutil
import subprocess
from pathlib import Path

import pyrage
import pytest
from typer.testing import CliRunner

from touchline.site.commands import app

MADE = Path(__file__).parents[1] / "js" / "room" / "exporting.mjs"
RECOVERY_KEY = "0" * 26
"""Its check letter is right: the sum of nothing is nothing."""


def exported(to: str) -> bytes:
    """As the application makes it, for a recipient or with a recovery key; skips without node."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("bin/setup dev says how to get node.")
    asked = [node, str(MADE), to]
    return subprocess.run(asked, capture_output=True, check=True, timeout=60).stdout


@pytest.fixture(scope="module")
def identity() -> pyrage.x25519.Identity:
    return pyrage.x25519.Identity.generate()


@pytest.fixture(scope="module")
def export(identity: pyrage.x25519.Identity) -> bytes:
    return exported(str(identity.to_public()))


@pytest.fixture
def opened(export: bytes, identity: pyrage.x25519.Identity, tmp_path: Path) -> Path:
    """The folder that `touchline open` made of it."""
    (tmp_path / "aino.age").write_bytes(export)
    (tmp_path / "key.txt").write_text(str(identity), encoding="utf-8")
    named = ["--identity", str(tmp_path / "key.txt"), "--out", str(tmp_path / "aino")]
    result = CliRunner().invoke(app, ["open", str(tmp_path / "aino.age"), *named])
    assert result.exit_code == 0, result.output
    return tmp_path / "aino"


def test_the_page_has_the_note(opened: Path) -> None:
    page = (opened / "01-noor-haddad.txt").read_text(encoding="utf-8")
    assert "--- Aino Virtanen, 2026-11-20T09:00\nI kept talking where I wanted to ask." in page


def test_the_page_names_what_was_forged_and_does_not_show_it(opened: Path) -> None:
    page = (opened / "01-noor-haddad.txt").read_text(encoding="utf-8")
    assert ("(forged)" in page, "PLANTED" in page) == (True, False)


def test_age_alone_shows_the_same(export: bytes, identity: pyrage.x25519.Identity) -> None:
    text = pyrage.decrypt(export, [identity]).decode("utf-8")
    said = json.loads(text.rstrip("\n").rpartition("\n")[2])
    assert [note["body"] for note in said["rooms"][0]["notes"]] == [
        "I kept talking where I wanted to ask."
    ]


def test_the_recovery_key_opens_what_it_sealed(tmp_path: Path) -> None:
    (tmp_path / "aino.age").write_bytes(exported(RECOVERY_KEY))
    words = ["open", str(tmp_path / "aino.age"), "--out", str(tmp_path / "aino")]
    result = CliRunner().invoke(app, words, input="oooo-0000 0000\t0000 0000 0000 00\n")
    assert (tmp_path / "aino" / "export.json").exists(), result.output
