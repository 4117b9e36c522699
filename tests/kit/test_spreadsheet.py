"""An export opens in a spreadsheet as what it is, and runs nothing."""

import csv
from datetime import date
from decimal import Decimal
from io import StringIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from touchline.kit.spreadsheet import cell, sheet

RUNS = ("=", "+", "-", "@", "\t", "\r", "|", "%", "＝", "＋", "－", "＠")
HOSTILE = st.text(alphabet="=+-@|%＝;,\t\r\n\"' aA1(!)\x00", max_size=12)
WORDS = HOSTILE | st.text(max_size=20)
HARMLESS = st.text(alphabet=st.characters(categories=["L", "Nd"], include_characters=" .,!?\"'"))


def read(text: str, *, separator: str = ",") -> list[list[str]]:
    document = StringIO(text.removeprefix("\ufeff"), newline="")
    return list(csv.reader(document, delimiter=separator))


def would_run(shown: str) -> bool:
    return shown.lstrip().startswith(RUNS)


@given(value=WORDS)
@example(value=" =1+1")
@example(value="\n=1+1")
@example(value="\x00=1+1")
def test_no_text_becomes_a_formula(value: str) -> None:
    assert not would_run(cell(value))


# A spreadsheet splits lines by what its country uses, not by what the file meant.
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@given(rows=st.lists(st.lists(WORDS, min_size=1, max_size=3), max_size=4))
@example(rows=[["call back;=1+1", "x"]])
@example(rows=[["x", "call back;=1+1"]])
@example(rows=[["x", "two lines\n=1+1"]])
def test_no_cell_becomes_a_formula_whatever_the_separator(
    separator: str, rows: list[list[str]]
) -> None:
    text = sheet(["a", "b", "c"], rows)
    shown = [one for row in read(text, separator=separator) for one in row]
    assert not [one for one in shown if would_run(one)]


@given(heads=st.lists(WORDS, min_size=1, max_size=4))
def test_heads_are_as_harmless_as_rows(heads: list[str]) -> None:
    assert not [one for one in read(sheet(heads, []))[0] if would_run(one)]


@given(number=st.integers())
def test_whole_numbers_stay_numbers(number: int) -> None:
    assert int(cell(number)) == number


@given(number=st.floats(allow_nan=False, allow_infinity=False))
def test_fractions_stay_numbers_to_the_last_digit(number: float) -> None:
    assert float(cell(number)) == number


@given(number=st.decimals(allow_nan=False, allow_infinity=False, places=2))
def test_amounts_stay_numbers(number: Decimal) -> None:
    assert Decimal(cell(number)) == number


@pytest.mark.parametrize("number", [float("inf"), float("-inf"), float("nan")])
def test_a_number_that_no_spreadsheet_knows_is_an_empty_cell(number: float) -> None:
    assert cell(number) == ""


def test_nothing_is_an_empty_cell() -> None:
    assert cell(None) == ""


@given(day=st.dates())
def test_days_are_written_so_that_they_sort(day: date) -> None:
    assert date.fromisoformat(cell(day)) == day


@given(rows=st.lists(st.lists(HARMLESS, min_size=2, max_size=2), max_size=5))
def test_ordinary_words_come_back_as_they_were(rows: list[list[str]]) -> None:
    assert read(sheet(["a", "b"], rows)) == [["a", "b"], *rows]


def test_what_was_made_harmless_can_still_be_read() -> None:
    assert cell("=SUM(A1:A9)") == "'=SUM(A1:A9)"


def test_a_name_with_a_hyphen_inside_is_left_alone() -> None:
    assert cell("Ottavia Mastroberardinelli-Hadjikonstantinopoulos") == (
        "Ottavia Mastroberardinelli-Hadjikonstantinopoulos"
    )


def test_the_document_begins_with_the_mark_of_utf_8() -> None:
    assert sheet(["name"], []).encode().startswith(b"\xef\xbb\xbf")
