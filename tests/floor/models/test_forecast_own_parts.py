"""What a person forecast and typed is theirs: in their copy, and gone with them."""

from datetime import date
from decimal import Decimal

import pytest

from tests.cast import NOW, Cast
from tests.floor.typing_weeks import a_typed_measure
from touchline.floor.models import Forecast, ForecastChange, TypedValue
from touchline.keeping.persons import PERSON_PARTS

PARTS = ("floor.forecast_changes", "floor.forecasts", "floor.typed")


@pytest.fixture(autouse=True)
def a_week_of_mairi(cast: Cast) -> None:
    """Given late, so that there is a reason too; and one of Callum's, which is his."""
    for person in (cast.mairi, cast.callum):
        a_typed_measure(cast.leith, by=cast.dana).type_in(
            Decimal(3), week=date(2026, 3, 16), person=person, by=person, at=NOW
        )
        Forecast.objects.give(
            person, cast.leith, week=date(2026, 3, 16), whose="own", commit=Decimal(5),
            best=Decimal(9), currency="EUR", why="Forth signed", by=person, at=NOW,
        )  # fmt: skip


@pytest.mark.parametrize("key", PARTS)
def test_a_copy_has_ones_own_and_nobody_elses(cast: Cast, key: str) -> None:
    assert len(list(PERSON_PARTS[key].export(cast.mairi.key))) == 1


def test_erasing_takes_ones_own_and_leaves_the_rest(cast: Cast) -> None:
    for key in PARTS:
        PERSON_PARTS[key].erase(cast.mairi.key, NOW)
    left = (Forecast, ForecastChange, TypedValue)
    assert [model.objects.count() for model in left] == [1, 1, 1]
