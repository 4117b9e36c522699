"""What PostgreSQL cannot keep is found before it is sent there; everything else goes through."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from hypothesis import given
from hypothesis import strategies as st

from tests.keeping.servers import described
from touchline.keeping.databases.alias import beside
from touchline.keeping.moving.rows import unfit

TEXT: Any = models.TextField(name="text")
SHORT: Any = models.CharField(name="short", max_length=5)
NUMBER: Any = models.IntegerField(name="number")
JSON: Any = models.JSONField(name="json")
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_characters="\0")),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.sampled_from("ab")), inner),
    max_leaves=5,
)


@pytest.fixture(scope="module")
def postgresql() -> Iterator[BaseDatabaseWrapper]:
    """A connection that is never opened: only its limits are asked."""
    with beside("never-opened", described("postgres://touchline@nowhere.invalid/x")) as connection:
        yield connection


@pytest.mark.postgres
@given(before=st.text(), after=st.text())
def test_a_nul_anywhere_in_a_text_is_found(
    postgresql: BaseDatabaseWrapper, before: str, after: str
) -> None:
    assert "NUL" in unfit(TEXT, f"{before}\0{after}", postgresql)


@pytest.mark.postgres
@given(value=VALUES)
def test_a_nul_however_deep_is_found(postgresql: BaseDatabaseWrapper, value: Any) -> None:
    assert "NUL" in unfit(JSON, {"deep": [value, {"er\0": value}]}, postgresql)


@pytest.mark.postgres
@given(value=VALUES)
def test_whatever_has_none_goes_through(postgresql: BaseDatabaseWrapper, value: Any) -> None:
    assert unfit(JSON, {"deep": [value]}, postgresql) == ""


@pytest.mark.postgres
@pytest.mark.parametrize("value", [float("nan"), float("inf"), [1, {"a": float("-inf")}]])
def test_a_number_that_is_none_is_found(postgresql: BaseDatabaseWrapper, value: Any) -> None:
    assert "NaN" in unfit(JSON, value, postgresql)


@pytest.mark.postgres
@pytest.mark.parametrize(
    ("field", "value", "fits"),
    [
        (SHORT, "12345", True), (SHORT, "123456", False), (SHORT, "ééééé", True),
        (NUMBER, 2**31 - 1, True), (NUMBER, 2**31, False), (NUMBER, -(2**31), True),
        (NUMBER, None, True),
    ],
)  # fmt: skip
def test_the_limits_are_those_of_the_column(
    postgresql: BaseDatabaseWrapper, field: Any, value: Any, fits: bool
) -> None:
    assert (unfit(field, value, postgresql) == "") is fits
