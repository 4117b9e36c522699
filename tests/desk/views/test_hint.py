"""The live hint is there for who leads, where the mirror is on, at fields for words to a seller."""

from typing import Any

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.floor.conducting import moment_of_mairi
from touchline.wall.models import PartSwitch
from touchline.wall.parts import Says
from touchline.witness.actor import SYSTEM


@pytest.mark.parametrize(("who", "there"), [("dana", True), ("mairi", False)])
def test_who_leads_gets_the_hint_and_who_sells_does_not(
    cast: Cast, signed_in_as: Any, who: str, there: bool
) -> None:
    page = _moment(cast, signed_in_as(getattr(cast, who)))
    assert ("<mirror-hint" in page) == there


def test_the_question_of_a_moment_asks_for_it(cast: Cast, signed_in_as: Any) -> None:
    assert "data-mirror-hint" in _moment(cast, signed_in_as(cast.dana))


def test_where_the_mirror_is_off_there_is_no_hint(cast: Cast, signed_in_as: Any) -> None:
    PartSwitch.objects.switch("mirror", team=None, says=Says.OFF, since=TODAY, by=SYSTEM, at=NOW)
    assert "<mirror-hint" not in _moment(cast, signed_in_as(cast.dana))


def _moment(cast: Cast, visitor: Any) -> str:
    path = f"/floor/conduct/moments/{moment_of_mairi(cast).key}/"
    return str(visitor.get(path).content.decode())
