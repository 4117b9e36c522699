"""Rooms are opened, papers fetched, days go by, rooms are opened again and cast: a share stands.

Eight of thirty cast in Leith, one of them in Chromium; in Rotterdam all of forty-eight do, of whom
one was coached twice. The clock is the server's; nothing else is other than it is served.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.a_quarter.house import House, a_house
from tests.browser.quiet import Company
from tests.browser.room.guest import PATIENT, Guest

pytestmark = pytest.mark.browser
OF_LEITH = ("Callum Reid", *(f"Seller {number}" for number in range(6)))
"""Those beside Mairi, each in a browser without a window."""
PAGE = "/pulse/protected/"


@pytest.fixture(scope="module")
def quarter(
    chromium: Browser, tmp_path_factory: pytest.TempPathFactory, django_db_setup: None
) -> Iterator[dict[str, Any]]:
    """What lay in the boxes, and what the page said to whom at last."""
    with a_house(tmp_path_factory.mktemp("a quarter")) as house:
        company = Company(chromium, house.address)
        yield walked(house, company)
        assert company.go_home() == []


def walked(house: House, company: Company) -> dict[str, Any]:
    """From an administrator's beginning to the day after the count."""
    weeks = house.asked("begin/", {})["weeks"]
    mairi = Guest(company.sit_down("Mairi Sinclair"))
    with mairi.page.expect_response("**/me/ballots/*/", timeout=PATIENT):
        mairi.enrol()
    others = [house.opened(name) for name in OF_LEITH]
    femke = coached(house, on=[day_in(weeks[0][1]), day_in(weeks[2][3])])
    for one in (*others, femke):
        one("cast")
    house.asked("papers/", {"team": "Rotterdam", "but": "Femke de Wit"})
    house.days_later(15)
    for one in (*others, femke):
        one("cast")
    house.asked("vote/", {})
    cast_in_chromium(mairi)
    lay = house.asked("ballots/")
    house.days_later(30)
    return {"lay": lay, "mairi": read(mairi.visitor, "Mairi Sinclair"),
            "grete": read(company.sit_down("Grete"), "Grete")}  # fmt: skip


def day_in(week: str) -> str:
    """Its Wednesday."""
    year, number = week.split("-W")
    return date.fromisocalendar(int(year), int(number), 3).isoformat()


def coached(house: House, *, on: list[str]) -> Any:
    """Femke and her coach have a room, in which sessions are dated so."""
    femke, tomasz = house.opened("Femke"), house.opened("Tomasz")
    room = femke("invite", person=tomasz.person, kind="clean")
    for one in (femke, tomasz):
        one("pin", room=room)
    femke("propose", room=room)
    tomasz("sign", room=room)
    for day in on:
        tomasz("session", room=room, on=day)
    femke("refresh")
    return femke


def cast_in_chromium(mairi: Guest) -> None:
    """She opens her room another day, and stays for some minutes."""
    mairi.page.clock.install()
    mairi.visitor.sign_in_as("Mairi Sinclair")
    mairi.come_back("/room/#/own")
    with mairi.page.expect_response("**/cast/", timeout=PATIENT) as cast:
        with mairi.page.expect_response("**/urn/boxes/*/", timeout=PATIENT):
            mairi.unlock()
        mairi.page.get_by_role("heading", name="For yourself", exact=True).wait_for()
        mairi.page.wait_for_load_state("networkidle")
        mairi.page.clock.fast_forward("05:00")
    assert cast.value.status == 201


def read(visitor: Any, name: str) -> str:
    visitor.sign_in_as(name)
    visitor.open(PAGE)
    return str(visitor.page.locator("main").inner_text())


def test_eight_rooms_of_leith_have_cast(quarter: dict[str, Any]) -> None:
    assert quarter["lay"]["Leith"] == [[1, 1, 1]] * 8


def test_who_was_coached_in_two_weeks_has_said_so(quarter: dict[str, Any]) -> None:
    assert quarter["lay"]["Rotterdam"].count([2, 1, 2]) == 1


def test_of_eight_nothing_is_told(quarter: dict[str, Any]) -> None:
    assert re.search(r"Leith\s+Cannot tell", quarter["mairi"])


def test_where_enough_have_cast_a_share_is_told(quarter: dict[str, Any]) -> None:
    assert re.search(r"Rotterdam\s+\d+ %\s*likely \d+ to \d+ %", quarter["mairi"])


def test_who_was_coached_reads_what_who_leads_reads(quarter: dict[str, Any]) -> None:
    assert quarter["mairi"] == quarter["grete"]
