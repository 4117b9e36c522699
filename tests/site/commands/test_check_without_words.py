"""`touchline serve --check`: what it says goes to the log, so it quotes no error."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.served import clean


@pytest.fixture
def said(tmp_path: Path) -> str:
    """What it says where the settings break."""
    told = clean(tmp_path, DJANGO_SETTINGS_MODULE="tests.site.commands.spoilt")
    words = [sys.executable, "-m", "touchline", "serve", "--check"]
    ended = subprocess.run(words, env=told, capture_output=True, text=True, check=False)
    return ended.stderr


def test_the_kind_of_an_error_is_said(said: str) -> None:
    assert "RuntimeError" in said


def test_its_words_are_not(said: str) -> None:
    assert "swordfish" not in said
