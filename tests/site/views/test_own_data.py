"""Your data: what is kept about oneself, a copy of it, a hold, and whom to ask for erasure."""

from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from django.test import Client

from tests.cast import NOW, TODAY, Cast
from tests.people.lives import WORDS, ask
from tests.reading import words_of
from touchline.numbers import Snapshot
from touchline.people import holding
from touchline.people.models import Seat
from touchline.witness.actor import SYSTEM
from touchline.witness.models import Line

HERE, TAKE = "/you/data/", "/you/data/export/"


@pytest.fixture
def mairi(cast: Cast, signed_in_as: Any) -> Client:
    client: Client = signed_in_as(cast.mairi)
    return client


def test_what_is_kept_is_listed_with_how_much(cast: Cast, mairi: Client) -> None:
    ask(cast.mairi, WORDS, cast=cast)
    assert "Questions you asked 1 " in words_of(mairi.get(HERE))


def test_what_is_empty_is_not_listed(mairi: Client) -> None:
    assert "Questions you asked" not in words_of(mairi.get(HERE))


def test_what_takes_long_is_counted_in_the_copy(mairi: Client, numbers: Snapshot) -> None:
    assert "Your deals counted in the copy" in words_of(mairi.get(HERE))


def test_ones_deals_are_in_the_copy(mairi: Client, numbers: Snapshot) -> None:
    with ZipFile(BytesIO(mairi.post(TAKE).content)) as archive:
        assert archive.read("floor.deals.csv").count(b"\r\n") == 5


def test_the_copy_is_a_zip_with_ones_own_words(cast: Cast, mairi: Client) -> None:
    ask(cast.mairi, WORDS, cast=cast)
    answer = mairi.post(TAKE)
    with ZipFile(BytesIO(answer.content)) as archive:
        assert WORDS in archive.read("index.html").decode()


def test_the_copy_is_a_download_that_nobody_keeps_on_the_way(mairi: Client) -> None:
    answer = mairi.post(TAKE)
    assert "attachment" in answer["Content-Disposition"]
    assert "no-store" in answer["Cache-Control"]


def test_taking_a_copy_leaves_a_line_in_the_log(cast: Cast, mairi: Client) -> None:
    mairi.post(TAKE)
    assert Line.objects.filter(act="people.person.exported", actor=cast.mairi.key).count() == 1


def test_looking_leaves_no_line(mairi: Client) -> None:
    before = Line.objects.count()
    mairi.get(HERE)
    assert Line.objects.count() == before


def test_a_copy_is_not_taken_by_following_a_link(mairi: Client) -> None:
    assert mairi.get(TAKE).status_code == 405


def test_nobody_gets_a_copy_of_someone_else(cast: Cast, signed_in_as: Any) -> None:
    """There is no address for it; what one sends along changes nothing."""
    ask(cast.mairi, WORDS, cast=cast)
    answer = signed_in_as(cast.noor).post(TAKE, {"person": cast.mairi.key})
    with ZipFile(BytesIO(answer.content)) as archive:
        assert WORDS not in archive.read("index.html").decode()


def test_a_hold_is_shown_with_its_reason(cast: Cast, mairi: Client) -> None:
    holding.hold(cast.mairi, reason="Case 12, until May", by=cast.noor, at=NOW)
    assert "Case 12, until May" in words_of(mairi.get(HERE))


def test_without_a_hold_nothing_is_said_of_one(mairi: Client) -> None:
    assert "hold on your records" not in words_of(mairi.get(HERE))


def test_it_says_whom_to_ask_for_erasure(cast: Cast, mairi: Client) -> None:
    assert f"Ask {cast.noor.name}." in words_of(mairi.get(HERE))


def test_an_administrator_is_sent_to_another(cast: Cast, signed_in_as: Any) -> None:
    Seat.objects.take(cast.tomasz, kind="admin", team=None, since=TODAY, by=SYSTEM, at=NOW)
    assert f"Ask {cast.tomasz.name}." in words_of(signed_in_as(cast.noor).get(HERE))


def test_the_only_administrator_is_told_to_seat_another(cast: Cast, signed_in_as: Any) -> None:
    assert "the only administrator" in words_of(signed_in_as(cast.noor).get(HERE))
