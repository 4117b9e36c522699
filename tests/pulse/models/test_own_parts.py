"""Someone is erased: the pulse forgets that they were asked, and the boxes whose ids they were."""

import pytest

from tests.cast import NOW, Cast
from tests.pulse.rounds import a_frozen_round, tickets
from touchline.keeping.persons import PERSON_PARTS
from touchline.pulse.models import Eligible, Round
from touchline.urn.models import Box, Member


@pytest.fixture
def round_(cast: Cast) -> Round:
    return a_frozen_round(cast)


def test_that_one_was_asked_goes(round_: Round, cast: Cast) -> None:
    assert PERSON_PARTS["pulse.asked"].erase(cast.mairi.key, NOW).gone == 1


def test_no_box_knows_the_id_that_one_had(round_: Round, cast: Cast) -> None:
    member = Eligible.objects.get(person=cast.mairi).member
    PERSON_PARTS["pulse.asked"].erase(cast.mairi.key, NOW)
    assert not Member.objects.filter(member=member).exists()


def test_the_paper_that_one_fetched_still_counts(round_: Round, cast: Cast) -> None:
    group = round_.groups.get()
    tickets(group)
    PERSON_PARTS["pulse.asked"].erase(cast.mairi.key, NOW)
    assert Box.objects.get(key=group.box).issued() == group.eligible


def test_an_export_says_in_which_rounds_one_was_asked(round_: Round, cast: Cast) -> None:
    [row] = PERSON_PARTS["pulse.asked"].export(cast.mairi.key)
    assert row["round"] == round_.title
