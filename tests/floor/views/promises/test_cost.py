"""Pages of promises ask the database as often for many as for few."""

from typing import Any

import pytest

from tests.cast import NOW, Cast
from tests.floor.promising import in_days, promised
from tests.floor.views.test_cost import asked_of_the_database, twelve_more_join
from touchline.floor.models import Promise
from touchline.wall.references import Reference


def many(cast: Cast) -> None:
    for days in range(-4, 4):
        about = Reference("card", str(days), f"The card of {days}", "/somewhere/")
        promised(cast.mairi, cast.dana, by=in_days(days), about=about)
        promised(cast.dana, cast.leith, by=in_days(days))
    for one in Promise.objects.all()[:3]:
        one.keep(by=cast.dana, at=NOW)


@pytest.mark.parametrize(("who", "most"), [("mairi", 24), ("dana", 26)])
def test_the_lists_do_not_ask_more_often_for_more(
    cast: Cast, signed_in_as: Any, who: str, most: int
) -> None:
    client, path = signed_in_as(getattr(cast, who)), "/floor/promises/"
    many(cast)
    few = asked_of_the_database(client, path)
    many(cast)
    twelve_more_join(cast.leith, cast.dana)
    assert asked_of_the_database(client, path) == few <= most
