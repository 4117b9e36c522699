"""A team's scoreboard for a wall: few figures, priorities, and nothing about a person."""

from typing import Any

import pytest

from tests.cast import Cast
from tests.floor.planning import a_priority
from tests.reading import words_of


def wall(cast: Cast, visitor: Any) -> Any:
    return visitor.get(f"/floor/teams/{cast.leith.key}/big/")


@pytest.mark.usefixtures("numbers")
@pytest.mark.parametrize("name", ["Mairi", "Callum", "Dana"])
def test_it_names_nobody(cast: Cast, signed_in_as: Any, name: str) -> None:
    assert name not in words_of(wall(cast, signed_in_as(cast.dana)))


@pytest.mark.usefixtures("numbers")
def test_it_shows_the_priorities_with_their_targets(cast: Cast, signed_in_as: Any) -> None:
    a_priority(cast.leith, by=cast.dana)
    seen = words_of(wall(cast, signed_in_as(cast.mairi)))
    assert "Second meetings Activities 0 activities target 12 activities a week" in seen


@pytest.mark.usefixtures("numbers")
def test_it_draws_itself_anew(cast: Cast, signed_in_as: Any) -> None:
    page = wall(cast, signed_in_as(cast.dana)).content.decode()
    assert '<meta http-equiv="refresh" content="600">' in page


def test_before_any_import_it_says_what_comes(cast: Cast, signed_in_as: Any) -> None:
    assert "with the first import" in words_of(wall(cast, signed_in_as(cast.dana)))


def test_a_stranger_does_not_find_it(cast: Cast, signed_in_as: Any) -> None:
    assert wall(cast, signed_in_as(cast.sander)).status_code == 404
