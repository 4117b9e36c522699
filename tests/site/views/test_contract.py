"""The contract page lists every record, every crossing and every field of it."""

from html import escape
from typing import Any

import pytest

from tests.cast import Cast
from tests.reading import main_of, words_of
from touchline.wall.contract import Record
from touchline.wall.crossings import Crossing, all_crossings, sentences
from touchline.wall.records import RECORDS


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.key)
def test_every_record_has_its_row(cast: Cast, signed_in_as: Any, record: Record) -> None:
    label = record.label[:1].upper() + record.label[1:]
    page = main_of(signed_in_as(cast.mairi).get("/contract/"))
    assert f'<th scope="row">{escape(label)}</th>' in page


@pytest.mark.parametrize("crossing", all_crossings())
def test_every_crossing_says_who_sees_each_field(
    cast: Cast, signed_in_as: Any, crossing: type[Crossing]
) -> None:
    words = words_of(signed_in_as(cast.mairi).get("/contract/"))
    assert all(f"{name} {said}" in words for name, said in sentences(crossing).items())


def test_what_is_not_promised_is_said(cast: Cast, signed_in_as: Any) -> None:
    words = words_of(signed_in_as(cast.mairi).get("/contract/"))
    assert "Whoever holds the database can read what the last column calls readable." in words


@pytest.mark.parametrize("name", ["mairi", "dana", "tomasz", "grete", "beatriz", "noor"])
def test_everyone_reads_the_same_contract(cast: Cast, signed_in_as: Any, name: str) -> None:
    mine = main_of(signed_in_as(getattr(cast, name)).get("/contract/"))
    assert mine == main_of(signed_in_as(cast.callum).get("/contract/"))
