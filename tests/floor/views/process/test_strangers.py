"""Who is of another team finds no process; who may only read is told so; off is not there."""

from typing import Any

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.floor.processes import address, process_of_leith
from touchline.wall.models import PartSwitch
from touchline.wall.parts import Says
from touchline.witness.actor import SYSTEM

pytestmark = pytest.mark.usefixtures("numbers")
READ = [("show", ()), ("versions", ()), ("compare", ()), ("propose", ("talk",))]
WRITE = [
    *((name, ()) for name in ("edit", "begin", "drop", "crm", "publish", "again", "stage-new")),
    *((name, ("talk",)) for name in ("stage", "stage-move", "stage-remove")),
]


@pytest.mark.parametrize("method", ["GET", "POST", "PUT"])
def test_the_manager_of_another_team_finds_nothing(
    cast: Cast, signed_in_as: Any, method: str
) -> None:
    process_of_leith(cast)
    sander = signed_in_as(cast.sander)
    found = {
        name: sander.generic(method, address(name, cast.leith, *rest)).status_code
        for name, rest in READ + WRITE
    }
    assert set(found.values()) == {404}


def test_a_seller_may_not_write_and_is_told_so(cast: Cast, signed_in_as: Any) -> None:
    process_of_leith(cast)
    mairi = signed_in_as(cast.mairi)
    found = {mairi.post(address(name, cast.leith, *rest)).status_code for name, rest in WRITE}
    assert found == {403}


def test_reading_takes_no_other_method(cast: Cast, signed_in_as: Any) -> None:
    process_of_leith(cast)
    assert signed_in_as(cast.mairi).post(address("show", cast.leith)).status_code == 405


def test_where_it_is_off_it_is_not_there(cast: Cast, signed_in_as: Any) -> None:
    process_of_leith(cast)
    PartSwitch.objects.switch(
        "process", team=cast.leith, says=Says.OFF, since=TODAY, by=SYSTEM, at=NOW
    )
    dana = signed_in_as(cast.dana)
    found = {dana.get(address(name, cast.leith, *rest)).status_code for name, rest in READ + WRITE}
    assert found == {404}
