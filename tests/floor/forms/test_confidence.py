"""How sure one is: steps of ten are offered, and what a program said stands."""

from typing import Any

import pytest

from tests.cast import TODAY
from touchline.floor.forms.card import LineForm


def line(data: dict[str, str] | None = None, **initial: Any) -> LineForm:
    return LineForm(data, prefix="1", seen_by="", day=TODAY, initial=initial)


@pytest.mark.parametrize("stands", [0, 50, 53, 100])
def test_what_stands_is_what_the_page_shows(stands: int) -> None:
    assert f'<option value="{stands}" selected>' in str(line(before=stands)["before"])


@pytest.mark.parametrize(("sent", "kept"), [("53", 53), ("0", 0), ("100", 100), ("", None)])
def test_a_whole_number_up_to_a_hundred_is_kept(sent: str, kept: int | None) -> None:
    form = line({"1-before": sent})
    form.is_valid()
    assert form.said()["before"] == kept


@pytest.mark.parametrize("sent", ["101", "-1", "1.5", "²", "1" * 5000])
def test_anything_else_is_refused(sent: str) -> None:
    form = line({"1-before": sent})
    form.is_valid()
    assert "before" in form.errors
