# ruff: noqa: S608 - quoting is what is tested
"""Quoting: what comes from files cannot become a command."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.numbers import sql
from touchline.numbers.engine.duck import connect

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=30)


@cache
def duck() -> duckdb.DuckDBPyConnection:
    """A connection to ask; not a fixture, since Hypothesis would hold on to it after the end."""
    return connect()


@pytest.fixture(autouse=True, scope="module")
def _closed() -> Iterator[None]:
    yield
    duck().close()
    duck.cache_clear()


@given(told=TEXTS)
def test_a_text_comes_back_as_it_was(told: str) -> None:
    assert duck().execute(f"SELECT {sql.text(told)}").fetchone() == (told,)


@given(told=TEXTS.filter(bool))
def test_a_name_comes_back_as_it_was(told: str) -> None:
    described = duck().execute(f"SELECT 1 AS {sql.name(told)}").description or []
    assert [column[0] for column in described] == [told]


def test_wildcards_in_a_path_mean_themselves(tmp_path: Path) -> None:
    odd = tmp_path / "a[b]*?.csv"
    odd.write_text("x\n1\n")
    (tmp_path / "ab1.csv").write_text("x\n2\n")
    found = duck().execute(f"SELECT x FROM read_csv({sql.path(odd)}, header = true)")
    assert found.fetchall() == [(1,)]
