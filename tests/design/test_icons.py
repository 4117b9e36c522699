"""Icons: inline, silent, and only those there are."""

import re

import pytest

from touchline.design.icons import FOLDER, UnknownIcon, icon_markup, icon_names


def test_an_icon_is_hidden_from_screen_readers() -> None:
    assert 'aria-hidden="true"' in icon_markup("eye")


def test_an_icon_takes_the_ink_of_its_words() -> None:
    assert 'stroke="currentColor"' in icon_markup("eye")


def test_an_unknown_icon_says_what_to_do() -> None:
    with pytest.raises(UnknownIcon, match="copy its file"):
        icon_markup("../../etc/passwd")


@pytest.mark.parametrize("name", icon_names())
def test_an_icon_draws_something_and_carries_no_style(name: str) -> None:
    markup = icon_markup(name)
    drawn = re.search(r"<(path|circle|rect|line) ", markup) is not None
    assert (drawn, "style" in markup) == (True, False)


def test_the_licence_lies_beside_the_icons() -> None:
    assert "ISC License" in (FOLDER / "LICENSE.txt").read_text(encoding="utf-8")
