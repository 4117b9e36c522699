"""The server that counts is away: pages with figures say so, and the others go on."""

from collections.abc import Iterator
from typing import Any

import pytest
from pytest_django import Settings

from tests.cast import Cast
from tests.floor.addresses import scoreboard
from tests.reading import words_of
from touchline.numbers import Address, Snapshot, close_engines

NOWHERE = Address("postgres", "host=warehouse.invalid port=1 user=counter password=secret")


@pytest.fixture
def away(numbers: Snapshot, settings: Settings) -> Iterator[None]:
    """The pages are counted by a server that cannot be reached."""
    settings.ENGINE = NOWHERE
    yield
    close_engines()


def test_a_page_of_figures_answers_503(cast: Cast, signed_in_as: Any, away: None) -> None:
    answer = signed_in_as(cast.mairi).get(scoreboard(cast.leith))
    assert (answer.status_code, answer["Retry-After"]) == (503, "60")


def test_it_says_what_was_kept_and_what_to_do(cast: Cast, signed_in_as: Any, away: None) -> None:
    words = words_of(signed_in_as(cast.mairi).get(scoreboard(cast.leith)))
    assert "Nothing was lost, and pages without figures work as before." in words


def test_it_does_not_name_the_server(cast: Cast, signed_in_as: Any, away: None) -> None:
    answer = signed_in_as(cast.mairi).get(scoreboard(cast.leith))
    assert [word for word in ("warehouse", "secret") if word in answer.content.decode()] == []


def test_the_home_page_stays(cast: Cast, signed_in_as: Any, away: None) -> None:
    answer = signed_in_as(cast.mairi).get("/")
    told = "The server that counts the numbers cannot be reached."
    assert (answer.status_code, told in words_of(answer)) == (200, True)


@pytest.mark.postgres
def test_pages_show_the_same_figures_by_another_engine(
    cast: Cast, signed_in_as: Any, numbers: Snapshot, settings: Settings
) -> None:
    browser = signed_in_as(cast.mairi)
    before = words_of(browser.get(scoreboard(cast.leith)))
    settings.ENGINE = Address("postgres")
    after = words_of(browser.get(scoreboard(cast.leith)))
    close_engines()
    assert before == after
