"""The file that `touchline pulse release` reads: which row cannot be used, and why."""

from collections.abc import Callable
from pathlib import Path

import pytest

from touchline.site.commands.pulse_answers import Unusable, read

Write = Callable[[str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a file of answers."""

    def written(text: str) -> Path:
        file = tmp_path / "answers.csv"
        file.write_text(text, encoding="utf-8")
        return file

    return written


def test_answers_are_gathered_by_group(write: Write) -> None:
    groups = read(write("group,answer\nNorth,3\nSouth,1\n North , 5 \n"))
    assert {name: told.answers for name, told in groups.items()} == {"North": [3, 5], "South": [1]}


def test_columns_may_stand_in_any_order_beside_others(write: Write) -> None:
    assert read(write("answer,year,group\n3,2026,North\n"))["North"].answers == [3]


def test_a_file_of_a_spreadsheet_that_marks_its_utf_8_is_read(write: Write) -> None:
    assert read(write("\ufeffgroup,answer\nÖst,3\n")).keys() == {"Öst"}


def test_how_many_were_asked_is_read_and_may_be_left_out(write: Write) -> None:
    groups = read(write("group,answer,eligible\nNorth,3,9\nNorth,3,\nSouth,3,\n"))
    assert (groups["North"].eligible, groups["South"].eligible) == (9, None)


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("North,6", "answer"), ("North,0", "answer"), ("North,3.5", "answer"), ("North,", "answer"),
        ("North,٣", "answer"), ("North,four", "answer"), (",3", "group"), ("  ,3", "group"),
    ],
)  # fmt: skip
def test_a_row_that_cannot_be_used_is_named_with_line_and_column(
    write: Write, row: str, column: str
) -> None:
    with pytest.raises(Unusable, match=rf"^answers\.csv, line 3, column {column}: .+; .+\.$"):
        read(write(f"group,answer\nNorth,3\n{row}\nNorth,3\n"))


@pytest.mark.parametrize(("row", "cells"), [("North", 1), ("North,3,3", 3)])
def test_a_row_of_another_length_is_named_with_its_line(write: Write, row: str, cells: int) -> None:
    with pytest.raises(Unusable, match=f"line 3: it has {cells} cells, not 2"):
        read(write(f"group,answer\nNorth,3\n{row}\n"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("group,answer,answer\nNorth,3,4\n", "line 1: name one column 'answer'"),
        ('group,answer\n"No"rth,3\n', "line 2: it is not CSV"),
    ],
)
def test_what_could_be_read_in_two_ways_is_not_read(write: Write, text: str, told: str) -> None:
    with pytest.raises(Unusable, match=told):
        read(write(text))


def test_a_line_is_counted_as_an_editor_counts_it(write: Write) -> None:
    with pytest.raises(Unusable, match="line 5, column answer"):
        read(write('group,answer\n"No\nrth",3\n\nNorth,9\n'))


@pytest.mark.parametrize(
    ("cell", "told"),
    [("0", "“0”"), ("many", "“many”"), ("1", "2 answered, and 1 were"), ("9" * 99, "“999")],
)
def test_how_many_were_asked_has_to_make_sense(write: Write, cell: str, told: str) -> None:
    with pytest.raises(Unusable, match=f"line 2, column eligible: .*{told}"):
        read(write(f"group,answer,eligible\nEast,4,{cell}\nEast,4,{cell}\n"))


def test_a_group_is_asked_as_many_in_every_row(write: Write) -> None:
    with pytest.raises(Unusable, match="line 3, column eligible"):
        read(write("group,answer,eligible\nEast,4,30\nEast,4,31\n"))


def test_a_cell_that_is_told_again_stays_on_its_line(write: Write) -> None:
    with pytest.raises(Unusable) as told:
        read(write('group,answer\nNorth,"\x1b[2J\n' + "x" * 999 + '"\n'))
    assert (str(told.value).isprintable(), len(str(told.value)) < 150) == (True, True)
