"""A row's line is the physical one of the original file, whatever its cells contain."""

import csv
import io
import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.numbers.exports import Export, deal
from touchline.numbers.importing.lines import physical_lines
from touchline.numbers.importing.records import records
from touchline.numbers.importing.sheet import Sheet

CELLS = st.text(st.sampled_from('ab",;\n é'), max_size=8)
ROWS = st.lists(st.tuples(CELLS, CELLS), max_size=12)


def test_a_line_counts_the_lines_inside_of_cells_before_it(export: Export) -> None:
    tall = "first\nsecond\nthird"
    export.deals(deal("A-1", next_step=tall), deal("A-2", next_step=tall, amount="much"), deal("B"))
    assert [row.line for row in export.load().rejected] == [5]


def test_a_header_may_be_taller_than_a_line(export: Export) -> None:
    export.text("people.csv", 'person_key,name,"started_on","over\ntwo lines"\na,A,soon,\n')
    assert export.load().rejected[0].line == 3


def test_windows_line_ends_in_cells_count_once(export: Export) -> None:
    rows = 'person_key,name,started_on\r\na,"A\r\nB",\r\nb,B,soon\r\n'
    export.text("people.csv", rows)
    assert export.load().rejected[0].line == 4


def test_lines_of_semicolon_files_in_utf_16_are_right_too(export: Export) -> None:
    rows = 'person_key;name;started_on\na;"A\nB";\nb;B;soon\n'
    export.text("people.csv", rows, encoding="utf-16")
    assert export.load().rejected[0].line == 4


def test_the_row_that_a_duplicate_repeats_is_named_by_its_physical_line(export: Export) -> None:
    export.deals(deal("A-0", next_step="one\ntwo"), deal("A-1"), deal("A-1"))
    assert export.load().rejected[0].reason == "is already in line 4"


@given(rows=ROWS)
def test_every_row_is_found_at_the_line_where_it_was_written(rows: list[tuple[str, str]]) -> None:
    text, expected = _written(rows)
    found = [record.line for record in records(io.StringIO(text, newline="\n"), delimiter=",")]
    assert found == expected


@given(rows=ROWS)
def test_places_among_the_rows_lead_to_the_same_lines(rows: list[tuple[str, str]]) -> None:
    text, expected = _written(rows)
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", newline="") as file:
        file.write(text)
        file.flush()
        sheet = Sheet("x.csv", Path(file.name), ("one", "two"))
        lines = physical_lines(sheet, range(len(rows)), rows=len(rows))
    assert lines == dict(enumerate(expected))


@given(text=st.text(st.sampled_from('ab",\n'), max_size=60))
def test_no_text_makes_the_reader_fail_or_go_back(text: str) -> None:
    lines = [record.line for record in records(io.StringIO(text, newline="\n"), delimiter=",")]
    assert lines == sorted(set(lines))


def _written(rows: list[tuple[str, str]]) -> tuple[str, list[int]]:
    """The rows as CSV, and the line at which each begins."""
    file, lines = io.StringIO(newline=""), []
    writer = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL)
    for row in rows:
        lines.append(file.getvalue().count("\n") + 1)
        writer.writerow(row)
    return file.getvalue(), lines
