"""What opens the rooms lies in the demo's folder, for its next start."""

from pathlib import Path

from touchline.demo.cast import CAST
from touchline.demo.room_life.papers import FILE, PRINTED, Paper, hand_out, handed_out

PAPER = Paper("mairi", "devote vintage", "2THH9MYE", "acid agent")


def test_what_was_handed_out_is_there_again(tmp_path: Path) -> None:
    hand_out(tmp_path, [PAPER])
    assert handed_out(tmp_path) == (PAPER,)


def test_before_it_was_made_there_is_none(tmp_path: Path) -> None:
    assert handed_out(tmp_path) == ()


def test_a_file_of_another_shape_is_none(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('[{"who": "mairi"}]')
    assert handed_out(tmp_path) == ()


def test_whose_words_are_printed_is_of_the_cast() -> None:
    assert set(PRINTED) <= {one.key for one in CAST}
