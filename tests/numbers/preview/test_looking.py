"""A folder is looked into before anything is imported; no file can stop that."""

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.numbers.preview.heads import HEAD
from touchline.numbers.preview.looking import look, look_into

DEALS = "Id,Stage,Amount\n1,Lead,100\n2,Won,250\n"


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_the_columns_are_those_of_the_header(tmp_path: Path) -> None:
    assert look_into(write(tmp_path, "deals.csv", DEALS)).columns == ("Id", "Stage", "Amount")


def test_the_rows_are_text(tmp_path: Path) -> None:
    rows = look_into(write(tmp_path, "deals.csv", DEALS)).rows
    assert rows == (("1", "Lead", "100"), ("2", "Won", "250"))


def test_a_column_shows_what_stands_in_it(tmp_path: Path) -> None:
    assert look_into(write(tmp_path, "deals.csv", DEALS)).samples("Stage") == ("Lead", "Won")


def test_a_column_that_is_not_there_shows_nothing(tmp_path: Path) -> None:
    assert look_into(write(tmp_path, "deals.csv", DEALS)).samples("Colour") == ()


def test_five_rows_are_enough(tmp_path: Path) -> None:
    path = write(tmp_path, "deals.csv", "Id\n" + "".join(f"{n}\n" for n in range(50)))
    assert len(look_into(path).rows) == 5


def test_files_come_by_name(tmp_path: Path) -> None:
    for name in ("b.csv", "a.csv", ".hidden"):
        write(tmp_path, name, DEALS)
    assert [one.name for one in look(tmp_path)] == ["a.csv", "b.csv"]


def test_a_folder_that_is_gone_has_no_files(tmp_path: Path) -> None:
    assert look(tmp_path / "gone") == ()


def test_semicolons_are_found_by_themselves(tmp_path: Path) -> None:
    path = write(tmp_path, "deals.csv", "Id;Betrag\n1;1.234,50\n")
    assert look_into(path).rows == (("1", "1.234,50"),)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_letters_with_marks_are_read_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    path = write(tmp_path, "people.csv", "Name\nJosé Müller\n".encode(encoding))
    assert look_into(path).samples("Name") == ("José Müller",)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_only_the_beginning_of_a_huge_file_is_read(tmp_path: Path, encoding: str) -> None:
    rows = "".join(f"{n},Öde\n" for n in range(HEAD // 4))
    path = write(tmp_path, "huge.csv", f"Id,Stage\n{rows}".encode(encoding))
    assert look_into(path).samples("Stage") == ("Öde",) * 5


def test_a_huge_file_may_end_in_the_middle_of_broken_text(tmp_path: Path) -> None:
    """What lies beyond the beginning is not looked at, so it cannot stop the look."""
    path = write(tmp_path, "huge.csv", b"Id,Stage\n" + b"1,Lead\n" * (HEAD // 4) + b"\xff\xff")
    assert look_into(path).trouble == ""


def test_four_hundred_columns_are_no_trouble(tmp_path: Path) -> None:
    names = [f"column {n}" for n in range(400)]
    path = write(tmp_path, "wide.csv", ",".join(names) + "\n" + ",".join("x" * 400) + "\n")
    assert look_into(path).columns == tuple(names)


def test_a_row_that_is_too_short_is_filled_up(tmp_path: Path) -> None:
    assert look_into(write(tmp_path, "deals.csv", "A,B,C\n1\n")).rows == (("1", "", ""),)


def test_a_long_cell_is_cut(tmp_path: Path) -> None:
    path = write(tmp_path, "deals.csv", f"Note\n{'x' * 5000}\n")
    assert len(look_into(path).samples("Note")[0]) == 200


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("book.csv", b"PK\x03\x04rest", "an Excel workbook"),
        ("empty.csv", b"", "has no header line"),
        ("photo.csv", b"\x89PNG\r\n\x1a\n\x00\x01\x02\x00,\x00\xff", "is not a table of text"),
        ("deals.parquet", b"PAR1 and no more", "not a whole Parquet file"),
        ("half.csv", codecs.BOM_UTF16_LE + b"\x00\xd8,", "cannot be read as such"),
    ],
)
def test_what_is_no_table_says_so(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    assert said in look_into(write(tmp_path, name, content)).trouble


def test_a_file_that_vanished_says_so(tmp_path: Path) -> None:
    assert "cannot be read" in look_into(tmp_path / "gone.csv").trouble


def test_parquet_shows_its_rows_as_text(tmp_path: Path) -> None:
    import duckdb

    path = tmp_path / "deals.parquet"
    duckdb.connect().execute(f"COPY (SELECT 7 AS \"I d\", DATE '2026-01-05' AS d) TO '{path}'")
    assert look_into(path).rows == (("7", "2026-01-05"),)


@given(content=st.binary(max_size=300))
def test_no_file_stops_the_look(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    look_of = look_into(write(tmp_path_factory.mktemp("any"), "any.csv", content))
    assert bool(look_of.columns) != bool(look_of.trouble)
