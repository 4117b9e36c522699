"""What a file is called here, and whether it is taken, by the name that somebody gave it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.numbers.unpacking import plain_name, why_not


@pytest.mark.parametrize(
    ("sent", "called"),
    [
        ("people.csv", "people.csv"),
        ("C:\\Users\\noor\\Opportunities März.csv", "Opportunities März.csv"),
        ("../../etc/passwd", "passwd"),
        (".hidden.csv", "hidden.csv"),
        ("a\nb\u202e.csv", "ab.csv"),
        ("..", ""),
        ("/", ""),
    ],
)
def test_of_a_name_only_what_is_harmless_stays(sent: str, called: str) -> None:
    assert plain_name(sent) == called


@given(name=st.text(max_size=400))
def test_a_plain_name_is_one_short_part_of_a_path(name: str) -> None:
    plain = plain_name(name)
    assert len(plain) <= 120
    assert not {"/", "\\", "\0"} & set(plain)
    assert not plain.startswith(".")


@pytest.mark.parametrize("name", ["a.csv", "A.PARQUET", "a.tsv", "a.txt"])
def test_tables_are_taken(name: str) -> None:
    assert why_not(name) == ""


@pytest.mark.parametrize("name", ["a.xlsx", "a.zip", "a.pdf", "csv", "a.csv.exe"])
def test_nothing_else_is(name: str) -> None:
    assert why_not(name) != ""
