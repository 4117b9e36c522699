"""Free words: the custodian alone reads them first, and what is held back is gone."""

import pytest
from django.db import connection

from tests.cast import NAMES, Cast
from tests.conftest import SignsIn
from tests.pulse.rounds import a_released_round
from tests.pulse.sealed_rounds import a_custodian
from touchline.pulse.models import Group, Said

PAGE = "/pulse/words/"
WRITTEN = "Dana shouts at us on Mondays."
LEFT = "There is shouting on Mondays."


@pytest.fixture
def group(cast: Cast) -> Group:
    """With words that wait for Tomasz."""
    a_custodian(cast.tomasz)
    made = a_released_round(cast)
    Said.objects.take(made, [WRITTEN])
    return made


def address() -> str:
    return f"{PAGE}{Said.objects.get().pk}/"


def test_the_custodian_reads_them_and_where_they_come_from(
    cast: Cast, group: Group, signed_in_as: SignsIn
) -> None:
    page = signed_in_as(cast.tomasz).get(PAGE).content.decode()
    assert WRITTEN in page
    assert group.label in page
    assert "1 waits" in page


@pytest.mark.parametrize("who", [name for name in NAMES if name != "tomasz"])
def test_nobody_else_finds_them(cast: Cast, group: Group, signed_in_as: SignsIn, who: str) -> None:
    visitor = signed_in_as(getattr(cast, who))
    sent = visitor.post(address(), {"does": "let", "words": LEFT})
    assert (visitor.get(PAGE).status_code, sent.status_code) == (404, 404)


def test_who_is_custodian_no_more_finds_them_no_more(
    cast: Cast, group: Group, signed_in_as: SignsIn
) -> None:
    a_custodian(cast.noor)
    assert signed_in_as(cast.tomasz).get(PAGE).status_code == 404


def test_what_is_let_through_is_read_as_it_was_left(
    cast: Cast, group: Group, signed_in_as: SignsIn
) -> None:
    signed_in_as(cast.tomasz).post(address(), {"does": "let", "words": LEFT})
    page = signed_in_as(cast.mairi).get(f"/pulse/releases/{group.key}/").content.decode()
    assert LEFT in page
    assert WRITTEN not in page


def test_what_is_held_back_is_gone(cast: Cast, group: Group, signed_in_as: SignsIn) -> None:
    signed_in_as(cast.tomasz).post(address(), {"does": "hold", "words": WRITTEN})
    with connection.cursor() as cursor:
        cursor.execute("SELECT sealed, words FROM pulse_said")
        assert cursor.fetchall() == [("", "")]


def test_words_are_screened_once(cast: Cast, group: Group, signed_in_as: SignsIn) -> None:
    visitor, there = signed_in_as(cast.tomasz), address()
    visitor.post(there, {"does": "let", "words": LEFT})
    assert visitor.post(there, {"does": "let", "words": WRITTEN}).status_code == 404


def test_nothing_is_not_let_through(cast: Cast, group: Group, signed_in_as: SignsIn) -> None:
    sent = signed_in_as(cast.tomasz).post(address(), {"does": "let", "words": ""})
    assert (sent.status_code, Said.objects.waiting().count()) == (422, 1)


def test_words_are_not_screened_by_another_method(
    cast: Cast, group: Group, signed_in_as: SignsIn
) -> None:
    visitor = signed_in_as(cast.tomasz)
    assert (visitor.get(address()).status_code, visitor.post(PAGE).status_code) == (405, 405)


def test_before_they_are_screened_nobody_reads_them_on_a_page(
    cast: Cast, group: Group, signed_in_as: SignsIn
) -> None:
    page = signed_in_as(cast.mairi).get(f"/pulse/releases/{group.key}/").content.decode()
    assert WRITTEN not in page


def test_a_custodian_who_is_a_partner_has_a_way_to_them(
    cast: Cast, group: Group, signed_in_as: SignsIn
) -> None:
    a_custodian(cast.beatriz)
    visitor = signed_in_as(cast.beatriz)
    assert 'href="/pulse/words/"' in visitor.get("/people/").content.decode()
    assert 'href="/pulse/"' not in visitor.get(PAGE).content.decode()


def test_a_custodian_is_told_at_home_how_many_wait(
    cast: Cast, group: Group, signed_in_as: SignsIn
) -> None:
    assert "1 waits for you" in signed_in_as(cast.tomasz).get("/").content.decode()


def test_who_screens_nothing_is_told_of_nothing(
    cast: Cast, group: Group, signed_in_as: SignsIn
) -> None:
    assert "/pulse/words/" not in signed_in_as(cast.mairi).get("/").content.decode()
