"""Whoever reads the demo's database reads no word of its rooms."""

import sqlite3
from collections.abc import Iterator
from dataclasses import asdict

import pytest
from django.db import connection

from tests.demo.room_life.conftest import Made
from touchline.demo.room_life.living import JOURNALS, STORIES

pytestmark = pytest.mark.django_db
LONG_ENOUGH = 25
"""Letters of a sentence that nobody else happens to write."""


def _sentences(told: object) -> Iterator[str]:
    if isinstance(told, str):
        yield from (one for one in told.split("\n") if len(one) >= LONG_ENOUGH)
    elif isinstance(told, dict):
        for one in told.values():
            yield from _sentences(one)
    elif isinstance(told, list | tuple):
        for one in told:
            yield from _sentences(one)


def _whole_database() -> bytes:
    if connection.vendor != "sqlite":
        pytest.skip("Read as a file, which SQLite is.")
    raw: sqlite3.Connection = connection.connection
    text = "\n".join(raw.iterdump())
    return text.encode("utf-8", "surrogateescape")


@pytest.fixture(scope="module")
def said() -> set[str]:
    told = [asdict(one) for one in STORIES] + [asdict(one) for one, _room in JOURNALS]
    return set(_sentences(told))


def test_the_stories_have_enough_to_look_for(said: set[str]) -> None:
    assert len(said) > 300


def test_no_sentence_of_a_room_stands_in_the_database(made: Made, said: set[str]) -> None:
    database = _whole_database()
    assert [one for one in said if one.replace("'", "''").encode() in database] == []


def test_nothing_that_opens_a_room_stands_in_it(made: Made) -> None:
    database = _whole_database()
    opens = [word for one in made.papers.values() for word in (one.passphrase, one.recovery)]
    assert [one for one in opens if one.encode() in database] == []
