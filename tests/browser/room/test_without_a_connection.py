"""A phone without a signal: the room opens all the same, and what is kept there is sent later."""

import pytest
from playwright.sync_api import expect

from tests.browser.accessible import wrong
from tests.browser.quiet import Company
from tests.browser.room.guest import PATIENT, Guest, expect_seen

pytestmark = pytest.mark.browser
OFFLINE = "/room/offline/page.html"
DEBRIEF = "/room/#/own/debrief"
TAKE = "Open without a connection on this device"
NO_SIGNAL = "No connection. What you keep is sealed here and sent later."
BEFORE, LATE = "Fjord Dairy, the price.", "Skua Foods, in the car park."
HELD = """async () => {
  const found = [];
  for (const name of await caches.keys()) {
    for (const asked of await (await caches.open(name)).keys()) found.push(new URL(asked.url).pathname);
  }
  return found;
}"""  # noqa: E501


@pytest.fixture(scope="module")
def femke(house: Company) -> Guest:
    """On a phone, with keys and one thing kept, where the room was asked to open offline."""
    guest = Guest(house.sit_down("Femke de Wit", width=390))
    guest.enrol()
    debrief(guest, BEFORE)
    expect_seen(guest.page.get_by_text("Kept. Nobody but you can open it."))
    guest.page.goto(OFFLINE)
    guest.visitor.tab_to(TAKE)
    guest.page.keyboard.press("Enter")
    expect_seen(guest.page.get_by_text("It is here now."))
    guest.come_back(DEBRIEF)
    guest.unlock()
    expect_seen(guest.note(BEFORE))
    return guest


def debrief(guest: Guest, text: str) -> None:
    guest.page.evaluate("location.hash = '/own/debrief'")
    guest.page.get_by_label("The meeting").fill(text)
    guest.press("Keep it")


def quiet(guest: Guest) -> None:
    """A browser complains of each thing that it could not ask for."""
    told = guest.visitor.complaints
    told[:] = [one for one in told if "ERR_INTERNET_DISCONNECTED" not in one]


def test_it_opens_without_a_connection_and_is_sent_later(femke: Guest) -> None:
    femke.page.context.set_offline(True)
    femke.come_back(DEBRIEF)
    expect_seen(femke.page.get_by_text(NO_SIGNAL))
    femke.unlock()
    expect_seen(femke.note(BEFORE))
    debrief(femke, LATE)
    expect_seen(femke.note(LATE).get_by_text("waiting to be sent"))
    femke.page.context.set_offline(False)
    expect(femke.page.get_by_text(NO_SIGNAL)).to_have_count(0, timeout=PATIENT)
    femke.come_back(DEBRIEF)
    femke.unlock()
    expect_seen(femke.note(LATE))
    assert femke.page.get_by_text("waiting to be sent").count() == 0
    quiet(femke)


def test_no_answer_of_the_server_is_among_what_is_held(femke: Guest) -> None:
    held = femke.page.evaluate(HELD)
    assert ("/room/app/start.js" in held, [one for one in held if "/api/" in one]) == (True, [])


@pytest.mark.parametrize("width", [390, 1440])
def test_the_page_that_asks_is_for_everyone(femke: Guest, width: int) -> None:
    femke.page.set_viewport_size({"width": width, "height": 900})
    femke.page.goto(OFFLINE)
    femke.page.get_by_role("button", name="Take it off this device").wait_for()
    assert wrong(femke.visitor) == []
