"""The copy of a file, read in pieces as small as can be."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from touchline.numbers.importing import staging

PIECES = st.lists(st.sampled_from(["a", ",", "\r", "\n", "\r\n", "é", "漢", "🎯"]), max_size=12)


@pytest.fixture(autouse=True)
def _three_bytes_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staging, "CHUNK", 3)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=PIECES.map("".join))
def test_utf_8_is_copied_with_plain_line_ends(tmp_path: Path, told: str) -> None:
    origin, copies = tmp_path / "people.csv", tmp_path / "copies"
    copies.mkdir(exist_ok=True)
    origin.write_bytes(told.encode())
    copy = staging.stage(origin, into=copies).path
    assert copy.read_bytes().decode() == told.replace("\r\n", "\n").replace("\r", "\n")


def test_a_letter_cut_off_at_the_end_is_not_utf_8(tmp_path: Path) -> None:
    origin, copies = tmp_path / "people.csv", tmp_path / "copies"
    copies.mkdir()
    origin.write_bytes("name\nJörg\n漢".encode()[:-1])
    assert "read as Windows-1252" in staging.stage(origin, into=copies).warning
