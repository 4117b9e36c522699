"""A process in a file."""

from pathlib import Path

import pytest

from touchline.numbers import MappingError, load_process


def written(folder: Path, text: str) -> Path:
    path = folder / "process.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_stages_stand_in_their_order(tmp_path: Path) -> None:
    process = load_process(written(tmp_path, 'stages = ["Lead", "Proposal"]'))
    assert [(stage.name, stage.order) for stage in process.stages] == [("Lead", 1), ("Proposal", 2)]


def test_a_mappings_process_can_be_used_as_it_is(tmp_path: Path) -> None:
    text = '[process]\nstages = ["Lead", "Proposal"]\nqualified = "Proposal"\n'
    assert load_process(written(tmp_path, text)).qualified == "Proposal"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("stages = [", "is not valid TOML"),
        ("steps = []", "should say stages"),
        ("stages = []", "needs stages ="),
        ("stages = [1]", "needs stages ="),
        ('stages = ["Lead", "Lead"]', "names a stage twice"),
        ('stages = ["Lead"]\nqualified = "Won"', "'Won' is not one of its stages"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(MappingError, match=said):
        load_process(written(tmp_path, text))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(MappingError, match=r"nowhere\.toml cannot be read"):
        load_process(tmp_path / "nowhere.toml")
