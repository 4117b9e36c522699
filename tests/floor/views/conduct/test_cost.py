"""Pages of moments and expectations ask the database as often for many as for few."""

from typing import Any

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.floor.conducting import EXPECTED, FORTH
from tests.floor.promising import promised
from tests.floor.views.test_cost import asked_of_the_database
from touchline.floor.models import Expectation, Gap, Moment
from touchline.floor.views.conduct.moment_rights import reference_of

MOST = 20


def more(cast: Cast, key: str) -> None:
    """A moment and an expectation of each, with a gap and an answer, in two quarters."""
    for seller in (cast.mairi, cast.callum):
        name = f"{key}{seller.short_name}"
        moment = Moment.objects.write(
            seller, cast.dana, day=TODAY, worked="-", would_try="-", about=FORTH, key=name, at=NOW
        )
        moment.answer(seen="-", question="-", by=cast.dana, at=NOW)
        promised(cast.dana, seller, about=reference_of(moment), key=f"moment-{name}")
        one = Expectation.objects.propose(
            seller, cast.dana, quarter="2026-q1", words=EXPECTED, key=name, by=cast.dana, at=NOW
        )
        gap = Gap.objects.say(one, words="-", day=TODAY, key=name, by=cast.dana, at=NOW)
        gap.answer_with(words="-", by=seller, at=NOW)


@pytest.mark.parametrize("page", ["moments/", "expectations/"])
def test_a_manager_does_not_ask_more_often_for_more(
    cast: Cast, signed_in_as: Any, page: str
) -> None:
    client, path = signed_in_as(cast.dana), f"/floor/conduct/{page}"
    more(cast, "a")
    few = asked_of_the_database(client, path)
    more(cast, "b")
    more(cast, "c")
    assert asked_of_the_database(client, path) == few <= MOST
