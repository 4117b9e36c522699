"""What is written as TOML is read back as the same document, whatever its names and texts hold."""

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.numbers.mapping.document import as_toml

TEXT = st.text(max_size=12)
PLAIN = TEXT | st.booleans() | st.lists(TEXT, max_size=3)
TABLE = st.recursive(
    st.dictionaries(TEXT, PLAIN, max_size=4),
    lambda tables: st.dictionaries(
        TEXT, PLAIN | tables | st.lists(tables, min_size=1, max_size=3), max_size=4
    ),
    max_leaves=8,
)


@given(document=TABLE)
def test_any_document_is_read_back_as_it_was(document: dict[str, Any]) -> None:
    assert tomllib.loads(as_toml(document)) == document


@pytest.mark.parametrize(
    "text",
    ['a "b"', "a\\b", "a\nb\r\nc", "\x00\x1f\x7f", "é № 🜚", "'''", '"""', "[x]\n#", "\u2028"],
)
def test_no_text_breaks_out_of_its_quotes(text: str) -> None:
    assert tomllib.loads(as_toml({text: {text: [text]}})) == {text: {text: [text]}}


def test_plain_names_stay_bare() -> None:
    assert as_toml({"where": {"Is Won": "no"}}) == '[where]\n"Is Won" = "no"\n'


def test_a_table_of_tables_only_has_no_head_of_its_own() -> None:
    assert as_toml({"a": {"b": {"c": "d"}}}) == '[a.b]\nc = "d"\n'
