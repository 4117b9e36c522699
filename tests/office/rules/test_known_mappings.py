"""Mappings by name: those that come with Touchline, and the organisation's own."""

from pathlib import Path

import pytest

from touchline.numbers import MappingError
from touchline.numbers.mapping.loading import SHIPPED
from touchline.office.rules.known_mappings import mapping_called, own_mappings


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder with a mapping of one's own."""
    text = (SHIPPED / "canonical.toml").read_text(encoding="utf-8")
    (tmp_path / "pumps.toml").write_text(text, encoding="utf-8")
    return tmp_path


def test_own_mappings_are_the_toml_files_of_the_folder(own: Path) -> None:
    (own / "notes.txt").write_text("", encoding="utf-8")
    assert own_mappings(own) == ("pumps",)


def test_without_the_folder_there_are_none(tmp_path: Path) -> None:
    assert own_mappings(tmp_path / "nowhere") == ()


def test_a_shipped_name_means_what_comes_with_touchline(own: Path) -> None:
    (own / "canonical.toml").write_text("", encoding="utf-8")
    assert mapping_called("canonical", own=own).tables


def test_an_own_mapping_is_read_by_its_name(own: Path) -> None:
    assert mapping_called("pumps", own=own).tables


@pytest.mark.parametrize("name", ["gone", "../pumps", "/etc/passwd", "", "pumps.toml"])
def test_nothing_else_is_read(own: Path, name: str) -> None:
    with pytest.raises(MappingError, match="not there any more"):
        mapping_called(name, own=own)
