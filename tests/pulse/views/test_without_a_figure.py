"""Where a round could not tell, nothing on a page waits for an answer, and a way on is shown."""

import pytest

from tests.cast import Cast
from tests.conftest import SignsIn
from tests.pulse.rounds import a_round, frozen, released, sellers_of
from touchline.pulse.models import Group, Reply, Said
from touchline.witness.actor import SYSTEM


@pytest.fixture
def group(cast: Cast) -> Group:
    """Leith and the rest: nobody has answered, so there are too few."""
    sellers_of(cast.leith, 4)
    round_ = frozen(a_round())
    released(round_)
    return Group.objects.whole().get(round=round_)


def page_of(group: Group) -> str:
    return f"/pulse/releases/{group.key}/"


def test_nothing_waits_for_an_answer(cast: Cast, group: Group, signed_in_as: SignsIn) -> None:
    assert "What came of it" not in signed_in_as(cast.mairi).get(page_of(group)).content.decode()


def test_words_wait_for_one_all_the_same(cast: Cast, group: Group, signed_in_as: SignsIn) -> None:
    Said.objects.take(group, ["We would like to be asked first."])
    Said.objects.get().let_through(
        words="We would like to be asked first.", on=group.round.closes_at.date(), by=SYSTEM,
        at=group.round.closes_at,
    )  # fmt: skip
    assert "What came of it" in signed_in_as(cast.mairi).get(page_of(group)).content.decode()


def test_an_answer_that_was_given_is_read(cast: Cast, group: Group, signed_in_as: SignsIn) -> None:
    Reply.objects.decline(
        group, heard="Too few of you answered.", why="We ask again in May.", by=cast.dana,
        at=group.round.closes_at,
    )  # fmt: skip
    assert "We ask again in May." in signed_in_as(cast.mairi).get(page_of(group)).content.decode()


def test_the_way_on_is_a_word_in_ones_own_name(
    cast: Cast, group: Group, signed_in_as: SignsIn
) -> None:
    page = signed_in_as(cast.mairi).get(page_of(group)).content.decode()
    assert 'class="button" href="/pulse/feedback/"' in page


def test_the_tile_says_that_there_is_none(cast: Cast, group: Group, signed_in_as: SignsIn) -> None:
    page = signed_in_as(cast.mairi).get("/").content.decode()
    assert "no figure" in page
    assert "not answered yet" not in page
