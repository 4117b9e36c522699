"""Who walks through the month: a phone, a desk, another phone, and whoever coaches after."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.quiet import Company
from tests.browser.room.a_month.walking import (
    GOALS,
    LATER,
    MEETING,
    WEEK,
    WEEKS,
    Pair,
    add_words,
    another_day,
    go,
    session_of_two,
    take_up_coaching,
    type_into,
)
from tests.browser.room.guest import NOTE, PATIENT, Guest, expect_seen
from tests.browser.visitor import Visitor
from touchline.kit import clock
from touchline.site.room_in_one import saved_page


@pytest.fixture(scope="module")
def today() -> datetime:
    """The day of the fourth session; the first lies three weeks back, so that none lies ahead."""
    return clock.now()


@pytest.fixture(scope="module")
def phone(house: Company, today: datetime) -> Guest:
    """Mairi's, in the first week."""
    guest = Guest(house.sit_down("Mairi Sinclair", width=390, mobile=True))
    guest.page.clock.install(time=today - 3 * WEEK)
    return guest


@pytest.fixture(scope="module")
def pair(house: Company, phone: Guest, today: datetime) -> Pair:
    """Both made keys, compared words and signed, in the first week."""
    desk = Guest(house.sit_down("Tomasz Zieliński"))
    desk.page.clock.install(time=today - 3 * WEEK)
    phone.hold_a_passkey()
    phone.enrol()
    desk.enrol()
    phone.ask("Tomasz Zieliński")
    phone.compare()
    phone.propose(GOALS)
    desk.open_room()
    desk.compare()
    desk.press("Sign it")
    desk.follow("Open the notebook")
    phone.open_room()
    phone.page.get_by_label(NOTE).wait_for()
    return phone, desk


@pytest.fixture(scope="module")
def three_weeks(pair: Pair, today: datetime) -> Pair:
    """A session in each; after the first, a meeting of hers that she looks back at."""
    phone, desk = pair
    for back, week in zip((3, 2, 1), WEEKS, strict=False):
        for guest in pair:
            another_day(guest, today - back * WEEK)
        session_of_two(phone, desk, week)
        if back == 3:
            go(phone, "/own/debrief", "debrief")
            type_into(phone, "The meeting", MEETING)
            phone.press("Keep it")
            expect_seen(phone.note(MEETING))
    return pair


@pytest.fixture(scope="module")
def fourth_week(three_weeks: Pair, today: datetime) -> Pair:
    """She is asked whether to go on, and does."""
    phone, desk = three_weeks
    for guest in three_weeks:
        another_day(guest, today)
    phone.press("Go on")
    session_of_two(phone, desk, WEEKS[3])
    return three_weeks


@pytest.fixture(scope="module")
def another_phone(fourth_week: Pair, house: Company, today: datetime) -> Guest:
    """The first lies on a train. On paper there is the recovery key; words are added here."""
    guest = Guest(house.sit_down("Mairi Sinclair", width=390, mobile=True))
    guest.page.clock.install(time=today)
    guest.recovery = fourth_week[0].recovery
    guest.come_back()
    guest.follow("Open")
    guest.press("With your recovery key")
    type_into(guest, "Your recovery key", guest.recovery)
    guest.press("Unlock")
    guest.page.get_by_label(NOTE).wait_for(timeout=PATIENT)
    add_words(guest)
    return guest


@pytest.fixture(scope="module")
def femke(another_phone: Guest, house: Company) -> Guest:
    """Coaches by now; Mairi went on with her, compared, agreed and wrote."""
    take_up_coaching(house, "Femke de Wit")
    guest = Guest(house.sit_down("Femke de Wit"))
    guest.enrol()
    another_phone.open_room()
    another_phone.follow("Another coach")
    row = another_phone.page.get_by_role("listitem").filter(has_text="Femke")
    row.get_by_role("button", name="Go on with them").click()
    another_phone.press("Change it")
    another_phone.compare()
    another_phone.propose("To go on.")
    guest.open_room()
    guest.compare()
    guest.press("Sign it")
    guest.follow("Open the notebook")
    another_phone.open_room()
    another_phone.write(LATER)
    guest.open_room()
    return guest


@pytest.fixture
def off_the_net(chromium: Browser, tmp_path: Path) -> Iterator[Guest]:
    """A browser without a network, at the page that she saved beside the file."""
    context = chromium.new_context(offline=True)
    (tmp_path / "room.html").write_bytes(saved_page())
    page = context.new_page()
    page.goto((tmp_path / "room.html").as_uri())
    yield Guest(Visitor(page, {}))
    context.close()
