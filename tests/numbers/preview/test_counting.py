"""The texts of a column, counted as an import would read them."""

from pathlib import Path

import pytest

from touchline.numbers.preview.counting import Value, values_of

DEALS = 'Id,Stage,Note\n1, Lead ,"a\nb"\n2,Won,\n3,Lead,\n4,,\n'


def counted(folder: Path, text: str, column: str = "Stage", limit: int = 100) -> dict[str, int]:
    (folder / "deals.csv").write_bytes(text.encode())
    return {one.text: one.rows for one in values_of(folder, "deals.csv", column, limit=limit)}


def test_each_text_comes_with_its_rows(tmp_path: Path) -> None:
    assert counted(tmp_path, DEALS) == {"Lead": 2, "Won": 1}


def test_the_most_frequent_comes_first(tmp_path: Path) -> None:
    assert list(counted(tmp_path, "Stage\nB\nA\nC\nC\n")) == ["C", "A", "B"]


def test_no_more_texts_come_than_were_asked_for(tmp_path: Path) -> None:
    assert len(counted(tmp_path, "Stage\n" + "".join(f"{n}\n" for n in range(9)), limit=4)) == 4


def test_a_broken_row_is_not_counted(tmp_path: Path) -> None:
    assert counted(tmp_path, "Id,Stage\n1,Lead\n2,Won,extra,cells\n3,Lead\n") == {"Lead": 2}


def test_a_quotation_mark_left_open_does_not_hide_the_rest(tmp_path: Path) -> None:
    assert counted(tmp_path, 'Id,Stage\n1,Lead\n"2,Won\n3,Lead\n')["Lead"] >= 1


def test_a_header_of_two_lines_is_no_obstacle(tmp_path: Path) -> None:
    assert counted(tmp_path, '"I\nd",Stage\n1,Lead\n2,Lead\n') == {"Lead": 2}


def test_a_column_is_found_regardless_of_case(tmp_path: Path) -> None:
    assert counted(tmp_path, DEALS, column="stage") == {"Lead": 2, "Won": 1}


def test_a_column_of_any_name_is_counted(tmp_path: Path) -> None:
    assert counted(tmp_path, '"St\'a""ge; --",B\nx,1\n', column="St'a\"ge; --") == {"x": 1}


@pytest.mark.parametrize("column", ["Colour", ""])
def test_a_column_that_is_not_there_has_no_values(tmp_path: Path, column: str) -> None:
    assert counted(tmp_path, DEALS, column=column) == {}


@pytest.mark.parametrize("file", ["gone.csv", "../secret.csv", "", "."])
def test_a_file_that_is_not_in_the_folder_has_no_values(tmp_path: Path, file: str) -> None:
    (tmp_path / "secret.csv").write_text("Stage\nhidden\n")
    (tmp_path / "in").mkdir()
    assert values_of(tmp_path / "in", file, "Stage") == ()


def test_what_is_no_table_has_no_values(tmp_path: Path) -> None:
    (tmp_path / "book.csv").write_bytes(b"PK\x03\x04")
    assert values_of(tmp_path, "book.csv", "Stage") == ()


def test_parquet_is_counted_too(tmp_path: Path) -> None:
    import duckdb

    path = tmp_path / "deals.parquet"
    duckdb.connect().execute(f"COPY (SELECT unnest(['a', 'a', 'b']) AS s) TO '{path}'")
    assert values_of(tmp_path, "deals.parquet", "s") == (Value("a", 2), Value("b", 1))
